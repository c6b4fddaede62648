import Concept
import Exchange
import Register
import TestKit
import Testing

/// That after two entries became one, nothing names the one that went.
@Suite struct JoinedOrganizationsTests {
    private static let today = Day(daysSinceEpoch: 19_000)

    /// The register after the two were joined.
    private func join(
        _ kept: ID<Organization>,
        _ gone: ID<Organization>,
        in register: Register
    ) throws -> Register {
        var draft = Draft(register)
        try ActorProposal.join(kept, gone).accept(in: register, on: Self.today, &draft)
        return try register.with { $0 = draft }
    }

    /// Whether somebody has to decide first: an entry that nobody may see stands for one that all see.
    private func hides(_ entry: ID<Organization>, _ refusal: Refusal) -> Bool {
        if case .ownerNotPublic(_, entry.reference) = refusal { true } else { false }
    }

    @Test(arguments: 1...40)
    func `nothing names the entry that went`(seed: UInt64) throws {
        let register = RandomHistory(seed: seed, changes: 90).register
        let all = register.all(Organization.self).map(\.id)
        var chance = Seeded(seed: seed)
        var joinedOnes = 0
        for kept in all.shuffled(using: &chance).prefix(4) {
            for gone in all.shuffled(using: &chance).prefix(4) where gone != kept {
                let joined: Register
                do {
                    joined = try join(kept, gone, in: register)
                } catch let refusal as Refusal where hides(kept, refusal) {
                    continue
                }
                joinedOnes += 1
                let names = "seed \(seed), \(gone.number) in \(kept.number)"
                let left = joined.table.referrers(to: gone.reference).filter {
                    // Its own words in other languages end with it.
                    joined.table[$0]?.record.visibility.isWithdrawn != true
                        || $0.kind != .translation
                }
                #expect(left.isEmpty, "\(names): \(left)")
                #expect(
                    joined.table[gone.reference]?.record.visibility.wasPublic != false,
                    "\(names)"
                )
                #expect(joined.table[gone.reference]?.record.visibility != .public, "\(names)")
                expectNothingTwice(joined, register.table.referrers(to: gone.reference), names)
            }
        }
        #expect(joinedOnes > 0, "seed \(seed)")
    }

    /// Of what named the entry that went.
    private func expectNothingTwice(
        _ register: Register,
        _ changed: [Reference],
        _ names: String
    ) {
        for reference in changed {
            switch register.table[reference]?.record {
            case let measure as Measure:
                #expect(Set(measure.partners).count == measure.partners.count, "\(names)")
                #expect(!measure.partners.contains { $0 == measure.lead }, "\(names)")
            case let membership as Membership where !membership.visibility.isWithdrawn:
                #expect(membership.member != membership.circle, "\(names)")
                let same = register.all(Membership.self).map(\.record).filter {
                    $0.visibility == membership.visibility && $0.member == membership.member
                        && $0.circle == membership.circle && $0.edition == membership.edition
                }
                #expect(same.count == 1, "\(names)")
            default: continue
            }
        }
    }

    private func organization(_ title: String, partOf whole: ID<Organization>? = nil)
        -> Organization
    {
        var record = Organization(title: title, sort: .townUnit)
        record.partOf = whole
        return record
    }

    @Test func `who was asked in a round is the one that stays`() throws {
        let (kept, gone) = (ID<Organization>(1), ID<Organization>(2))
        let register = try Register().with { draft in
            draft.put(kept, organization("Caritasverband e. V."))
            draft.put(gone, organization("Caritas-Verband"))
            let round = StatusRound(title: "Frühjahr", answerBy: Self.today, letter: "Guten Tag!")
            draft.put(ID<StatusRound>(1), round)
            draft.put(
                ID<StatusRequest>(1),
                StatusRequest(round: ID(1), organization: gone, measures: [])
            )
        }
        let joined = try join(kept, gone, in: register)
        #expect(joined[ID<StatusRequest>(1)]?.record.organization == kept)
        #expect(joined[gone] == nil)
    }

    @Test func `names of before stand in the order in which they held`() throws {
        let (kept, gone) = (ID<Organization>(1), ID<Organization>(2))
        func former(_ names: (String, Int)...) -> [Organization.FormerName] {
            names.map { Organization.FormerName($0.0, until: Day(daysSinceEpoch: $0.1)) }
        }
        let register = try Register().with { draft in
            var one = organization("Caritasverband e. V.")
            one.formerNames = former(("B", 200), ("D", 400))
            draft.put(kept, one)
            var other = organization("Caritas-Verband")
            other.formerNames = former(("A", 100), ("C", 200), ("E", 500))
            draft.put(gone, other)
        }
        let joined = try #require(try join(kept, gone, in: register)[kept]?.record)
        #expect(joined.formerNames.map(\.name) == ["A", "B", "D", "E"])
        #expect(joined.aliases == ["Caritas-Verband", "C"])
    }

    @Test func `a membership of another time, or that was withdrawn, ends no other`() throws {
        let (kept, gone, circle) = (ID<Organization>(1), ID<Organization>(2), ID<Organization>(3))
        let register = try Register().with { draft in
            for id in [kept, gone, circle] { draft.put(id, organization("T\(id.number)")) }
            var before = Membership(circle: circle, member: kept, position: 1)
            before.until = Day(daysSinceEpoch: 100)
            draft.put(ID<Membership>(1), before)
            var after = Membership(circle: circle, member: gone, position: 2)
            after.from = Day(daysSinceEpoch: 200)
            draft.put(ID<Membership>(2), after)
            draft.put(ID<Membership>(3), Membership(circle: circle, member: gone, position: 3))
        }
        let joined = try join(kept, gone, in: register)
        #expect(joined.all(Membership.self).map(\.id.number) == [1, 2])
        #expect(joined.all(Membership.self).allSatisfy { $0.member == kept })
    }

    @Test(arguments: [true, false])
    func `nothing becomes a part of itself`(isKeptAbove: Bool) throws {
        let (kept, between, gone) = (ID<Organization>(1), ID<Organization>(2), ID<Organization>(3))
        let register = try Register().with { draft in
            draft.put(kept, organization("A", partOf: isKeptAbove ? nil : between))
            draft.put(between, organization("B", partOf: isKeptAbove ? kept : gone))
            draft.put(gone, organization("C", partOf: isKeptAbove ? between : nil))
        }
        let joined = try join(kept, gone, in: register)
        #expect(joined[between]?.record.partOf == (isKeptAbove ? kept : nil))
        #expect(joined[kept]?.record.partOf == (isKeptAbove ? nil : between))
    }
}
