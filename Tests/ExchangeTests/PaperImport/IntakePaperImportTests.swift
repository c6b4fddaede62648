import Concept
import Exchange
import Register
import TestKit
import Testing
import Words

/// What becomes of the papers of other towns in a register.
@Suite struct IntakePaperImportTests {
    private let paper = ID<Paper>(1).reference

    @Test(arguments: ["p01", "p02", "p04", "p04b"])
    func `a closed paper is recorded and not published`(name: String) throws {
        let reading = try reading(name)
        let register = try Register().importing(reading)
        #expect(!register.all(Consultation.self).contains { $0.publicness == .open })
        #expect(throws: Refusal.mayNotBePublic(paper)) { try register.publishing(reading) }
    }

    @Test func `a paper whose head is unclear is kept with the question`() throws {
        let text =
            "Drucksache: 1/26\nBetreff: Plan\nStatus: öffentlich / nichtöffentlich\n\nBeratungsfolge:\nRat 20.01.2026 öffentlich\n"
        let reading = try PaperReader.read(text)
        let register = try Register().importing(reading)
        #expect(register.only(Paper.self)?.publicness == .unknown)
        #expect(throws: Refusal.mayNotBePublic(paper)) { try register.publishing(reading) }
        // Nor by hand, nor by a version that leaves the mark out.
        let record = try #require(register.only(Paper.self))
        #expect(throws: Refusal.mayNotBePublic(paper)) {
            try register.changing(record) { $0.visibility = .public }
        }
        let silent = try PaperReader.read(
            "Drucksache: 1/26\nBetreff: Plan\n\nBeratungsfolge:\nRat 20.01.2026 öffentlich\n"
        )
        #expect(throws: Refusal.self) { try register.publishing(silent) }
    }

    @Test func `only the open sitting of a paper becomes public`() throws {
        let reading = try reading("p05")
        let register = try Register().importing(reading).publishing(reading)
        let seen = PublicRegister(of: register)
        let steps = seen.parts(of: paper, Consultation.self)
        #expect(steps.map { seen[$0.body]?.title } == ["Rat"])
    }

    @Test func `a later version that says less stops publication`() throws {
        let (open, closed) = (try reading("p06a"), try reading("p06b"))
        let register = try Register().importing(open)
        let doubt = Refusal.publicnessInDoubt(ID<Consultation>(1).reference)
        let later = try register.importing(closed)
        #expect(throws: doubt) { try later.publishing(closed) }
        let questions = PaperReport(
            closed,
            .german,
            try closed.imported.comparison(with: register)
        ).questions
        #expect(questions.count == 1 && questions[0].contains("Vergabeausschuss"))
        // Also where the step is public already, and where the mark is only gone.
        let seen = try register.publishing(open)
        #expect(throws: doubt) { try seen.publishing(closed) }
        let silent = try PaperReader.read(
            "Drucksache: 106/2026\nBetreff: Plan 106\n\nBeratungsfolge:\n1. Vergabeausschuss 12.01.2026\n"
        )
        #expect(throws: doubt) { try seen.publishing(silent) }
    }

    @Test func `a step put between is matched by body and day`() throws {
        let first = try Register().importing(try reading("p17a"))
        let reading = try reading("p17b")
        let later = try first.importing(reading)
        let steps = later.all(Consultation.self).sorted { $0.position < $1.position }
        #expect(
            steps.map { later[$0.body]?.title } == ["Sozialausschuss", "Finanzausschuss", "Rat"]
        )
        #expect(steps.map(\.position) == [1, 2, 3])
        #expect(steps.map(\.publicness) == [.open, .closed, .open])
        #expect(try reading.imported.deviations(from: later).isEmpty)
        #expect(try later.draft(of: reading).isEmpty)
    }

    @Test func `empty fields are filled by a later version, and shown before`() throws {
        let first = try Register().importing(try reading("p17a"))
        let reading = try reading("p18b")
        let comparison = try reading.imported.comparison(with: first)
        #expect(
            comparison.supplements == [
                .paper(
                    "117/2026",
                    fields: ["resolution.number", "resolution.date"],
                    isPublic: false
                ),
                .step(1, body: "Sozialausschuss", fields: ["result.outcome"], isPublic: false),
                .step(2, body: "Rat", fields: ["result.outcome"], isPublic: false),
            ]
        )
        let later = try first.importing(reading)
        let resolution = later.only(Paper.self)?.resolution
        #expect(resolution == Paper.Resolution(number: "88/2026", date: Day(iso: "2026-01-20")))
        #expect(
            later.all(Consultation.self).map { $0.result?.outcome } == [.recommended, .decided]
        )
        #expect(try later.draft(of: reading).isEmpty)
    }

    @Test func `ligatures make no other paper`() throws {
        let first = try Register().importing(try reading("p19a"))
        #expect(try first.draft(of: try reading("p19b")).isEmpty)
    }

    /// What the preview shows of each sitting and of the paper is what is kept, whatever is printed.
    @Test func `what the preview says is what is stored`() throws {
        for seed in UInt64(1)...300 {
            var made = NotationGenerator(seed: seed)
            let head = made.pick([
                "", "Status: öffentlich\n", "Status: nichtöffentlich\n", "Status: ☐ ö ☐ nö\n",
            ])
            let lines = (0..<3).map { _ in made.chance.oneIn(2) ? made.closed() : made.open() }
            let text =
                "Drucksache: 1/26\nBetreff: Plan\n\(head)\nBeratungsfolge:\n\(lines.joined(separator: "\n"))\n"
            let reading = try PaperReader.read(text)
            let register = try Register().importing(reading)
            let kept = register.all(Consultation.self).map(\.publicness)
            let shown = reading.consultations.map { station -> Consultation.Publicness in
                switch station.publicness {
                case .public: .open
                case .nonPublic: .closed
                case .unknown: .unknown
                }
            }
            #expect(kept == shown, "seed \(seed): \(text)")
            let isOpen = reading.publicness == .public
            #expect((register.only(Paper.self)?.publicness == .open) == isOpen, "seed \(seed)")
            guard let published = try? register.publishing(reading) else { continue }
            let seen = PublicRegister(of: published)
            #expect(
                seen.all(Consultation.self).allSatisfy { $0.publicness == .open },
                "seed \(seed)"
            )
        }
    }
}
