import Concept
package import Register
package import Words

/// What of a list becomes public, and what does not.
///
/// Pure, and a step of its own: a list is first recorded, then looked at, then published.
package struct ListPublication: Sendable {
    /// What the list brought.
    package private(set) var brought: [Reference] = []
    /// What it did not bring, and what cannot be left away: the field of an objective.
    package private(set) var needed: [Reference] = []
    /// What its measures name, what it did not bring, and what therefore stays internal.
    package private(set) var left: [Reference] = []
    private let register: Register

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

    package func edits(_ draft: inout Draft) {
        for reference in needed + brought {
            guard var record = register.table[reference]?.record else { continue }
            record.visibility = .public
            draft.put(.put(reference.number, record))
        }
    }

    /// What a person has to know of it, by name; at most 100 characters a line.
    package func lines(in words: Catalogue) -> [String] {
        [(TextKey.MeasureImport.publishedToo, needed), (.stays, left)].flatMap { key, records in
            let names = records.map { words.name(of: $0, called: register.name(of: $0)) }
            if names.isEmpty { return [String]() }
            let values = ["records": words.list(names)]
            return TextTable.broken(words(.measureImport(key), values), to: 100)
        }
    }

    /// Whether nothing above the record was taken from the public.
    private func mayFollow(_ reference: Reference) -> Bool {
        (register.table[reference]?.record.above ?? []).allSatisfy { above in
            register.table[above]?.record.visibility == .public
                || isWaiting(above) && mayFollow(above)
        }
    }

    /// What stands above the records and is not public yet.
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

    /// Whether a record was never public and may become it.
    private func isWaiting(_ reference: Reference) -> Bool {
        guard let record = register.table[reference]?.record else { return false }
        return record.mayBePublic && !record.visibility.wasPublic
    }
}
