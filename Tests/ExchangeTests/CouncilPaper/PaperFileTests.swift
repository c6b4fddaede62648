import Exchange
import Foundation
import TestKit
import Testing

@Suite struct PaperFileTests {
    @Test(
        arguments: [
            (String.Encoding.utf16LittleEndian, [0xFF, 0xFE]), (.utf16LittleEndian, []),
            (.utf16BigEndian, [0xFE, 0xFF]), (.utf16BigEndian, []), (.windowsCP1252, []),
            (.utf8, [0xEF, 0xBB, 0xBF]), (.utf8, []),
        ] as [(String.Encoding, [UInt8])]
    )
    func `a paper reads the same in every encoding`(
        encoding: String.Encoding,
        mark: [UInt8]
    ) async throws {
        for name in ["lindenau", "grauburg"] {
            let text = try PaperFiles.text(name)
            let bytes = try #require(text.data(using: encoding))
            let reading = try await CouncilPaperReader.read(mark + bytes)
            #expect(reading == (try PaperReader.read(text)), "\(name) as \(encoding)")
        }
    }

    @Test func `line ends of every system read the same`() throws {
        let text = try PaperFiles.text("lindenau")
        let reading = try PaperReader.read(text)
        for lineEnd in ["\r\n", "\r", "\u{2028}"] {
            #expect(try PaperReader.read(text.replacing("\n", with: lineEnd)) == reading)
        }
    }

    @Test func `letters with a separate accent read the same`() throws {
        let text = try PaperFiles.text("lindenau")
        let decomposed = text.decomposedStringWithCanonicalMapping
        #expect(try PaperReader.read(decomposed) == PaperReader.read(text))
    }

    @Test func `a file cut inside a letter keeps the letters before`() throws {
        let bytes = Array("Begründung".utf8)
        #expect(try PaperText.decode(Array(bytes.prefix(5))) == "Begr")
        #expect(try PaperText.decode(Array("Größe €".utf8).dropLast()) == "Größe ")
    }

    @Test func `the signs of Windows are read`() throws {
        let bytes: [UInt8] = [0x84, 0x4F, 0x66, 0x66, 0x65, 0x6E, 0x93, 0x20, 0x96, 0x20, 0x80]
        #expect(try PaperText.decode(bytes) == "„Offen“ – €")
    }

    @Test(arguments: ["", " \n\t\r\n", "\u{FEFF}", "\u{C}"])
    func `a file without a letter is empty`(text: String) async {
        await #expect(throws: PaperFileError.empty) {
            try await CouncilPaperReader.read(Array(text.utf8))
        }
    }

    @Test func `a file beyond the limit is refused`() async {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: PaperText.limit + 1)
        await #expect(throws: PaperFileError.tooLarge) { try await CouncilPaperReader.read(bytes) }
    }

    @Test func `archives and pictures are no papers`() async {
        let archive = Array("PK\u{3}\u{4}\u{14}".utf8) + (0..<2000).map { UInt8($0 % 251) }
        await #expect(throws: PaperFileError.neitherTextNorPDF) {
            try await CouncilPaperReader.read(archive)
        }
    }

    @Test func `a text without labels is not recognised`() async throws {
        let letter = Array(try PaperFiles.text("brief").utf8)
        await #expect(throws: PaperFileError.nothingRecognised) {
            try await CouncilPaperReader.read(letter)
        }
    }

    @Test(arguments: ["grauburg", "brunnhafen", "kirchfurt"])
    func `a PDF reads like its text`(name: String) async throws {
        let text = try PaperFiles.text(name)
        let reading = try await CouncilPaperReader.read(TinyPDF.bytes(of: text))
        #expect(reading == (try PaperReader.read(text)))
    }

    @Test func `a damaged PDF is told`() async throws {
        let whole = TinyPDF.bytes(of: try PaperFiles.text("grauburg"))
        await #expect(throws: PaperFileError.damagedPDF) {
            try await CouncilPaperReader.read(Array(whole.prefix(60)))
        }
        await #expect(throws: PaperFileError.damagedPDF) {
            try await CouncilPaperReader.read(
                Array("%PDF-1.7 ".utf8) + (0..<250_000).map { UInt8($0 % 7) }
            )
        }
    }

    @Test func `a PDF without text is told`() async {
        await #expect(throws: PaperFileError.pdfWithoutText) {
            try await CouncilPaperReader.read(TinyPDF.bytes(of: " \u{C} "))
        }
    }

    @Test func `a missing program is told`() async {
        await #expect(throws: PaperFileError.pdfToTextMissing) {
            try await PDFText.extract(TinyPDF.bytes(of: "Text"), tool: "pdftotext-is-not-here")
        }
    }
}
