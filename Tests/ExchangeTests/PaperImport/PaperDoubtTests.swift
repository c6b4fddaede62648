import Concept
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

    /// What a later version that says less meets, in a town where the first is internal and in one where
    /// it is public.
    private func expectDoubt(_ doubt: Reference, of later: PaperReading, after first: PaperReading)
        throws
    {
        let recorded = try Register().importing(first)
        for register in [recorded, try recorded.publishing(first)] {
            let comparison = try later.imported.comparison(with: register)
            #expect(comparison.lessPublic.map(\.reference) == [doubt])
            let questions = PaperReport(later, .german, comparison).questions
            #expect(questions.contains { $0.contains("diese Fassung") }, "\(questions)")
            let after = try register.importing(later)
            #expect(throws: Refusal.publicnessInDoubt(doubt)) { try after.publishing(later) }
            let seen = PublicRegister(of: register)
            #expect(PublicRegister(of: after) == seen, "nothing is added to what is public")
        }
    }

    @Test func `a version without any step asks about each that is recorded as open`() throws {
        let first = try paper("Rat 12.01.2026 öffentlich", head: "Status: öffentlich")
        var later = try paper("", head: "Status: öffentlich", text: "Ein neuer Absatz.")
        later.consultations = []
        try expectDoubt(Reference(.consultation, 1), of: later, after: first)
    }

    @Test func `a version that drops one of two open steps asks about it`() throws {
        let first = try paper("Beirat 12.01.2026 öffentlich\nRat 19.01.2026 öffentlich")
        let later = try paper("Rat 19.01.2026 öffentlich")
        try expectDoubt(Reference(.consultation, 1), of: later, after: first)
    }

    @Test func `a head that says public no longer asks`() throws {
        let first = try paper("Rat 12.01.2026 öffentlich", head: "Status: öffentlich")
        #expect(first.publicness == .public)
        let later = try paper("Rat 12.01.2026 öffentlich")
        try expectDoubt(ID<Paper>(1).reference, of: later, after: first)
    }

    @Test func `a paper that says nothing of itself and names no sitting asks`() throws {
        let silent = try PaperReader.read(
            "Drucksache: 1/26\nBetreff: Plan\n\nBegründung:\nDer Plan ist gut.\n"
        )
        let register = try Register().importing(silent)
        let refusal = Refusal.mayNotBePublic(ID<Paper>(1).reference)
        #expect(throws: refusal) { try register.publishing(silent) }
        let questions = PaperReport(silent, .german).questions
        #expect(questions.count == 1 && questions[0].hasPrefix("Ist die Vorlage öffentlich?"))
        let said = silent.with { $0.publicness = .public }
        #expect(try !Register().importing(said).publication(of: said).isEmpty)
    }
}
