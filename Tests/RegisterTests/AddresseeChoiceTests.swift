import Concept
import Register
import TestKit
import Testing

/// Two people choose at the same time whom a round asks.
@Suite struct AddresseeChoiceTests {
    private static let all = (1...8).map { ID<Measure>($0) }

    private func choice(
        _ before: Set<ID<Measure>>,
        _ now: Set<ID<Measure>>,
        _ contact: (before: String?, now: String?) = (nil, nil)
    ) -> AddresseeChoice {
        AddresseeChoice(
            ID(1),
            measures: .init(before: before, now: now),
            contact: .init(before: contact.before, now: contact.now)
        )
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `what each of two ticked and unticked holds, whoever saves first`(seed: UInt64) {
        var chance = Seeded(seed: seed)
        func some() -> Set<ID<Measure>> {
            Set(Self.all.filter { _ in Bool.random(using: &chance) })
        }
        let (base, one, other) = (some(), some(), some())
        let (mine, theirs) = (choice(base, one), choice(base, other))
        let both = theirs.measures.since(mine.measures.since(base))
        #expect(both == mine.measures.since(theirs.measures.since(base)))
        for measure in Self.all {
            let before = base.contains(measure)
            let isChanged = one.contains(measure) != before || other.contains(measure) != before
            #expect(both.contains(measure) == (before != isChanged))
        }
    }

    private static let contacts: [String?] = [nil, "eins", "zwei", "drei"]

    @Test(arguments: contacts, contacts)
    func `nobody's choice of a person is undone in silence`(now: String?, stored: String?) throws {
        for before in Self.contacts {
            let mine = choice([], [], (before, now))
            if now == before {
                #expect(try mine.contact(since: stored) == stored)
            } else if stored == before || stored == now {
                #expect(try mine.contact(since: stored) == now)
            } else {
                #expect(throws: ContactConflict(organization: ID(1), contact: stored)) {
                    try mine.contact(since: stored)
                }
            }
        }
    }
}
