import Concept
import Exchange
import Foundation
import HTTPTypes
import Journal
import NIOCore
import Register
import TestKit
import Testing
import Vault
import Web

/// That files come in within bounds, wait where only the office sees them, and are forgotten.
@Suite struct UploadTests {
    private static let list = Data("Nr;Titel;Stand\n7;Nähkurs;läuft\n".utf8)

    @Test func `a file that can be read waits under an address of its own`() async throws {
        let office = try await OfficeFixture()
        let sent = try await office.upload(Self.list, named: "liste.csv", as: "measures")
        #expect(sent.status == .seeOther)
        let path = try #require(sent.headers[.location])
        #expect(path.wholeMatch(of: /\/einlesen\/datei\/[0-9a-f]{32}/) != nil)
        #expect(try await office.get(path).text.contains("Nähkurs"))
        #expect(try await office.get("/einlesen").text.contains("href=\"\(path)\""))
    }

    @Test func `what is not chosen is asked for, and the choice stays`() async throws {
        let office = try await OfficeFixture(example: false)
        let none = try await office.upload(Data(), named: "", as: "paper")
        #expect(none.status == .unprocessableContent)
        #expect(none.text.contains("Wählen Sie eine Datei."))
        #expect(none.text.contains("value=\"paper\" checked"))
        let neither = try await office.upload(Self.list, named: "liste.csv", as: nil)
        #expect(neither.status == .unprocessableContent)
        #expect(neither.text.contains("Wählen Sie, was die Datei enthält."))
    }

    /// Name, bytes, what it is said to be, the answer, and words of the sentence.
    private typealias Broken = (String, Data, String, HTTPResponse.Status, String)

