import Concept
package import Journal
package import Register

/// The links by which people without an account do what they are asked, of a whole town.
///
/// They stand beside the log, with a copy in memory; see `ShelfCopy`. What a link opens is not decided
/// here: whoever knows its task reads `task` and `subject`.
///
/// - Source: decision 63.
package final class TaskLinks: Sendable {
    private let town: Town
    private let memory: ShelfCopy<Memory>

    private struct Memory: Sendable {
        /// By the digest of their tokens.
        var links: [String: TaskLink] = [:]
        /// Those that somebody was shown to hand on, by their subject.
        var byHand = KeyIndex<Reference>()
    }

    /// Reads what there is; `rows` stands in the file of the town's log.
    ///
    /// - Throws: where the file cannot be read.
    package init(_ town: Town, _ rows: any ShelfStore) async throws {
        self.town = town
        memory = try await ShelfCopy(
            town,
            rows,
            Memory(),
            [
                KeptRows(TaskLink.kind) { (memory: inout Memory, row, link: TaskLink) in
                    memory.links[row.key] = link
                    memory.byHand.note(link.isByHand ?? true ? link.subject : nil, of: row.key)
                } remove: { memory, key in
                    memory.links[key] = nil
                    memory.byHand.note(nil, of: key)
                }
            ]
        )
    }

    // MARK: Asking

    /// The link of a token, whether its time is over or not; `nil` where the token is none of ours, or the
    /// link was ended or is forgotten.
    package subscript(token: String) -> TaskLink? {
        Token.digest(of: token).flatMap { digest in memory.withLock { $0.links[digest] } }
    }

    /// Whether the time of a link is over.
    package func isOver(_ link: TaskLink) -> Bool { link.endsAt <= town.world.now() }

    /// Whether somebody was shown a link to hand on.
    package func isByHand(to subject: Reference) -> Bool {
        memory.withLock { !$0.byHand[subject].isEmpty }
    }

    // MARK: Making and ending

    /// Makes a further link; the others to the same subject stay.
    ///
    /// `person` is the random number of whom it is made for: with that person it is erased. `byHand` is a
    /// link that is shown to be handed on; the others go out in letters.
    ///
    /// - Returns: the token, 64 hexadecimal digits, which is known this once.
    /// - Throws: where the file cannot be written.
    package func make(
        for task: TaskName,
        _ subject: Reference,
        of person: String?,
        byHand: Bool = false
    ) async throws -> String {
        let token = Token.make(town.world)
        let link = TaskLink(task, subject, madeAt: town.world.now(), isByHand: byHand)
        try await memory.write { rows in
            guard let digest = Token.digest(of: token) else { return }
            try rows.keep(
                ShelfRow(
                    kind: TaskLink.kind,
                    key: digest,
                    person: person,
                    due: link.forgottenAt,
                    body: try ShelfRow.body(link)
                )
            )
        }
        return token
    }

    /// Ends all links by which a task can be done on a subject.
    ///
    /// - Throws: where the file cannot be written.
    package func end(_ task: TaskName, _ subject: Reference) async throws {
        try await memory.write { rows in
            for row in try rows.rows(kind: TaskLink.kind, due: nil) {
                let link = try row.read(TaskLink.self)
                guard link.task == task, link.subject == subject else { continue }
                try rows.forget(kind: row.kind, key: row.key)
            }
        }
    }

    // MARK: Keeping step

    /// Takes in what other processes announced; called several times a second, mostly for nothing.
    ///
    /// - Throws: where the file cannot be read; the next call tries again.
    package func refresh() async throws { try await memory.refresh() }

    /// Lets the next `refresh` take in what was written past the memory.
    package func fallBehind() { memory.fallBehind() }
}
