import Concept
import Foundation
import Register
import TestKit
import Testing

/// What holds of every history, whatever was done.
@Suite struct HistoryProperties {
    static let seeds: [UInt64] = Array(1...12)

    /// The register after each change, by replay from the start; the first is empty.
    private func replay(_ changes: [Change]) throws -> [Register] {
        var states = [Register()]
        for change in changes {
            var next = states[states.count - 1]
            try next.admit(change)
            states.append(next)
        }
        return states
    }

    private func undo(_ register: Register, to state: Register, _ later: [Change]) -> Register {
        let touched = Set(later.flatMap { $0.edits.map(\.reference) })
        let before = Dictionary(uniqueKeysWithValues: touched.map { ($0, state.table[$0]) })
        return register.undoing(before.map { ($0.key, $0.value) }, to: state.last)
    }

    @Test(arguments: seeds)
    func `a past register made backwards equals the replay`(seed: UInt64) throws {
        let history = RandomHistory(seed: seed, changes: 70)
        let states = try replay(history.changes)
        for (count, state) in states.enumerated() {
            let past = undo(history.register, to: state, Array(history.changes.dropFirst(count)))
            #expect(past.table == state.table, "seed \(seed), after \(count)")
            #expect(past.last == state.last, "seed \(seed), after \(count)")
            let holders = (0...state.lastParagraph).map { state.holder(ofParagraph: $0) }
            #expect(
                (0...state.lastParagraph).map { past.holder(ofParagraph: $0) } == holders,
                "seed \(seed), after \(count)"
            )
        }
    }

    @Test(arguments: seeds)
    func `a public register that advanced equals one derived anew`(seed: UInt64) throws {
        let history = RandomHistory(seed: seed, changes: 90)
        var register = Register()
        var advanced = PublicRegister()
        for change in history.changes {
            try register.admit(change)
            let before = advanced
            let moved = advanced.advance(by: change, to: register)
            #expect(
                advanced == PublicRegister(of: register),
                "seed \(seed), \(change.head.sequence)"
            )
            #expect(moved.isEmpty == (before == advanced), "seed \(seed)")
            #expect(moved.isEmpty == (before.generation == advanced.generation), "seed \(seed)")
        }
    }

    @Test(arguments: seeds)
    func `nothing that is not public is ever in a public register, on any past day`(
        seed: UInt64
    ) throws {
        let history = RandomHistory(seed: seed, changes: 70)
        let today = PublicRegister(of: history.register)
        let hidden = history.register.allReferences.filter { today.table[$0] == nil }
        for (count, state) in try replay(history.changes).enumerated() {
            let past = undo(history.register, to: state, Array(history.changes.dropFirst(count)))
            let later = Set(history.changes.dropFirst(count).flatMap { $0.edits.map(\.reference) })
            let then = today.asItWas(in: past, changed: later)
            let seen = dump(then)
            #expect(!seen.contains(RandomHistory.canary), "seed \(seed), after \(count)")
            let leaked = hidden.filter { seen.contains(RandomHistory.token($0)) }
            #expect(leaked.isEmpty, "seed \(seed), after \(count)")
            #expect(dangling(then).isEmpty, "seed \(seed), after \(count)")
        }
    }

    @Test(arguments: seeds)
    func `the past moved forward change by change is the past made backwards`(
        seed: UInt64
    ) throws {
        let history = RandomHistory(seed: seed, changes: 100)
        let today = PublicRegister(of: history.register)
        let states = try replay(history.changes)
        let start = 40
        var walking = shown(today, states[start], history, after: start)
        for (count, change) in history.changes.enumerated().dropFirst(start) {
            _ = walking.advance(by: change, to: states[count + 1], seenFrom: today.table)
            let then = shown(today, states[count + 1], history, after: count + 1)
            #expect(walking == then, "seed \(seed), after \(count + 1)")
        }
    }

    private func shown(
        _ today: PublicRegister,
        _ state: Register,
        _ history: RandomHistory,
        after count: Int
    ) -> PublicRegister {
        let later = Set(history.changes.dropFirst(count).flatMap { $0.edits.map(\.reference) })
        return today.asItWas(in: state, changed: later)
    }

    @Test(arguments: seeds)
    func `what was withdrawn leaves a mark, and what was never public leaves none`(
        seed: UInt64
    ) throws {
        let history = RandomHistory(seed: seed, changes: 90)
        let today = PublicRegister(of: history.register)
        for reference in history.register.allReferences {
            let wasPublic = history.register.table[reference]?.record.visibility.wasPublic ?? false
            if today.withdrawal(of: reference) != nil {
                #expect(wasPublic, "seed \(seed): \(reference)")
                #expect(today.table[reference] == nil, "seed \(seed): \(reference)")
            }
            if history.register.table[reference]?.record.visibility.isWithdrawn == true {
                #expect(today.withdrawal(of: reference) != nil, "seed \(seed): \(reference)")
            }
        }
    }

    @Test(arguments: seeds)
    func `every record that was stored reads back the same, from the same bytes`(
        seed: UInt64
    ) throws {
        for edit in RandomHistory(seed: seed, changes: 60).changes.flatMap(\.edits) {
            guard let record = edit.record else { continue }
            let kind = edit.reference.kind
            let body = try Shape.encode(record)
            let read = try Shape.decode(kind, shape: Shape.newest(of: kind), body: body)
            #expect(record.equals(read), "seed \(seed)")
            #expect(try Shape.encode(read) == body, "seed \(seed)")
        }
    }

    private func dump(_ register: PublicRegister) -> String {
        Kind.allCases.flatMap { register.table.versions(of: $0) }.map { version in
            let stored = (try? Shape.encode(version.record)).map {
                String(decoding: $0, as: UTF8.self)
            }
            return (stored ?? "canary: cannot be stored") + "\(version.record.fields)"
        }.joined()
    }

    /// What public records name and is not public: nothing, always.
    private func dangling(_ register: PublicRegister) -> [Reference] {
        Kind.allCases.flatMap { register.table.versions(of: $0) }
            .flatMap(\.record.references).filter { register.table[$0] == nil }
    }
}

extension Register {
    fileprivate var allReferences: [Reference] {
        Kind.allCases.flatMap { table.versions(of: $0).map(\.reference) }
    }
}
