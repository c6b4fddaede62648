import Concept
package import Register
package import Words

/// Which records become public when a list is published, and which stay internal.
///
/// It is computed from a register without changing it, because publishing is a step of its own: a
/// list is recorded, then looked at, then published.
///
/// - Source: decision 22.
package struct ListPublication: Sendable {
    /// The records that the list brought, never public before, and with nothing withdrawn above
    /// them.
    package private(set) var brought: [Reference] = []
    /// Records that the list did not bring but that have to be public, too: the field of an
    /// objective.
    package private(set) var needed: [Reference] = []
    /// Records that its measures name and that stay internal, because the list did not bring them.
    package private(set) var left: [Reference] = []
    private let register: Register

    /// `rows` are the records of the rows; those that a change of `history` put first count as
    /// brought.
    init(_ rows: [Reference], of history: ListHistory, in register: Register) {
        self.register = register
        let changes = Set(history.sequences)
        for reference in Set(rows).sorted() where isWaiting(reference) {
            let first = register.table[reference]?.stamp?.first.sequence
            if let first, changes.contains(first), mayFollow(reference) {
                brought.append(reference)
            }
        }
        needed = aboveAll(brought)
        let released = Set(brought + needed)
        let named = brought.filter { $0.kind == .measure }.flatMap { reference in
            register.table[reference]?.record.references ?? []
        }
        left = Set(named).filter { isWaiting($0) && !released.contains($0) }.sorted()
    }

    /// Makes public what the list brought and what that needs.
    package func edits(_ draft: inout Draft) {
        for reference in needed + brought {
            guard var record = register.table[reference]?.record else { continue }
            record.visibility = .public
            draft.put(.put(reference.number, record))
        }
    }

    /// What is published as well and what stays internal, by name; lines of at most 100 characters.
    ///
    /// Empty where neither is the case.
    package func lines(in words: Catalogue) -> [String] {
        [(TextKey.MeasureImport.publishedToo, needed), (.stays, left)].flatMap { key, records in
            let names = records.map { words.name(of: $0, called: register.name(of: $0)) }
            if names.isEmpty { return [String]() }
            let values = ["records": words.list(names)]
            return TextTable.broken(words(.measureImport(key), values), to: 100)
        }
    }

    /// Whether everything above the record is public or can become so; what was withdrawn cannot.
    private func mayFollow(_ reference: Reference) -> Bool {
        (register.table[reference]?.record.above ?? []).allSatisfy { above in
            register.table[above]?.record.visibility == .public
                || isWaiting(above) && mayFollow(above)
        }
    }

    /// What stands above the records at any height and is not public yet, sorted.
    private func aboveAll(_ references: [Reference]) -> [Reference] {
        var found: Set<Reference> = []
        var open = references
        while let reference = open.popLast() {
            for above in register.table[reference]?.record.above ?? []
            where isWaiting(above) && !references.contains(above) {
                if found.insert(above).inserted { open.append(above) }
            }
        }
        return found.sorted()
    }

    /// Whether a record was never public, and is of a kind that may become it.
    private func isWaiting(_ reference: Reference) -> Bool {
        guard let record = register.table[reference]?.record else { return false }
        return record.mayBePublic && !record.visibility.wasPublic
    }
}
