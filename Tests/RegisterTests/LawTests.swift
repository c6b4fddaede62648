import Concept
import Register
import TestKit
import Testing

/// The laws that hold for everything that is recorded, each broken once.
@Suite struct LawTests {
    private static let noon = Instant(milliseconds: 1_600_000_000_000)
    private static let day = Day(daysSinceEpoch: 18_600)

    /// A public field with a public measure in it, led by an office that is not public.
    private func town() throws -> Register {
        try Register().with { draft in
            var field = FieldOfAction(position: 1, title: "Sprache")
            field.visibility = .public
            let office = draft.add(Organization(title: "Büro", sort: .townUnit))
            var measure = Measure(title: "Sprachpaten", field: draft.add(field))
            measure.lead = office
            measure.visibility = .public
            draft.add(measure)
        }
    }

    private func expect(
        _ refusal: Refusal,
        _ town: Register? = nil,
        at instant: Instant = noon,
        _ wish: (inout Draft) -> Void
    ) throws {
        let register = try town ?? self.town()
        #expect(throws: refusal) { try register.with(at: instant, wish) }
    }

    @Test func `a number is the next of its kind`() throws {
        try expect(.numberNotNext(Reference(.measure, 3), expected: 2)) {
            $0.put(ID(3), Measure(title: "Zu früh"))
        }
    }

    @Test func `the number of a retracted record is not given again`() throws {
        let register = try town().with { $0.add(Measure(title: "Irrtum")) }
            .with { $0.put(.retract(Reference(.measure, 2))) }
        #expect(register.nextNumber(of: .measure) == 3)
        try expect(.numberNotNext(Reference(.measure, 2), expected: 3), register) {
            $0.put(ID(2), Measure(title: "Wieder da"))
        }
    }

    @Test func `what a record names is there`() throws {
        try expect(.notThere(Reference(.field, 9))) {
            $0.add(Measure(title: "Wohin?", field: ID(9)))
        }
    }

    @Test func `what is not there cannot be retracted`() throws {
        try expect(.notThere(Reference(.paper, 1))) { $0.put(.retract(Reference(.paper, 1))) }
    }

    @Test func `what is still referred to is not retracted`() throws {
        let office = Reference(.organization, 1)
        try expect(.stillReferredTo(office, by: [Reference(.measure, 1)])) {
            $0.put(.retract(office))
        }
    }

    @Test func `what the public has seen is not retracted`() throws {
        try expect(.seenByThePublic(Reference(.measure, 1))) {
            $0.put(.retract(Reference(.measure, 1)))
        }
    }

    @Test func `from public there is no way back to internal`() throws {
        let measure = Reference(.measure, 1)
        try expect(.visibilityCannotBecome(measure, from: .public, to: .internal)) {
            $0.put(ID(1), Measure(title: "Sprachpaten"))
        }
    }

    @Test func `what was never public cannot be withdrawn`() throws {
        var paper = Paper(code: "1/20", sort: "Vorlage", subject: "Etwas")
        paper.visibility = .withdrawn(on: Self.day)
        let number = Reference(.paper, 1)
        try expect(
            .visibilityCannotBecome(number, from: .internal, to: .withdrawn(on: Self.day))
        ) { $0.add(paper) }
    }

    @Test func `a part becomes public only where its owner is`() throws {
        let register = try town().with { $0.add(Measure(title: "Entwurf")) }
        var step = Milestone(measure: ID(2), title: "Erster Schritt", position: 1)
        step.visibility = .public
        let milestone = Reference(.milestone, 1)
        try expect(.ownerNotPublic(milestone, owner: Reference(.measure, 2)), register) {
            $0.add(step)
        }
    }

    @Test func `a consultation behind closed doors is not public`() throws {
        let register = try town().with { draft in
            var paper = Paper(code: "1/20", sort: "Vorlage", subject: "Etwas")
            paper.visibility = .public
            var council = Organization(title: "Gemeinderat", sort: .councilBody)
            council.visibility = .public
            draft.add(paper)
            draft.add(council)
        }
        var step = Consultation(
            paper: ID(1),
            position: 1,
            body: ID(2),
            date: nil,
            publicness: .closed
        )
        step.visibility = .public
        try expect(.mayNotBePublic(Reference(.consultation, 1)), register) { $0.add(step) }
    }

    @Test func `nothing is a part of itself`() throws {
        var office = Organization(title: "Büro", sort: .townUnit)
        office.partOf = ID(1)
        try expect(.partOfItself(Reference(.organization, 1))) { $0.put(ID(1), office) }
    }

    @Test func `a measure does not go into itself`() throws {
        var measure = Measure(title: "Sprachpaten", field: ID(1))
        measure.visibility = .public
        measure.status = Status(.merged, reason: Reason(.other, "Es wird zusammengelegt."))
        measure.mergedInto = ID(1)
        try expect(.mergedIntoItself(Reference(.measure, 1))) { $0.put(ID(1), measure) }
    }

    @Test func `two measures do not go into each other`() throws {
        let register = try town().with { draft in
            var second = Measure(title: "Lesepaten")
            second.status = Status(.merged, reason: Reason(.other, "Es wird zusammengelegt."))
            second.mergedInto = ID(1)
            draft.add(second)
        }
        var first = try #require(register[ID<Measure>(1)]).record
        first.status = Status(.merged, reason: Reason(.other, "Es wird zusammengelegt."))
        first.mergedInto = ID(2)
        try expect(.mergedIntoItself(Reference(.measure, 1)), register) { $0.put(ID(1), first) }
    }

