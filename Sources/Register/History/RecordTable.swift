import HashTreeCollections
import Synchronization

/// The newest version of each record, with an index of which records refer to which.
///
/// Cheap to copy: copies share everything that they have in common, so a register can be kept for
/// every day that is asked for.
package struct RecordTable: Sendable {
    private var kept = ByKind(unset: OfKind())
    /// For each record those that refer to it; without entries for records that nothing refers to.
    private var referrers: TreeDictionary<Reference, TreeSet<Reference>> = [:]

    /// The records of one kind.
    private struct OfKind: Sendable {
        /// The newest version by number.
        private(set) var newest: TreeDictionary<Int, Version> = [:]
        /// The sorted list, shared by all copies until one of them changes.
        private(set) var sorted = Sorted()

        mutating func put(_ version: Version?, at number: Int) {
            newest[number] = version
            sorted = Sorted()
        }
    }

    /// The versions of a kind sorted by number, made when they are first asked for and then kept.
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

    /// A table without records.
    package init() {}

    /// The newest version of a record, or `nil` if it does not exist or was retracted.
    package subscript(reference: Reference) -> Version? {
        kept[reference.kind].newest[reference.number]
    }

    /// All versions of a kind, sorted by number.
    package func versions(of kind: Kind) -> [Version] {
        kept[kind].sorted.versions(of: kept[kind].newest)
    }

    /// All records of a kind, sorted by number.
    func all<R: Record>(_ type: R.Type) -> [Numbered<R>] {
        kept[R.kind].sorted.numbered(of: kept[R.kind].newest)
    }

    /// The kinds that have records, in the order of the kinds.
    package var kinds: [Kind] { kinds { _ in true } }

    /// The kinds that have records and whose record type meets a condition, in the order of the
    /// kinds.
    package func kinds(where holds: (any Record.Type) -> Bool) -> [Kind] {
        kept.kinds.filter { kind in
            kept[kind].newest.values.first.map { holds(type(of: $0.record)) } ?? false
        }
    }

    /// How many records of a kind there are, without those that were retracted.
    package func count(of kind: Kind) -> Int {
        kept[kind].newest.count
    }

    /// How many records there are in all.
    package var count: Int {
        kept.kinds.reduce(0) { $0 + count(of: $1) }
    }

    /// The records that refer to this one, sorted by reference.
    package func referrers(to reference: Reference) -> [Reference] {
        referrers[reference]?.sorted() ?? []
    }

    /// The records of one kind that refer to this one, sorted by number.
    func referrers(to reference: Reference, of kind: Kind) -> [Version] {
        guard let naming = referrers[reference] else { return [] }
        return naming.lazy.filter { $0.kind == kind }.sorted().compactMap { self[$0] }
    }

    /// The records that exist in only one of the two tables.
    func appearedOrGone(until other: RecordTable) -> [Reference] {
        kinds(with: other).flatMap { kind in
            let (mine, others) = (kept[kind].newest.keys, other.kept[kind].newest.keys)
            return (Array(mine.subtracting(others)) + Array(others.subtracting(mine)))
                .map { Reference(kind, $0) }
        }
    }

    /// All kinds of which either table may have records.
    fileprivate func kinds(with other: RecordTable) -> [Kind] {
        kept.kinds.count < other.kept.kinds.count ? other.kept.kinds : kept.kinds
    }

    fileprivate func holdsTheSame(as other: RecordTable, of kind: Kind) -> Bool {
        kept[kind].newest == other.kept[kind].newest
    }

    /// Puts a version in the place of an older one, and updates the index of references.
    mutating func put(_ version: Version) {
        let reference = version.reference
        let before = self[reference]?.references ?? []
        let after = version.references
        for named in before where !after.contains(named) { forget(reference, naming: named) }
        for named in after where !before.contains(named) {
            referrers[named, default: []].insert(reference)
        }
        kept[reference.kind].put(version, at: reference.number)
    }

    /// Takes a record out; does nothing if it is not there.
    mutating func remove(_ reference: Reference) {
        guard let version = self[reference] else { return }
        for named in version.references { forget(reference, naming: named) }
        kept[reference.kind].put(nil, at: reference.number)
    }

    private mutating func forget(_ reference: Reference, naming named: Reference) {
        referrers[named]?.remove(reference)
        if referrers[named]?.isEmpty == true { referrers[named] = nil }
    }
}

extension RecordTable: Equatable {
    /// Whether both hold equal versions of the same records.
    package static func == (one: RecordTable, other: RecordTable) -> Bool {
        one.kinds(with: other).allSatisfy { one.holdsTheSame(as: other, of: $0) }
            && one.referrers == other.referrers
    }
}
