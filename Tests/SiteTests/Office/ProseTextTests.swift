import Concept
import Register
import TestKit
import Testing

@testable import OfficeKit

/// That a text goes into a form and comes back as it was.
@Suite struct ProseTextTests {
    @Test func `paragraphs, headings and bullets are told apart`() {
        let typed = "# Lage\n\nViele Kurse.\nWenig Räume.\n\n- Eins\n- Zwei\n\nSchluss"
        #expect(
            ProseText.passages(in: typed) == [
                Passage(.heading, "Lage"), Passage(.paragraph, "Viele Kurse.\nWenig Räume."),
                Passage(.bullet, "Eins"), Passage(.bullet, "Zwei"), Passage(.paragraph, "Schluss"),
            ]
        )
    }

    @Test(arguments: UInt64(1)...200)
    func `what is written into a form is read from it`(seed: UInt64) {
        var chance = Seeded(seed: seed)
        let beginnings = ["", "# ", "- ", "• ", "\\", "\\# ", "-", "#", "1. "]
        let passages = (0..<Int.random(in: 0...6, using: &chance)).map { number in
            let lines = (0...Int.random(in: 0...2, using: &chance)).map { line in
                (beginnings.randomElement(using: &chance) ?? "") + "Wort \(number).\(line)"
            }
            let role = Paragraph.Role.allCases.randomElement(using: &chance) ?? .paragraph
            let text = role == .heading ? lines[0] : lines.joined(separator: "\n")
            return Passage(role, text)
        }
        #expect(ProseText.passages(in: ProseText.text(of: passages)) == passages)
    }
}
