import Foundation
import TestKit
import Testing

@testable import Exchange

/// Files that come with answers are known by their content, and freed of what nobody asked for.
@Suite struct AttachmentTests {
    private func fault(_ bytes: [UInt8]) -> AttachmentFault? {
        do throws(AttachmentFault) {
            _ = try AttachmentFile(bytes)
            return nil
        } catch {
            return error
        }
    }

    private func pdf(_ body: String = "") -> [UInt8] {
        Array("%PDF-1.7\n1 0 obj << /Type /Catalog \(body) >> endobj\ntrailer\n%%EOF\n".utf8)
    }

    /// An archive of stored parts, made as a program makes it.
    private func archive(_ parts: [(name: String, text: String)]) throws -> [UInt8] {
        var book = TinyWorkbook(rows: "")
        book.parts = Dictionary(parts.map { ($0.name, Data($0.text.utf8)) }) { $1 }
        return try book.bytes()
    }

    private static let odt = "application/vnd.oasis.opendocument.text"
    private static let docx =
        "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"

    @Test func `each type is known by its content`() throws {
        #expect(try AttachmentFile(pdf()).type == .pdf)
        #expect(
            try AttachmentFile(archive([("mimetype", Self.odt), ("content.xml", "<a/>")])).type
                == .odt
        )
        let ods = Self.odt.replacing("text", with: "spreadsheet")
        #expect(try AttachmentFile(archive([("mimetype", ods)])).type == .ods)
        #expect(try AttachmentFile(archive([("[Content_Types].xml", Self.docx)])).type == .docx)
        let png = TinyPicture.png(width: 4, height: 4)
        #expect(try AttachmentFile(Array(png)).type == .png)
        #expect(try AttachmentFile(Array(TinyPicture.jpeg(width: 4, height: 4))).type == .jpeg)
    }

    @Test func `place and camera are not kept`() throws {
        let exif = Data("Exif\u{0}\u{0}GPS 48.47 Kamera-Kanari".utf8)
        let jpeg = TinyPicture.jpeg(width: 4, height: 4, extra: (0xE1, exif))
        let kept = Data(try AttachmentFile(Array(jpeg)).bytes)
        #expect(kept.range(of: Data("Kanari".utf8)) == nil)
        let png = TinyPicture.png(width: 4, height: 4, extra: ("eXIf", exif))
        #expect(Data(try AttachmentFile(Array(png)).bytes).range(of: Data("Kanari".utf8)) == nil)
    }

    @Test func `what holds a program is refused`() throws {
        for body in [
            "/OpenAction << /S /JavaScript /JS (x) >>", "/S /Launch", "/EmbeddedFiles 3 0 R",
        ] {
            #expect(fault(pdf(body)) == .hasProgram, "\(body)")
        }
        #expect(fault(pdf("/JSON 1")) == nil)
        for name in ["Basic/Standard/script.xml", "Scripts/python/x.py"] {
            #expect(fault(try archive([("mimetype", Self.odt), (name, "x")])) == .hasProgram)
        }
        for name in ["word/vbaProject.bin", "word/embeddings/x.bin", "word/activeX/a.xml"] {
            let parts = [("[Content_Types].xml", Self.docx), (name, "x")]
            #expect(fault(try archive(parts)) == .hasProgram)
        }
        let macro = Self.docx.replacing("document.main", with: "document.macroEnabled.main")
        #expect(fault(try archive([("[Content_Types].xml", macro)])) == .hasProgram)
    }

    @Test func `what is something else, or broken, is refused`() throws {
        #expect(fault([]) == .empty)
        #expect(fault(Array("MZ program".utf8)) == .otherType)
        #expect(fault(Array("<html><script>".utf8)) == .otherType)
        #expect(fault(Array("GIF89a".utf8)) == .otherType)
        #expect(fault(Array("%PDF-1.7 cut off".utf8)) == .damaged)
        #expect(fault(Array(TinyPicture.jpeg(width: 4, height: 4).dropLast(2))) == .damaged)
        #expect(fault(Array("PK\u{3}\u{4}nothing".utf8)) == .damaged)
        #expect(fault(try archive([("mimetype", "application/epub+zip")])) == .otherType)
        #expect(fault(try archive([("a.txt", "x")])) == .otherType)
    }

    @Test(arguments: ["../../etc/passwd", "/etc/passwd", "a/../../b", "a\\b"])
    func `names that lead out are refused`(name: String) throws {
        #expect(fault(try archive([("mimetype", Self.odt), (name, "x")])) == .damaged)
    }

    @Test func `what is too large, or says that it becomes so, is refused`() throws {
        #expect(fault([UInt8](repeating: 0x25, count: AttachmentFile.limit + 1)) == .tooLarge)
        let bomb = String(repeating: "0", count: 100 << 20)
        let bytes = try archive([("mimetype", Self.odt), ("content.xml", bomb)])
        #expect(bytes.count < 1 << 20)
        #expect(fault(bytes) == .tooLarge)
    }
}
