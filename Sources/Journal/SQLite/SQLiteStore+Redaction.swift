import Concept
import Foundation
import GRDB
import Register

extension SQLiteStore {
    /// Puts other bodies in place of stored ones, and notes beside the town how that is done to a
    /// copy that still has the old ones.
    func replace(_ replacements: [StoredChange.Replacement], _ database: Database) throws {
        if replacements.isEmpty { return }
        try forgotten.add { forgotten in
            for replacement in replacements {
                let (name, old) = try standing(replacement, database)
                forgotten.take(name, from: old, to: replacement.body)
                try database.execute(
                    sql: """
                        UPDATE versions SET body = ?, salt = NULL
                        WHERE kind = ? AND number = ? AND sequence = ?
                        """,
                    arguments: [replacement.body] + place(of: replacement)
                )
            }
        }
    }

    /// What a replacement takes the place of.
    ///
    /// - Throws: `chainBroken` where there is nothing.
    private func standing(
        _ replacement: StoredChange.Replacement,
        _ database: Database
    ) throws -> (ForgottenVersion.Name, StoredVersion.Content) {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT shape, salt, body, digest FROM versions JOIN changes USING (sequence)
                WHERE kind = ? AND number = ? AND sequence = ? AND body IS NOT NULL
                """,
            arguments: place(of: replacement)
        )
        guard let row else {
            throw JournalFailure.chainBroken(sequence: replacement.sequence)
        }
        let name = ForgottenVersion.Name(
            reference: replacement.reference,
            sequence: replacement.sequence,
            change: hex(try row.decode(Data.self, atIndex: 3))
        )
        let content = StoredVersion.Content(
            shape: try row.decode(Int.self, atIndex: 0),
            salt: try row.decode(Data?.self, atIndex: 1),
            body: try row.decode(Data.self, atIndex: 2)
        )
        return (name, content)
    }

    private func place(of replacement: StoredChange.Replacement) -> StatementArguments {
        [replacement.reference.kind.rawValue, replacement.reference.number, replacement.sequence]
    }
}
