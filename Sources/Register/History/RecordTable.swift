import HashTreeCollections
import Synchronization

/// The newest version of each record, and which records name which.
///
/// Cheap to copy: two tables share all that they have in common.
package struct RecordTable: Sendable {
    /// By `Kind.index`.
    private var newest = [TreeDictionary<Int, Version>](
        repeating: [:],
        count: Kind.allCases.count
    )
    private var referrers: TreeDictionary<Reference, TreeSet<Reference>> = [:]
    /// By `Kind.index`; two tables that hold the same of a kind share it.
    private var sorted = Kind.allCases.map { _ in Sorted() }

    /// The versions of a kind by number, sorted and boxed when they are first asked for.
    private final class Sorted: Sendable {
        private let kept = Mutex<[Version]?>(nil)
        /// `[Numbered<R>]` of the kind's record.
        private let boxed = Mutex<(any Sendable)?>(nil)

        func numbered<R: Record>(of dictionary: TreeDictionary<Int, Version>) -> [Numbered<R>] {
            boxed.withLock { boxed in
                if let all = boxed as? [Numbered<R>] { return all }
                let all = versions(of: dictionary).compactMap(Numbered<R>.init)
                boxed = all
                return all
            }
        }

        func versions(of dictionary: TreeDictionary<Int, Version>) -> [Version] {
            kept.withLock { kept in
                if let kept { return kept }
                let sorted = dictionary.values
                    .sorted { $0.reference.number < $1.reference.number }
                kept = sorted
                return sorted
            }
        }
    }

    package init() {}

    package subscript(reference: Reference) -> Version? {
        newest[reference.kind.index][reference.number]
    }

    /// All versions of a kind, by number.
    package func versions(of kind: Kind) -> [Version] {
        sorted[kind.index].versions(of: newest[kind.index])
    }

    /// All records of a kind, by number.
    func all<R: Record>(_ type: R.Type) -> [Numbered<R>] {
        sorted[R.kind.index].numbered(of: newest[R.kind.index])
    }

    /// The kinds of which there are records, in their order.
    package var kinds: [Kind] { kinds { _ in true } }

    /// The kinds of which there are records, and of whose type that holds; in their order.
    package func kinds(where holds: (any Record.Type) -> Bool) -> [Kind] {
        newest.compactMap { versions in
            guard let version = versions.values.first, holds(type(of: version.record)) else {
                return nil
            }
            return version.reference.kind
        }
    }

    package func count(of kind: Kind) -> Int {
        newest[kind.index].count
    }

    package var count: Int {
        newest.reduce(0) { $0 + $1.count }
    }

    /// The records that name this one, sorted.
    package func referrers(to reference: Reference) -> [Reference] {
        referrers[reference]?.sorted() ?? []
    }

    /// The records of a kind that name this one, by number.
    func referrers(to reference: Reference, of kind: Kind) -> [Version] {
        guard let naming = referrers[reference] else { return [] }
        return naming.lazy.filter { $0.kind == kind }.sorted().compactMap { self[$0] }
    }

    /// The records that stand in one of two tables only.
    func appearedOrGone(until other: RecordTable) -> [Reference] {
        Kind.allCases.flatMap { kind in
            let (mine, others) = (newest[kind.index].keys, other.newest[kind.index].keys)
            return (Array(mine.subtracting(others)) + Array(others.subtracting(mine)))
                .map { Reference(kind, $0) }
        }
    }

    mutating func put(_ version: Version) {
        let reference = version.reference
        let before = self[reference]?.references ?? []
        let after = version.references
        for named in before where !after.contains(named) { forget(reference, naming: named) }
        for named in after where !before.contains(named) {
            referrers[named, default: []].insert(reference)
        }
        newest[reference.kind.index][reference.number] = version
        sorted[reference.kind.index] = Sorted()
    }

    mutating func remove(_ reference: Reference) {
        guard let version = self[reference] else { return }
        for named in version.references { forget(reference, naming: named) }
        newest[reference.kind.index][reference.number] = nil
        sorted[reference.kind.index] = Sorted()
    }

    private mutating func forget(_ reference: Reference, naming named: Reference) {
        referrers[named]?.remove(reference)
        if referrers[named]?.isEmpty == true { referrers[named] = nil }
    }
}

extension RecordTable: Equatable {
    package static func == (one: RecordTable, other: RecordTable) -> Bool {
        one.newest == other.newest && one.referrers == other.referrers
    }
}
