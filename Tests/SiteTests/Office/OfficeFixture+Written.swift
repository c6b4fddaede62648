import Concept
import GRDB
import Journal
import Register

extension OfficeFixture {
    /// All that is written: how far the log goes, and the rows beside it.
    struct Written: Hashable {
        let sequence: Int
        let rows: Set<String>
    }

    /// What is written by now, but for what any request may renew: sessions, and when the program ran last.
    func written() async throws -> Written {
        let last = try await site.store.newest().lastSequence
        let rows = try await site.store.database.read { database in
            try String.fetchSet(
                database,
                sql: """
                    SELECT kind || ' ' || key || ' ' || coalesce(person, '') || ' '
                        || coalesce(due, '') || ' ' || hex(body)
                    FROM beside WHERE kind NOT IN ('session', 'clock')
                    """
            )
        }
        return Written(sequence: last, rows: rows)
    }
}
