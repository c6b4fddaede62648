import TestKit
import Testing

@testable import Concept
@testable import Register

/// What two lists have in common, found in time and memory that grow no faster than they.
@Suite struct SharedSequenceTests {
    /// The length of the longest common sequence, by the plain table.
    private func longest(_ old: [Int], _ new: [Int]) -> Int {
        var above = [Int](repeating: 0, count: new.count + 1)
        for value in old {
            var row = [0]
            for (column, other) in new.enumerated() {
                let next = value == other ? above[column] + 1 : max(above[column + 1], row[column])
                row.append(next)
            }
            above = row
        }
        return above[new.count]
    }

    private func expectCommon(_ old: [Int], _ new: [Int]) -> [(old: Int, new: Int)] {
        let pairs = commonPairs(old, new)
        #expect(pairs.allSatisfy { old[$0.old] == new[$0.new] })
        #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.old < $1.old && $0.new < $1.new })
        return pairs
    }

    @Test(arguments: UInt64(1)...200)
    func `short lists have their longest sequence`(seed: UInt64) {
        var chance = Seeded(seed: seed)
        let values = Int.random(in: 1...12, using: &chance)
        func list() -> [Int] {
            (0..<Int.random(in: 0...60, using: &chance)).map { _ in
                Int.random(in: 0..<values, using: &chance)
            }
        }
        let (old, new) = (list(), list())
        #expect(expectCommon(old, new).count == longest(old, new), "seed \(seed)")
    }

    @Test(arguments: UInt64(1)...20)
    func `in a long text all that stayed is found, whatever came, went and was doubled`(
        seed: UInt64
    ) {
        var chance = Seeded(seed: seed)
        let old = (0..<4000).map { $0 }
        let kept = old.filter { _ in Int.random(in: 0..<10, using: &chance) > 0 }
        let new = kept.flatMap { value in
            Int.random(in: 0..<10, using: &chance) > 0 ? [value] : [value, 10_000 + value, -1]
        }
        #expect(expectCommon(old, new).count == kept.count, "seed \(seed)")
    }

    /// Kinds of lists that make tables, divisions and searches long.
    enum Shape: CaseIterable {
        case equal, different, reversed, moved, repeated, oneUnique, nested

        func lists(_ count: Int) -> (old: [Int], new: [Int]) {
            let rising = Array(0..<count)
            switch self {
            case .equal: return (rising.map { _ in 1 }, rising.dropLast().map { _ in 1 })
            case .different: return (rising, rising.map { -1 - $0 })
            case .reversed: return (rising, rising.reversed())
            case .moved: return (rising, Array(rising[(count / 2)...] + rising[..<(count / 2)]))
            case .repeated: return (rising.map { $0 % 7 }, rising.map { ($0 + 3) % 5 })
            case .oneUnique: return ([-1] + rising.map { $0 % 2 }, rising.map { $0 % 3 } + [-1])
            case .nested:
                // Where one is unique, the next becomes so.
                return (rising + rising, rising.flatMap { [$0, $0 + 1] })
            }
        }
    }

    @Test(arguments: Shape.allCases)
    func `twice the list is twice the work`(shape: Shape) {
        let isLinear = Doubling.isLinear(from: 8000) { size in
            let (old, new) = shape.lists(size)
            _ = commonPairs(old, new)
        }
        #expect(isLinear, "\(shape)")
    }

    @Test(arguments: Paragraph.Role.allCases)
    func `revising a text is linear, also where no role fits`(role: Paragraph.Role) {
        let isLinear = Doubling.isLinear(from: 4000) { size in
            var last = 0
            let old = Prose().revised(
                (0..<size).map { Passage(.bullet, "alt \($0)") },
                after: &last
            )
            let new = old.revised(
                (0..<size).map { Passage(role, "neu \($0)") },
                after: &last
            )
            #expect(new.paragraphs.count == size)
        }
        #expect(isLinear)
    }

    @Test func `merging is linear in paragraphs and in entries`() throws {
        let isLinear = try Doubling.isLinear(from: 1500) { size in
            func measure(_ first: Int) -> Measure {
                var measure = Measure(title: "Sprachcafé")
                measure.partners = (first..<(first + size)).map { ID($0) }
                measure.description = Prose(
                    (first..<(first + size)).map { Paragraph(number: $0, text: "Absatz") }
                )
                return measure
            }
            let (base, mine, theirs) = (measure(1), measure(size / 2), measure(size / 3))
            _ = try Merge(base: base, mine: mine, theirs: theirs)
        }
        #expect(isLinear)
    }
}