    private static let broken: [Broken] = [
        ("leer.csv", Data(), "measures", .unprocessableContent, "ist leer"),
        ("leer.txt", Data(" \n".utf8), "paper", .unprocessableContent, "ist leer"),
        (
            "bild.png", Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1]), "measures",
            .unsupportedMediaType, "weder CSV noch XLSX"
        ),
        (
            "bild.png", Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1]), "paper",
            .unsupportedMediaType, "bild.png"
        ),
        (
            "alt.xls", Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1]), "measures",
            .unsupportedMediaType, "altes Format"
        ),
        (
            "kaputt.xlsx", Data("PK\u{3}\u{4}kaputt".utf8), "measures",
            .unprocessableContent, "beschädigt"
        ),
        (
            "brief.csv", Data("Liebe Leute\nviele Grüße\n".utf8), "measures",
            .unprocessableContent, "keine Zeile mit Überschriften"
        ),
        (
            "offen.csv", Data("Nr;Titel\n1;\"offen\n".utf8), "measures",
            .unprocessableContent, "Anführungszeichen"
        ),
        (
            "brief.txt", Data("Liebe Leute, viele Grüße".utf8), "paper",
            .unprocessableContent, "brief.txt"
        ),
    ]

    @Test(arguments: broken)
    func `a file that cannot be read says why`(
        name: String,
        bytes: Data,
        content: String,
        status: HTTPResponse.Status,
        sentence: String
    ) async throws {
        let office = try await OfficeFixture(example: false)
        let sent = try await office.upload(bytes, named: name, as: content)
        #expect(sent.status == status)
        #expect(sent.text.contains(sentence))
        #expect(sent.text.contains("href=\"#feld-datei\""))
        #expect(!sent.text.contains("--columns"))
    }

    @Test func `a name that is hostile is shown as it is and followed nowhere`() async throws {
        let office = try await OfficeFixture(example: false)
        let name = "../../<script>alert(1)</script>.csv"
        let sent = try await office.upload(Self.list, named: name, as: "measures")
        let page = try await office.get(try #require(sent.headers[.location]))
        #expect(page.text.contains("script&gt;.csv"))
        #expect(!page.text.contains("<script>alert"))
    }

    @Test func `text in the encoding of old programs is read`() async throws {
        let office = try await OfficeFixture(example: false)
        let bytes = try #require("Nr;Titel\n7;Nähkurs für Mütter\n".data(using: .windowsCP1252))
        let sent = try await office.upload(bytes, named: "alt.csv", as: "measures")
        let page = try await office.get(try #require(sent.headers[.location]))
        #expect(page.text.contains("Nähkurs für Mütter"))
    }

    @Test func `more than fits is refused, and other pages take no files at all`() async throws {
        let office = try await OfficeFixture(example: false)
        let large = Data(repeating: 0x41, count: MultipartForm.byteLimit + 1)
        let sent = try await office.upload(large, named: "groß.csv", as: "measures")
        #expect(sent.status == .contentTooLarge)
        #expect(sent.text.contains("höchstens 10 MB"))

        var headers = office.cookie
        headers[.contentType] = "multipart/form-data; boundary=grenze"
        headers[.origin] = OfficeFixture.origin
        let body = ByteBuffer(string: "--grenze--")
        let elsewhere = try await office.ask("/bearbeiten", .post, headers, body)
        #expect(elsewhere.status == .unsupportedMediaType)
        let broken = try await office.ask("/einlesen", .post, headers, ByteBuffer(string: "--gre"))
        #expect(broken.status == .badRequest)
    }

    @Test func `a form with a file needs its token and its origin`() async throws {
        let office = try await OfficeFixture(example: false)
        let sent = try await office.upload(
            Self.list,
            named: "liste.csv",
            as: "measures",
            token: String(repeating: "0", count: 96)
        )
        #expect(sent.status == .forbidden)
        #expect(try await office.intake.uploads.waiting(of: office.accounts.all[0].id).isEmpty)
    }

    @Test func `a file that waited for too long is gone`() async throws {
        let office = try await OfficeFixture(example: false)
        let account = office.accounts.all[0].id
        let seconds = Uploads.hours * 60 * 60
        let old = office.town.world.now().adding(seconds: -seconds)
        let key = try await office.intake.uploads.keep(
            Upload(by: account, "liste.csv", .measures, at: old),
            Self.list
        )
        let answer = try await office.get("/einlesen/datei/\(key)")
        #expect(answer.status == .gone)
        #expect(!answer.text.contains("Nähkurs"))
        #expect(try await office.intake.uploads.waiting(of: account).isEmpty)
        // The next file sweeps it.
        _ = try await office.upload(Self.list, named: "neu.csv", as: "measures")
        #expect(try await office.site.store.row(kind: "uploadBytes", key: key) == nil)
    }

    @Test func `a file that can no longer be read is told, and can be thrown away`() async throws {
        let office = try await OfficeFixture(example: false)
        let account = office.accounts.all[0].id
        let contents: [Upload.Content] = [.measures, .paper, .table]
        for content in contents {
            let key = try await office.intake.uploads.keep(
                Upload(by: account, "datei.bin", content, at: office.town.world.now()),
                Data([0, 1, 2, 3])
            )
            let path = "/einlesen/datei/\(key)"
            let page = try await office.get(path)
            #expect(page.status.code < 500 && page.status != .ok, "\(content)")
            #expect(page.text.contains("datei.bin") && page.text.contains("Datei verwerfen"))
            let gone = try await office.post(path, [("schritt", "verwerfen")], from: page)
            #expect(gone.status == .seeOther)
            #expect(try await office.get(path).status == .gone)
        }
    }

    @Test func `of one person only a few files wait`() async throws {
        let office = try await OfficeFixture(example: false)
        for number in 1...Uploads.perPerson + 2 {
            _ = try await office.upload(Self.list, named: "\(number).csv", as: "measures")
        }
        let waiting = try await office.intake.uploads.waiting(of: office.accounts.all[0].id)
        #expect(waiting.map(\.upload.fileName) == ["5.csv", "4.csv", "3.csv"])
        #expect(try await office.site.store.rows(kind: "uploadBytes", due: nil).count == 3)
    }

    @Test func `a key that nobody was given leads nowhere`() async throws {
        let office = try await OfficeFixture(example: false)
        let unknown = "/einlesen/datei/" + String(repeating: "0", count: 32)
        #expect(try await office.get(unknown).status == .gone)
        for path in ["/einlesen/datei/1", "/einlesen/datei/..%2F", "/einlesen/aenderung/x"] {
            #expect(try await office.get(path).status == .notFound)
        }
        #expect(try await office.get("/einlesen/aenderung/1").status == .notFound)
    }

    @Test func `only who may take files over opens one that waits`() async throws {
        let office = try await OfficeFixture(as: [.management])
        let key = try await office.intake.uploads.keep(
            Upload(by: "somebody", "liste.csv", .measures, at: office.town.world.now()),
            Self.list
        )
        #expect(try await office.get("/einlesen/datei/\(key)").status == .forbidden)
        #expect(try await office.get("/einlesen/datei/\(key)", signedIn: false).status == .seeOther)
    }

    @Test func `a file that is discarded is gone`() async throws {
        let office = try await OfficeFixture(example: false)
        let path = try await office.waiting("Nr;Titel\n7;Nähkurs\n")
        let done = try await office.post(path, [("schritt", "verwerfen")])
        #expect(done.headers[.location] == "/einlesen?erledigt=verworfen")
        #expect(try await office.get(path).status == .gone)
        #expect(try await office.site.store.rows(kind: "uploadBytes", due: nil).isEmpty)
        #expect(office.town.register.all(Measure.self).isEmpty)
    }
}
