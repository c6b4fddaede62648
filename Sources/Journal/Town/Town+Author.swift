import Concept
package import Register

/// A change that somebody made, and the records that it touched.
package struct MadeChange: Sendable {
    package let head: Change.Head
    package let records: [Reference]
}

extension Town {
    /// All changes that a person made, oldest first: what is told to this person, and to nobody else.
    package nonisolated func changes(madeBy person: String) async throws -> [MadeChange] {
        var found: [MadeChange] = []
        var after = 0
        while case let page = try await store.changes(after: after, limit: 1024), !page.isEmpty {
            for stored in page {
                let head = try HeadText.read(stored.head)
                guard head.attribution.by.person == person else { continue }
                found.append(MadeChange(head: head, records: stored.versions.map(\.reference)))
            }
            after = page[page.count - 1].sequence
        }
        return found
    }

    /// The records out of whose versions a redaction would take a passage: one for each version.
    ///
    /// - Throws: what performing it would throw.
    package nonisolated func redacts(_ command: Command) async throws -> [Reference] {
        var batch = Batch(state, world)
        await batch.take(command, store)
        _ = try batch.results.first?.get()
        return batch.stored.flatMap(\.replacements).map(\.reference)
    }
}
