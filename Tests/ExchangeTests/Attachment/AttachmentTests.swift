import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Attachments

/// Files that come with answers are known by their content, and freed of what nobody asked for.
@Suite struct AttachmentTests {
    private func pdf(_ catalog: String = "") -> [UInt8] {
        TinyPDF.bytes(of: "Text", catalog: catalog)
    }

    /// The same PDF as `qpdf` writes it with some options.
    private func rewritten(_ pdf: [UInt8], _ options: [String]) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let (from, to) = (folder.file("from.pdf"), folder.file("to.pdf"))
        try Data(pdf).write(to: from)
        let program = Process()
        program.executableURL = URL(filePath: "/usr/bin/env")
        program.arguments = ["qpdf"] + options + [from.path(), to.path()]
        try program.run()
        program.waitUntilExit()
        try #require(program.terminationStatus == 0)
        return try Array(Data(contentsOf: to))
    }

    /// An archive of stored parts, made as a program makes it.
    private func archive(_ parts: [(name: String, text: String)]) throws -> [UInt8] {
        var book = TinyWorkbook(rows: "")
        book.parts = Dictionary(parts.map { ($0.name, Data($0.text.utf8)) }) { $1 }
        return try book.bytes()
    }

    @Test func `each type is known by its content`() async throws {
        #expect(try await AttachmentFile.read(pdf()).type == .pdf)
        for (file, type) in [
            (TinyOffice.odt, AttachmentType.odt), (.ods, .ods), (.docx, .docx), (.xlsx, .xlsx),
        ] {
            let read = try await AttachmentFile.read(file.bytes)
            #expect(read.type == type && read.bytes == file.bytes)
        }
        let png = TinyPicture.png(width: 4, height: 4)
        #expect(try await AttachmentFile.read(Array(png)).type == .png)
        #expect(
            try await AttachmentFile.read(Array(TinyPicture.jpeg(width: 4, height: 4))).type
                == .jpeg
        )
    }

    @Test func `place and camera are not kept`() async throws {
        let exif = Data("Exif\u{0}\u{0}GPS 48.47 Kamera-Kanari".utf8)
        let jpeg = TinyPicture.jpeg(width: 4, height: 4, extra: (0xE1, exif))
        let kept = Data(try await AttachmentFile.read(Array(jpeg)).bytes)
        #expect(kept.range(of: Data("Kanari".utf8)) == nil)
        let png = TinyPicture.png(width: 4, height: 4, extra: ("eXIf", exif))
        #expect(
            Data(try await AttachmentFile.read(Array(png)).bytes).range(of: Data("Kanari".utf8))
                == nil
        )
    }

    @Test(arguments: UInt8(2)...8, [false, true])
    func `how the camera was held is all that stays of its notes`(turning: UInt8, isLittle: Bool)
        async throws
    {
        // Two entries: who made it, and how it was held.
        let maker = Data("Kamera-Kanari\u{0}".utf8)
        var note = Data(isLittle ? [0x49, 0x49, 42, 0, 8, 0, 0, 0, 2, 0] : [0x4D, 0x4D, 0, 42])
        if !isLittle { note += Data([0, 0, 0, 8, 0, 2]) }
        note += Data(
            isLittle
                ? [15, 1, 2, 0, 14, 0, 0, 0, 38, 0, 0, 0] : [1, 15, 0, 2, 0, 0, 0, 14, 0, 0, 0, 38]
        )
        note += Data(
            isLittle
                ? [18, 1, 3, 0, 1, 0, 0, 0, turning, 0, 0, 0]
                : [1, 18, 0, 3, 0, 0, 0, 1, 0, turning, 0, 0]
        )
        note += Data([0, 0, 0, 0]) + maker
        let exif = Data("Exif\u{0}\u{0}".utf8) + note
        let jpeg = TinyPicture.jpeg(width: 4, height: 4, extra: (0xE1, exif))
        let kept = try await AttachmentFile.read(Array(jpeg)).bytes
        #expect(Data(kept).range(of: Data("Kanari".utf8)) == nil)
        let found = try #require(Data(kept).range(of: Data("Exif".utf8)))
        #expect(
            PictureTurning(Array(kept[(found.lowerBound + 6)...]))?.note.contains(turning) == true
        )
        #expect(try await AttachmentFile.read(kept).bytes == kept)
    }

    @Test func `a note of a camera that leads astray is left out`() async throws {
        for note: [UInt8] in [
            [], [0x4D, 0x4D, 0, 42], [0x4D, 0x4D, 0, 42, 0xFF, 0xFF, 0xFF, 0xFF],
            [0x49, 0x49, 42, 0, 8, 0, 0, 0, 0xFF, 0xFF], [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1],
        ] {
            let exif = Data("Exif\u{0}\u{0}".utf8) + Data(note)
            let jpeg = TinyPicture.jpeg(width: 4, height: 4, extra: (0xE1, exif))
            let kept = Data(try await AttachmentFile.read(Array(jpeg)).bytes)
            #expect(kept.range(of: Data("Exif".utf8)) == nil)
        }
    }

    @Test func `what holds a program is refused`() async throws {
        for body in [
            "/OpenAction << /S /JavaScript /JS (x) >>", "/OpenAction << /S /Launch /F (x) >>",
            "/OpenAction << /S /J#61vaScript >>", "/Names << /EmbeddedFiles << /Names [] >> >>",
        ] {
            let file = pdf(body)
            #expect(await FaultOf.file(file) == .hasProgram, "\(body)")
            let packed = try rewritten(file, ["--object-streams=generate"])
            #expect(Data(packed).range(of: Data("Script".utf8)) == nil)
            #expect(await FaultOf.file(packed) == .hasProgram, "\(body)")
            let locked = try rewritten(packed, ["--encrypt", "", "owner", "256", "--"])
            #expect(await FaultOf.file(locked) == .hasProgram, "\(body)")
        }
        #expect(await FaultOf.file(pdf("/JSON 1 /Title (Launch \"/JS\")")) == nil)
    }

    @Test func `what is something else, or broken, is refused`() async throws {
        #expect(await FaultOf.file([]) == .empty)
        #expect(await FaultOf.file(Array("MZ program".utf8)) == .otherType)
        #expect(await FaultOf.file(Array("<html><script>".utf8)) == .otherType)
        #expect(await FaultOf.file(Array("GIF89a".utf8)) == .otherType)
        #expect(await FaultOf.file(Array("%PDF-1.7 cut off".utf8)) == .damaged)
        let locked = try rewritten(pdf(), ["--encrypt", "user", "owner", "256", "--"])
        #expect(await FaultOf.file(locked) == .locked)
        #expect(
            await FaultOf.file(Array(TinyPicture.jpeg(width: 4, height: 4).dropLast(2))) == .damaged
        )
        #expect(await FaultOf.file(Array("PK\u{3}\u{4}nothing".utf8)) == .damaged)
        let book = TinyOffice.odt.with { $0["mimetype"] = "application/epub+zip" }
        #expect(await FaultOf.file(book.bytes) == .otherType)
        #expect(await FaultOf.file(try archive([("a.txt", "x")])) == .otherType)
    }

    @Test func `what is too large, or says that it becomes so, is refused`() async throws {
        #expect(
            await FaultOf.file([UInt8](repeating: 0x25, count: AttachmentFile.limit + 1))
                == .tooLarge
        )
        let bomb = String(repeating: "0", count: 100 << 20)
        let bytes = try archive([("content.xml", bomb)])
        #expect(bytes.count < 1 << 20)
        #expect(await FaultOf.file(bytes) == .tooLarge)
    }
}
