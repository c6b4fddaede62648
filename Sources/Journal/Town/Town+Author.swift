import Concept
package import Register

/// A change that a person made, for that person's own report.
package struct MadeChange: Sendable {
    /// When, what and why.
    package let head: Change.Head
    /// The records that it changed.
    package let records: [Reference]
}

extension Town {
    /// All changes that a person made, oldest first; only ever shown to this person.
    ///
    /// - Throws: `JournalFailure` if the log cannot be read.
    /// - Source: DSGVO Art. 15.
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

    /// The records from which a redaction would remove a passage, one entry for each version.
    ///
    /// - Throws: whatever performing the command would throw.
    package nonisolated func redacts(_ command: Command) async throws -> [Reference] {
        var batch = Batch(state, world)
        await batch.take(command, store)
        _ = try batch.results.first?.get()
        return batch.stored.flatMap(\.replacements).map(\.reference)
    }
}