    @Test func `objectives have two levels`() throws {
        let register = try town().with { draft in
            let main = draft.add(Objective(field: ID(1), number: "1", wording: "Ankommen"))
            var part = Objective(field: ID(1), number: "1.1", wording: "Sprache lernen")
            part.within = main
            draft.add(part)
            draft.add(Objective(field: ID(1), number: "2", wording: "Bleiben"))
        }
        var third = Objective(field: ID(1), number: "1.1.1", wording: "Kurse finden")
        third.within = ID(2)
        try expect(.tooDeep(Reference(.objective, 4), levels: 2), register) { $0.add(third) }
        var first = try #require(register[ID<Objective>(1)]).record
        first.within = ID(3)
        try expect(.tooDeep(Reference(.objective, 1), levels: 2), register) {
            $0.put(ID(1), first)
        }
    }

    @Test func `a town has one concept`() throws {
        let register = try town().with { $0.add(Concept(title: "Integrationskonzept")) }
        try expect(.onlyOne(Reference(.concept, 1)), register) {
            $0.add(Concept(title: "Noch eines"))
        }
    }

    @Test func `an edition is frozen once`() throws {
        var edition = Edition(year: 2020, sort: .first)
        edition.frozenAt = 2
        let register = try town().with { $0.add(edition) }
        edition.frozenAt = 1
        try expect(.frozenAlready(Reference(.edition, 1)), register) { $0.put(ID(1), edition) }
    }

    @Test func `an edition is frozen at a state that exists`() throws {
        var edition = Edition(year: 2020, sort: .first)
        edition.frozenAt = 3
        try expect(.frozenAtNothing(Reference(.edition, 1))) { $0.add(edition) }
    }

    @Test func `freezing an edition moves what the public sees`() throws {
        var edition = Edition(year: 2020, sort: .first)
        edition.visibility = .public
        let before = try town().with { $0.add(edition) }
        var published = PublicRegister(of: before)
        let old = published.generation
        edition.frozenAt = 3
        var after = before
        let head = Change.Head(
            sequence: 3,
            recordedAt: Self.noon,
            attribution: Attribution(by: Author(.office), via: .command, action: .adoptedEdition),
            lastParagraph: 0
        )
        let change = Change(head: head, edits: [.put(1, edition)])
        try after.admit(change)
        published.advance(by: change, to: after)
        #expect(published.generation == old + 1)
    }

    @Test func `a record has one edit in a change`() throws {
        let office = Organization(title: "Büro", sort: .townUnit)
        try expect(.editedTwice(Reference(.organization, 1))) {
            $0.put(ID(1), office)
            $0.put(ID(1), office)
        }
    }

    @Test func `the clock of the record never goes back`() throws {
        let before = Instant(milliseconds: Self.noon.milliseconds - 1)
        try expect(.recordedBefore(before, last: Self.noon), at: before) {
            $0.add(Organization(title: "Gestern", sort: .other))
        }
    }

    @Test func `a paragraph stands in one record`() throws {
        let register = try town().with { draft in
            var field = FieldOfAction(position: 2, title: "Bildung")
            field.situation = draft.prose([Passage(.paragraph, "Es ist viel los.")])
            draft.add(field)
        }
        var thief = FieldOfAction(position: 3, title: "Kultur")
        thief.situation = Prose([Paragraph(number: 1, text: "Es ist viel los.")])
        try expect(.paragraphTaken(1), register) { $0.add(thief) }
    }

    @Test func `a paragraph may move to another record in one change`() throws {
        let register = try town().with { draft in
            var field = FieldOfAction(position: 2, title: "Bildung")
            field.situation = draft.prose([Passage(.paragraph, "Es ist viel los.")])
            draft.add(field)
            draft.add(FieldOfAction(position: 3, title: "Kultur"))
        }
        var target = FieldOfAction(position: 3, title: "Kultur")
        target.situation = Prose([Paragraph(number: 1, text: "Es ist viel los.")])
        let moved = try register.with {
            $0.put(ID(2), FieldOfAction(position: 2, title: "Bildung"))
            $0.put(ID(3), target)
        }
        #expect(moved.holder(ofParagraph: 1) == Reference(.field, 3))
    }

    @Test func `the number of a paragraph was given by the town`() throws {
        var field = FieldOfAction(position: 2, title: "Bildung")
        field.situation = Prose([Paragraph(number: 7, text: "Erfunden")])
        try expect(.paragraphUnknown(7)) { $0.add(field) }
    }

    @Test func `a code is given once`() throws {
        let register = try town().with { $0.add(StrategicGoal(code: "A3", wording: "Offen")) }
        try expect(.twice(.strategicGoal, field: "code", value: "A3"), register) {
            $0.add(StrategicGoal(code: "A3", wording: "Noch einmal"))
        }
    }

    @Test func `what was withdrawn may be public again, and so are its parts`() throws {
        let register = try town().with { draft in
            var step = Milestone(measure: ID(1), title: "Schritt", position: 1)
            step.visibility = .public
            draft.add(step)
        }
        var measure = try #require(register[ID<Measure>(1)]).record
        measure.visibility = .withdrawn(on: Self.day)
        let without = try register.with { $0.put(ID(1), measure) }
        let step = Reference(.milestone, 1)
        #expect(PublicRegister(of: without).withdrawal(of: step) == Self.day)
        measure.visibility = .public
        let again = PublicRegister(of: try without.with { $0.put(ID(1), measure) })
        #expect(again.withdrawal(of: step) == nil)
        #expect(again.table[step] != nil)
    }
}
