import GRDB

/// All steps of the schema, oldest first.
///
/// A released step is never edited.
let migrations: [(name: String, sql: String)] = [
    ("001-the-log", migration001)
]

func migrator() -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (name, sql) in migrations {
        migrator.registerMigration(name) { try $0.execute(sql: sql) }
    }
    return migrator
}
