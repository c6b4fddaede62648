import ArgumentParser
import Concept
import Foundation
import Journal
import Register
import Words

/// `miteinander backup`: copies a town into one file.
///
/// The file is checked completely before it gets its name, so a backup that exists is a good one.
/// The server may go on writing meanwhile.
///
/// - Source: decision 24.
struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Sichert eine Stadt in eine Datei, auch während sie gezeigt wird.",
        usage: "miteinander backup [--to <datei>] [--data <ordner>] [--town <name>]",
        discussion: """
            Ohne --to kommt die Sicherung unter einem Namen mit Tag und Uhrzeit in den Ordner, den \
            die Umgebungsvariable MITEINANDER_BACKUPS nennt, sonst in „backups“ im Ordner der Daten.
            """
    )

    @Option(help: ArgumentHelp("Die neue Datei.", valueName: "datei"))
    var to: String?

    @OptionGroup var folder: TownFolder

    /// Writes the draft beside the new file, checks it, and only then gives it its name.
    ///
    /// Never overwrites a file. The draft is removed if anything goes wrong.
    ///
    /// - Throws: `ExitCode` 73 if the file exists or cannot be written; otherwise that of the
    ///   `Complaint`.
    func run() async throws {
        try await complaining(about: folder.url) {
            let town = try folder.chosen()
            let file = folder.file(of: town)
            let place =
                to.map { URL(filePath: $0) }
                ?? BackupFolder(folder.data).file(of: town, at: Town.World.real.now())
            let path = place.path(percentEncoded: false)
            guard !FileManager.default.fileExists(atPath: path) else {
                throw Complaint(.cannotCreate, .command(.fileThere), ["file": path])
            }
            let draft = TownDraft(place)
            try draft.remove()
            do {
                try copy(file, to: draft)
                let found = try await draft.verify()
                try draft.put()
                report(path, found)
            } catch {
                try draft.remove()
                // An error of the file system is about the backup; every other error is about the
                // town.
                throw Complaint(error, file: error is CocoaError ? place : file)
            }
        }
    }

    /// Copies the town page by page into the draft.
    private func copy(_ file: URL, to draft: TownDraft) throws {
        let store = try SQLiteStore.open(file)
        try store.backup(to: draft.file, progress: PatientProgress().tell)
        try store.close()
    }

    /// Prints what the backup holds and its last digest, which can be noted to check a restore.
    private func report(_ path: String, _ found: Verification) {
        let words = Catalogue.german
        let values = [
            "file": path,
            "changes": words.number(found.changes),
            "records": words.number(found.records),
        ]
        Terminal.say(words(.backup(.made), values))
        Terminal.say(words(.command(.lastDigest), ["digest": found.digest]))
    }
}
