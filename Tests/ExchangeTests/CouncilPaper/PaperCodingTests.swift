import Concept
import Exchange
import Foundation
import Register
import Testing

/// A reading is a plain value that can be handed from one process to another.
@Suite struct PaperCodingTests {
    @Test(arguments: PaperFiles.names)
    func `a reading comes back from its bytes as it was`(name: String) throws {
        try expectSame(try reading(name))
    }

    @Test func `each kind of finding comes back`() throws {
        var paper = PaperReading.example
        paper.resolution = .recorded(number: "7", date: Day(iso: "2024-03-22"))
        paper.findings = [
            .missing(.subject), .notUnderstood(.date, "bald"), .stationNotUnderstood(line: "am"),
            .goalWithoutCode("Ziel"), .goalWithoutWording("A1"), .unread(["eins", "zwei"]),
        ]
        paper.findings += [
            .afterHead, .inSentence(lastWords: "und"), .inList(lastItem: "a"),
            .afterHeading("Ziel"), .chapterMissing(number: "3"), .headingMissing("Ende"),
        ].map { Finding.breaksOff($0) }
        try expectSame(paper)
    }

    @Test func `each reason not to read a file comes back`() throws {
        for error in [
            PaperFileError.empty, .tooLarge, .damagedPDF, .nothingRecognised, .minutes, .oneLine,
        ] {
            let bytes = try JSONEncoder().encode(error)
            #expect(try JSONDecoder().decode(PaperFileError.self, from: bytes) == error)
        }
    }

    private func expectSame(_ paper: PaperReading) throws {
        let bytes = try JSONEncoder().encode(paper)
        #expect(try JSONDecoder().decode(PaperReading.self, from: bytes) == paper)
    }
}
