import Register
import TestKit
import Testing
import Words

@testable import Exchange

/// A later version that says less than the record changes nothing that the public sees.
@Suite struct PaperDoubtTests {
    private func paper(
        _ stations: String,
        head: String = "",
        text: String = "Der Plan ist gut und er gilt, wie alle wissen, für die"
    ) throws
        -> PaperReading
    {
        try PaperReader.read(
            """
            Drucksache: 1/26
            Betreff: Plan
            Datum: 02.01.2026
            \(head)

            Beratungsfolge:
            \(stations)

            Begründung:
            \(text)
            """
        )
    }

    @Test func `a closed version adds nothing to a public text`() throws {
        let first = try paper("Rat 12.01.2026 öffentlich")
        let published = try Register().importing(first).publishing(first)
        let longer =
            "Der Plan ist gut und er gilt, wie alle wissen, für die ganze Stadt.\n\nGeheimer Absatz."
        let seen = PublicRegister(of: published).all(Chapter.self)
        #expect("\(seen.map(\.prose))".contains("für die"), "the text is public")
        for (stations, head) in [
            ("Rat 12.01.2026 nichtöffentlich", "Nichtöffentliche Sitzung"),
            ("Rat 12.01.2026 nichtöffentlich", ""), ("Rat 12.01.2026 öffentlich", "Vertraulich"),
        ] {
            let later = try paper(stations, head: head, text: longer)
            let after = try published.importing(later)
            let chapters = PublicRegister(of: after).all(Chapter.self).map(\.prose)
            #expect(!"\(chapters)".contains("Geheim"), "\(stations) \(head)")
            let comparison = try PaperImport(later, conceptTitle: "Konzept").comparison(
                with: published
            )
            #expect(comparison.isHeldBack && comparison.supplements.isEmpty)
            let report = PaperReport(later, .german, comparison)
            #expect(report.heldBack?.contains("nichts übernommen") == true)
        }
    }

    @Test func `an open step that a version without open ones drops holds up publication`() throws {
        let first = try paper("Vergabeausschuss 12.01.2026 öffentlich")
        let register = try Register().importing(first)
        let later = try paper("Bauausschuss 19.01.2026 nichtöffentlich")
        let after = try register.importing(later)
        let step = Reference(.consultation, 1)
        #expect(throws: Refusal.publicnessInDoubt(step)) { try after.publication(of: later) }
    }
}
