import Concept
import Exchange
import Register
import TestKit
import Testing

/// What becomes of a paper in a town that knows it, or something of it.
@Suite struct PaperImportAgainTests {
    private let register: Register
    private let paper = PaperReading.example

    init() throws {
        register = try Register().importing(.example)
    }

    @Test func `the same paper changes nothing`() throws {
        #expect(try register.draft(of: paper).isEmpty)
        #expect(try paper.imported.comparison(with: register) == PaperComparison())
        #expect(try register.publishing(paper).draft(of: paper).isEmpty)
    }

    @Test func `what a paper does not print it does not deny`() throws {
        var less = PaperReading()
        less.reference = "12/2024"
        #expect(try register.draft(of: less).isEmpty)
        #expect(try less.imported.deviations(from: register).isEmpty)
    }

    @Test func `another paper of the same number is refused and names what differs`() throws {
        let other = paper.with {
            $0.subject = "Etwas anderes"
            $0.date = Day(year: 2024, month: 3, day: 2)
            $0.proposedResolution = [.paragraph("Nichts wird beschlossen.")]
            $0.resolution = .recorded(number: "7/24", date: nil)
            $0.strategicGoals.append(GoalLine(code: "Z2", wording: "Neu."))
        }
        let fields = ["subject", "date", "proposedResolution", "strategicGoals"]
        let refusal = Refusal.paperDiffers("12/2024", ID<Paper>(1).reference, fields: fields)
        #expect(throws: refusal) { try register.draft(of: other) }
        #expect(throws: refusal) { try register.publication(of: other) }
    }

    @Test func `spaces and the way of writing an umlaut make no difference`() throws {
        let spaced = paper.with {
            $0.subject = " Fortschreibung\u{A0}des  Konzepts"
            $0.fields = [
                FieldLine(name: "Sprache ", isNew: false), FieldLine(name: "Wohnen", isNew: true),
            ]
            $0.proposedResolution = [.paragraph("Der Rat beschließt  die Fortschreibung.")]
        }
        #expect(try register.draft(of: spaced).isEmpty)
        let composed = paper.with { $0.fields = [FieldLine(name: "Öffnung", isNew: false)] }
        let apart = paper.with { $0.fields = [FieldLine(name: "O\u{308}ffnung", isNew: false)] }
        #expect(try Register().importing(composed).draft(of: apart).isEmpty)
    }

    @Test func `a kind that was recorded in capitals is the same kind`() throws {
        let paper = try #require(register.only(Paper.self))
        let loud = try register.changing(paper) { $0.sort = "BESCHLUSSVORLAGE" }
        #expect(try loud.draft(of: .example).isEmpty)
    }

    @Test func `what a first reading lacked is added by a second`() throws {
        let torn = paper.with {
            $0.chapters.removeLast(2)
            $0.actors.removeLast()
        }
        let partly = try Register().importing(torn)
        let whole = try partly.importing(paper)
        #expect(whole.counts == register.counts)
        #expect(whole.all(Chapter.self).map(\.position) == [1, 2, 1, 3])
        #expect(whole.all(Membership.self).map(\.position) == [1, 2])
    }

    @Test func `a recorded result and a moved meeting stay`() throws {
        let step = try #require(register.all(Consultation.self).last)
        let later = try register.changing(step) {
            $0.result = Consultation.Result(.decided, words: "mehrheitlich beschlossen")
            $0.date = Day(year: 2024, month: 4, day: 12)
        }
        #expect(try later.draft(of: paper).isEmpty)
        let deviations = try paper.imported.deviations(from: later)
        #expect(deviations == [.step(2, fields: ["date"])])
    }

