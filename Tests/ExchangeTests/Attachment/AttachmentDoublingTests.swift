import TestKit
import Testing

@testable import Attachments

/// Twice the file takes twice the time, whatever there is twice of.
@Suite(.serialized) struct AttachmentDoublingTests {
    private func file(_ base: TinyOffice, _ part: String, _ place: String, _ text: String)
        -> [UInt8]
    {
        base.with { $0.put(text, into: part, before: place, .plain) }.bytes
    }

    private func times(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }

    private func isLinear(from size: Int, _ made: (Int) -> [UInt8]) throws -> Bool {
        let files = [size: made(size), 2 * size: made(2 * size)]
        return try Doubling.isLinear(from: size) { size in
            _ = try OfficeDocument.type(of: files[size] ?? [])
        }
    }

    @Test func parts() throws {
        #expect(
            try isLinear(from: 500) { count in
                TinyOffice.docx.with { file in
                    file.parts += (0..<count).map {
                        ("customXml/item\($0).xml", Array("<a/>".utf8))
                    }
                }.bytes
            }
        )
    }

    @Test func relations() throws {
        #expect(
            try isLinear(from: 2_000) { count in
                let row =
                    "<Relationship Id=\"a\" Type=\"\(TinyOffice.relations)/image\" Target=\"x\"/>"
                return file(
                    .docx,
                    "word/_rels/document.xml.rels",
                    "</Relationships>",
                    times(row, count)
                )
            }
        )
    }

    @Test(arguments: [
        "<w:p w:a='1' w:b='2'/>", "<w:r><w:t>a&amp;b</w:t></w:r>",
        "<w:fldChar w:fldCharType='begin'/><w:instrText>IF </w:instrText>",
        "<w:instrText> x</w:instrText>", "<w:fldChar w:fldCharType='end'/>",
        "<!-- a -->", "<w:t><![CDATA[<a>]]></w:t>", "a ", "&#65;",
        "<w:x xmlns:y='http://schemas.microsoft.com/office/word/2012/wordml' y:z='1'/>",
    ]) func elements(text: String) throws {
        #expect(
            try isLinear(from: 5_000) {
                file(.docx, "word/document.xml", "</w:body>", times(text, $0))
            }
        )
    }

    @Test(arguments: ["(", "A1+", "\"\"", "''", "{", "[a]", "1", " ", "SUM("]) func formulas(
        sign: String
    ) {
        #expect(
            Doubling.isLinear(from: 20_000) { size in
                // Not all of these are formulas.
                _ = FaultOf.of { () throws(AttachmentFault) in
                    try CellFormula.check(times(sign, size), .openXML)
                }
            }
        )
    }

    @Test func `attributes of one element are few`() throws {
        let many = "<w:p " + (0..<400).map { "a\($0)='1' " }.joined() + "/>"
        let more = "<w:p " + (0..<401).map { "a\($0)='1' " }.joined() + "/>"
        _ = try OfficeDocument.type(of: file(.docx, "word/document.xml", "</w:body>", many))
        #expect(throws: AttachmentFault.damaged) {
            try OfficeDocument.type(of: file(.docx, "word/document.xml", "</w:body>", more))
        }
        let endless = [UInt8]("<a ".utf8) + [UInt8](repeating: UInt8(ascii: "="), count: 1 << 20)
        #expect(throws: AttachmentFault.damaged) {
            try OfficeXML.walk(endless) { (_) throws(AttachmentFault) in }
        }
    }

    @Test func `pictures by chunks and segments`() throws {
        let png = Array(TinyPicture.png(width: 4, height: 4))
        let chunk: [UInt8] = [0, 0, 0, 0] + Array("tEXt".utf8) + [0, 0, 0, 0]
        #expect(
            try Doubling.isLinear(from: 20_000) { count in
                let more = Array(repeatElement(chunk, count: count).joined())
                _ = try #require(PNGPicture.read(png.prefix(33) + more + png.dropFirst(33)))
            }
        )
        let jpeg = Array(TinyPicture.jpeg(width: 4, height: 4))
        for segment: [UInt8] in [
            [0xFF, 0xFE, 0, 2], [0xFF, 0xDB, 0, 2], [0xFF],
            [0xFF, 0xE1, 0, 8, 0x45, 0x78, 0x69, 0x66, 0, 0],
        ] {
            #expect(
                try Doubling.isLinear(from: 20_000) { count in
                    let more = Array(repeatElement(segment, count: count).joined())
                    _ = try #require(JPEGPicture.read(jpeg.prefix(2) + more + jpeg.dropFirst(2)))
                }
            )
        }
    }

    @Test(arguments: [
        "{\"/A\": \"1 0 R\"},", "{\"/A\": {\"/S\": \"/GoTo\"}},", "\"u:\\\\n\\u0041\",",
        "[[[[1]]]],",
        "{\"/Annots\": [\"2 0 R\", \"2 0 R\"]},",
    ]) func `objects of a PDF`(value: String) throws {
        #expect(
            try Doubling.isLinear(from: 2_000) { count in
                let list = "[\(times(value, count)) null]"
                let objects = (1...2).map { "\"obj:\($0) 0 R\": {\"value\": \(list)}" }
                let json = "{\"qpdf\": [{}, {\(objects.joined(separator: ","))}]}"
                try PDFActions.check(Array(json.utf8))
            }
        )
    }
}
