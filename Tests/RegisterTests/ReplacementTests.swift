import Concept
import Register
import TestKit
import Testing

/// That a record can be named in the place of another in every field of every kind.
@Suite struct ReplacementTests {
    private static let kinds = Kind.allCases

    /// The numbers that the examples name, and some that they do not.
    private static let numbers = 1...30

    private func example(_ kind: Kind) throws -> any Record {
        try #require(Examples.all.first { type(of: $0).kind == kind })
    }

    @Test(arguments: kinds)
    func `whatever is stored is replaced, and nothing else`(kind: Kind) throws {
        let record = try example(kind)
        for named in Self.kinds {
            let new = Reference(named, 4711)
            for number in Self.numbers {
                let old = Reference(named, number)
                let replaced = try record.replacing(old, by: new)
                // What is stored and what `fields` and `owner` tell are the same references.
                let expected = record.references.map { $0 == old ? new : $0 }.sorted()
                #expect(replaced.references == expected, "\(old)")
                #expect(record.equals(replaced) == !record.references.contains(old), "\(old)")
                let back = try replaced.replacing(new, by: old)
                #expect(record.equals(back), "\(old)")
            }
        }
    }

    @Test func `the examples name enough to tell something`() {
        let named = Set(Examples.all.flatMap(\.references))
        #expect(named.allSatisfy { Self.numbers.contains($0.number) })
        #expect(Set(named.map(\.kind)).count >= 12, "\(Set(named.map(\.kind)).count)")
        let naming = Examples.all.filter { $0.references.contains { $0.kind == .organization } }
        #expect(naming.count >= 10, "\(naming.count)")
    }

    @Test func `a list that named both names the new one once, in the place of the first`() throws {
        var measure = Measure(title: "Nähkurs")
        measure.partners = [ID(1), ID(2), ID(3), ID(4)]
        func partners(_ old: Int, _ new: Int) throws -> [Int] {
            try measure.replacing(Reference(.organization, old), by: Reference(.organization, new))
                .partners.map(\.number)
        }
        #expect(try partners(2, 4) == [1, 4, 3])
        #expect(try partners(4, 2) == [1, 2, 3])
        #expect(try partners(9, 2) == [1, 2, 3, 4])
        #expect(try partners(2, 9) == [1, 9, 3, 4])
    }

    @Test func `a number of another kind is another record`() throws {
        var measure = Measure(title: "Nähkurs")
        measure.lead = ID(7)
        measure.mergedInto = ID(7)
        let replaced = try measure.replacing(Reference(.measure, 7), by: Reference(.measure, 8))
        #expect(replaced.lead == ID(7) && replaced.mergedInto == ID(8))
    }
}