    @Test func `the wording of a goal stays as the town has it`() throws {
        let before = try Register().with {
            $0.add(StrategicGoal(code: "Z1", wording: "Alle sind willkommen."))
        }
        let after = try before.importing(paper)
        #expect(after.all(StrategicGoal.self).map(\.wording) == ["Alle sind willkommen."])
        #expect(after.only(Paper.self)?.strategicGoals == [ID(1)])
        #expect(
            try paper.imported.deviations(from: before) == [
                .goalWording(
                    "Z1",
                    recorded: "Alle sind willkommen.",
                    printed: "Alle gehören dazu."
                )
            ]
        )
    }

    @Test func `fields that a town has stay as they are`() throws {
        let before = try Register().with { draft in
            draft.add(FieldOfAction(position: 1, title: "Wohnen"))
            draft.add(FieldOfAction(position: 2, title: "Sport"))
        }
        let after = try before.importing(paper)
        #expect(after.all(FieldOfAction.self).map(\.title) == ["Wohnen", "Sport", "Sprache"])
        #expect(after.all(FieldOfAction.self).allSatisfy { $0.newIn == nil })
        #expect(
            try paper.imported.deviations(from: before) == [
                .fieldPosition("Wohnen", recorded: 1, printed: 2), .fieldNotListed("Sport"),
            ]
        )
    }

    @Test func `what the town renamed since does not come back`() throws {
        let field = try #require(register.first(FieldOfAction.self) { $0.title == "Wohnen" })
        let actor = try #require(register.first(Organization.self) { $0.title == "Jobcenter" })
        let circle = try #require(register.first(Organization.self) { $0.grain == .circle })
        let later =
            try register
            .changing(field) { $0.title = "Wohnen und Nachbarschaft" }
            .changing(actor) { $0.title = "Agentur" }
            .changing(circle) { $0.title = "Lenkungskreis" }
        #expect(try later.draft(of: paper).isEmpty)
        #expect(
            try paper.imported.deviations(from: later) == [
                .fieldTitle(2, recorded: "Wohnen und Nachbarschaft", printed: "Wohnen"),
                .actor(recorded: "Agentur", printed: "Jobcenter"),
            ]
        )
    }

    @Test func `a field that ended since does not come back`() throws {
        let field = try #require(register.first(FieldOfAction.self) { $0.title == "Sprache" })
        let edition = try #require(register.only(Edition.self)).id
        let later = try register.changing(field) { $0.endedIn = edition }
        #expect(try later.draft(of: paper).isEmpty)
    }

    @Test func `a chapter that the town rewrote stays`() throws {
        let chapter = try #require(register.all(Chapter.self).first)
        let later = try register.changing(chapter) { $0.prose.paragraphs[0].text = "Endlich." }
        #expect(try later.draft(of: paper).isEmpty)
        let deviations = try paper.imported.deviations(from: later)
        #expect(deviations == [.chapterText(number: "A", heading: "Anlass")])
    }

    @Test func `bodies are found by any of their names`() throws {
        let before = try Register().with { draft in
            var council = Organization(title: "Stadtrat", sort: .councilBody)
            council.aliases = ["Rat"]
            draft.add(council)
            draft.add(Organization(title: "Jobcenter", sort: .authority))
        }
        let after = try before.importing(paper)
        #expect(after.all(Consultation.self).map(\.body) == [ID(3), ID(1)])
        #expect(after.all(Membership.self).map(\.member) == [ID(2), ID(5)])
    }

    @Test func `the next paper is an edition of its own, in the same concept and circle`() throws {
        let next = paper.with {
            $0.reference = "3/2028"
            $0.date = Day(year: 2028, month: 1, day: 10)
        }
        let later = try register.importing(next)
        #expect(later.all(Edition.self).map(\.year) == [2024, 2028])
        #expect(later.all(Concept.self).count == 1)
        #expect(later.all(FieldOfAction.self).count == 2)
        #expect(later.all(Organization.self).count == register.all(Organization.self).count)
        #expect(later.all(Membership.self).map(\.edition) == [ID(1), ID(1), ID(2), ID(2)])
        #expect(later.all(Chapter.self).map(\.position) == [1, 2, 1, 3, 4, 5, 1, 6])
        #expect(try later.draft(of: next).isEmpty)
        #expect(try later.draft(of: paper).isEmpty)
    }
}
