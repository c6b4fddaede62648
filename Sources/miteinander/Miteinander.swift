import ArgumentParser

/// The command `miteinander` with all its subcommands.
struct Miteinander: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "miteinander",
        abstract: "Das Integrationskonzept, das lebt.",
        discussion: """
            Hält das Integrationskonzept einer Stadt als Daten mit ihrer ganzen Geschichte, \
            zeigt es öffentlich, liest Ratsvorlagen und Maßnahmenlisten ein, schreibt Listen \
            heraus und sichert alles.

            Die Daten stehen in einem Ordner: --data, sonst die Umgebungsvariable \
            MITEINANDER_DATA, sonst „data“.
            """,
        subcommands: [
            New.self, Serve.self, Import.self, Export.self, AccountCommand.self, MailCommand.self,
            Verify.self,
            Backup.self, Restore.self, Doctor.self, ClockCommand.self,
        ]
    )
}
