import Concept
import Register
import TestKit
import Testing

/// That a change can be taken back whole, without what others did since.
@Suite struct TakebackTests {
    private let today = Day(daysSinceEpoch: 18_700)

    private func change(_ before: Register, _ wish: (inout Draft) -> Void) throws -> (
        change: Change, after: Register
    ) {
        var draft = Draft(before)
        wish(&draft)
        let head = Change.Head(
            sequence: before.sequence + 1,
            recordedAt: before.last?.recordedAt ?? Instant(milliseconds: 0),
            attribution: Attribution(by: Author(.office), via: .page, action: .importedList),
            lastParagraph: draft.lastParagraph
        )
        let change = Change(head: head, edits: draft.edits)
        var after = before
        try after.admit(change)
        return (change, after)
    }

    private func takeback(
        _ change: Change,
        _ before: Register,
        _ now: Register
    ) throws -> Takeback {
        try Takeback(of: change, madeOn: before, in: now, on: today)
    }

    @Test(arguments: UInt64(1)...12)
    func `right after a change each record goes back to what it was`(seed: UInt64) throws {
        var before = Register()
        for change in RandomHistory(seed: seed, changes: 80).changes {
            var now = before
            try now.admit(change)
            let takeback = try takeback(change, before, now)
            for edit in takeback.edits {
                let place = "seed \(seed), \(change.head.sequence), \(edit.reference)"
                if var old = before.table[edit.reference]?.record {
                    old.visibility = try #require(now.table[edit.reference]).record.visibility
                    #expect(edit.record?.equals(old) == true, "\(place)")
                } else {
                    #expect(edit.record?.visibility.isWithdrawn ?? true, "\(place)")
                }
            }
            let changed = takeback.staying.filter {
                if case .changedSince = $0.cause { true } else { false }
            }
            #expect(changed.isEmpty, "seed \(seed), \(change.head.sequence)")
            before = now
        }
    }

    @Test func `what others changed elsewhere stays`() throws {
        let before = try Register().with { draft in draft.add(Measure(title: "Nähkurs")) }
        let id = ID<Measure>(1)
        let (change, after) = try change(before) { draft in
            var measure = Measure(title: "Nähkurs")
            measure.nextStep = "Raum suchen"
            draft.put(id, measure)
        }
        let now = try after.with { draft in
            var measure = Measure(title: "Nähkurs am Abend")
            measure.nextStep = "Raum suchen"
            draft.put(id, measure)
        }
        let takeback = try takeback(change, before, now)
        let measure = try #require(takeback.edits.first?.record as? Measure)
        #expect(measure.title == "Nähkurs am Abend" && measure.nextStep == nil)
    }

    @Test func `what others changed in the same place stays and is told`() throws {
        let before = try Register().with { draft in draft.add(Measure(title: "Nähkurs")) }
        let id = ID<Measure>(1)
        let (change, after) = try change(before) { $0.put(id, Measure(title: "Nähkurse")) }
        let now = try after.with { $0.put(id, Measure(title: "Nähen")) }
        let takeback = try takeback(change, before, now)
        #expect(takeback.edits.isEmpty)
        let staying = Takeback.Staying(reference: id.reference, cause: .changedSince(["title"]))
        #expect(takeback.staying == [staying])
    }

    @Test func `what is needed by something that stays, stays with all that it needs`() throws {
        let (change, after) = try change(Register()) { draft in
            let field = draft.add(FieldOfAction(position: 1, title: "Sprache"))
            draft.add(Objective(field: field, number: "1", wording: "Alle sprechen"))
            draft.add(FieldOfAction(position: 2, title: "Wohnen"))
        }
        let now = try after.with { draft in
            var measure = Measure(title: "Nähkurs")
            measure.objectives = [ID(1)]
            draft.add(measure)
        }
        let takeback = try takeback(change, Register(), now)
        #expect(takeback.edits.map(\.reference) == [Reference(.field, 2)])
        #expect(
            takeback.staying == [
                .init(
                    reference: Reference(.field, 1),
                    cause: .isNeeded([Reference(.objective, 1)])
                ),
                .init(
                    reference: Reference(.objective, 1),
                    cause: .isNeeded([Reference(.measure, 1)])
                ),
            ]
        )
        let result = try now.with { draft in for edit in takeback.edits { draft.put(edit) } }
        #expect(result.all(FieldOfAction.self).map(\.title) == ["Sprache"])
    }
}
