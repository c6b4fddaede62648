import Addresses
import Concept
import Foundation
import HTTPTypes
import NIOCore
import Register
import Services
import TestKit
import Testing
import Vault
import Words

/// Files that partners send with an answer: what is taken of them, and what the pages say of it.
@Suite struct AnsweredFileTests {
    private static let request = ID<StatusRequest>(1)

    private func fixture() async throws -> (office: OfficeFixture, path: String) {
        let office = try await OfficeFixture()
        try await office.addRounds([1])
        let token = try await office.site.shelves.answers.makeLink(to: Self.request)
        return (office, TaskAddress.all(token).text(in: .german) + "/1")
    }

    private func send(
        _ bytes: [UInt8],
        named name: String,
        _ office: OfficeFixture,
        _ path: String
    ) async throws -> OfficeFixture.Answer {
        let page = try await office.get(path, signedIn: false)
        var fields = [("antwort", "changed"), ("phase", "underway"), ("getan", "Siehe Datei.")]
        for hidden in ["formular", "fassung", "stand"] {
            fields.append((hidden, page.hidden(hidden) ?? ""))
        }
        var body = ByteBuffer()
        for (field, value) in fields {
            body.writeString("--grenze\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n")
            body.writeString("\r\n\(value)\r\n")
        }
        body.writeString("--grenze\r\nContent-Disposition: form-data; name=\"datei\"; ")
        body.writeString("filename=\"\(name)\"\r\nContent-Type: application/pdf\r\n\r\n")
        body.writeBytes(bytes)
        body.writeString("\r\n--grenze--\r\n")
        let headers: HTTPFields = [
            .contentType: "multipart/form-data; boundary=grenze", .origin: "null",
        ]
        return try await office.ask(path, .post, headers, body)
    }

    private func kept(_ office: OfficeFixture) -> [Vault.Attachment] {
        office.site.shelves.answers.attachments(to: Self.request, on: ID(1))
    }

    @Test func `a file is kept under its name, and called what it is`() async throws {
        let (office, path) = try await fixture()
        let words = Catalogue.german
        let page = try await office.get(path, signedIn: false)
        #expect(page.text.contains(words[.answer(.fileNotScanned)]))
        let sent = try await send(TinyOffice.docx.bytes, named: "bericht.pdf.exe", office, path)
        #expect(sent.status == .seeOther)
        let file = try #require(kept(office).first)
        #expect(file.name == "bericht pdf.docx" && file.type == .docx && file.isScanned == false)
        _ = try await office.site.shelves.answers.send(Self.request, unchanged: [], by: nil)
        let shown = try await office.get("/abfragen/anfrage/1/1")
        #expect(shown.text.contains("bericht pdf.docx"))
        #expect(shown.text.contains(words[.round(.notScanned)]))
    }

    @Test func `a file that may do harm is refused with a sentence, and not kept`() async throws {
        let (office, path) = try await fixture()
        let words = Catalogue.german
        let macro = TinyOffice.docx.with { $0["word/vbaProject.bin"] = "x" }
        let template = TinyOffice.odt.with {
            let text = "<text:section-source/></office:text>"
            $0["content.xml"] = $0["content.xml"].replacing("</office:text>", with: text)
        }
        for (bytes, sentence) in [
            (macro.bytes, TextKey.Answer.fileHasProgram), (template.bytes, .fileLeadsOutside),
            (TinyPDF.bytes(of: "x", catalog: "/URI << /Base (file:///x) >>"), .fileLeadsOutside),
            (Array("MZ".utf8), .fileOtherType),
        ] {
            let sent = try await send(bytes, named: "bericht.docx", office, path)
            #expect(sent.status == .unprocessableContent)
            #expect(sent.text.contains(words[.answer(sentence)]))
        }
        #expect(kept(office).isEmpty)
    }
}
