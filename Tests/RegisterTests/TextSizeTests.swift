import Concept
import Register
import TestKit
import Testing

/// That a text has a size which everybody's machine can show and compare.
@Suite struct TextSizeTests {
    private func measure(_ paragraphs: Int, characters: Int = 1) -> Measure {
        var measure = Measure(title: "Sprachcafé")
        measure.description = Prose(
            (0..<paragraphs).map {
                Paragraph(number: $0 + 1, text: String(repeating: "a", count: characters))
            }
        )
        return measure
    }

    private func change(_ register: Register, _ measure: Measure) -> Change {
        let head = Change.Head(
            sequence: register.sequence + 1,
            recordedAt: Instant(milliseconds: 0),
            attribution: .office(),
            lastParagraph: 5000
        )
        return Change(head: head, edits: [.put(ID<Measure>(1), measure)])
    }

    @Test func `more paragraphs or characters than there is room for are refused`() throws {
        var register = Register()
        #expect(
            throws: Refusal.tooManyParagraphs(
                .measure,
                field: "description",
                limit: 2000,
                count: 2001
            )
        ) { try register.admit(change(register, measure(2001))) }
        #expect(
            throws: Refusal.tooLong(
                .measure,
                field: "description",
                limit: 1_000_000,
                length: 1_001_000
            )
        ) { try register.admit(change(register, measure(1000, characters: 1001))) }
        try register.admit(change(register, measure(2000)))
    }

    @Test func `an older text that is longer stays, may get shorter and not longer`() throws {
        var register = Register()
        register.take(change(register, measure(3000)))
        try register.admit(change(register, measure(3000)))
        var renamed = measure(2500)
        renamed.title = "Sprachtreff"
        try register.admit(change(register, renamed))
        #expect(throws: Refusal.self) {
            try register.admit(change(register, measure(2501)))
        }
    }
}
