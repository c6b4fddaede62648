import ArgumentParser
import Concept
import Foundation
import Journal
import Register
import Words

/// `miteinander restore`: puts a town back from a backup, without what was erased since.
///
/// - Source: decisions 23 and 24.
struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Spielt eine Sicherung ein, oder prüft sie nur.",
        usage: """
            miteinander restore <datei> [--verify] [--replace] [--digest <prüfsumme>]
                [--data <ordner>]
            """,
        discussion: """
            Die Sicherung sagt selbst, welche Stadt sie ist. Was nach ihr gelöscht oder geschwärzt \
            wurde, steht in der Datei „<stadt>.forgotten“ neben der Stadt und wird wieder entfernt.
            """
    )

    @Argument(help: ArgumentHelp("Die Sicherung.", valueName: "datei"))
    var file: String

    @Flag(help: "Prüft die Sicherung an einer Kopie und spielt nichts ein.")
    var verify = false

    @Flag(help: "Setzt sie an die Stelle der Stadt, die hier steht; deren Datei bleibt erhalten.")
    var replace = false

    @Option(
        help: ArgumentHelp(
            "Eine notierte Prüfsumme, die in der Sicherung vorkommen muss.",
            valueName: "prüfsumme"
        )
    )
    var digest: String?

    @OptionGroup var folder: DataFolder

    /// Works on a copy of the backup, which is removed in the end, whatever happens.
    ///
    /// - Throws: `ExitCode` 65 if the backup is damaged, lacks the noted digest, or is of another
    ///   town; 73 if a town stands in the place and `--replace` is missing.
    func run() async throws {
        let source = URL(filePath: file)
        try await complaining(about: source) {
            let copy = try BackupCopy(of: source, in: verify ? nil : folder)
            do {
                try await use(copy)
                try copy.remove()
            } catch {
                try copy.remove()
                throw error
            }
        }
    }

    /// Checks the copy, compares it with the town that is there, and puts it in its place.
    private func use(_ copy: BackupCopy) async throws {
        let backup = try await copy.open()
        if let digest, try await !backup.store.holds(digest: digest.lowercased()) {
            throw Complaint(.badData, .backup(.digestMissing), ["digest": digest])
        }
        let place = TownPlace(folder.file(of: backup.name))
        let standing = try await place.compare(backup.store)
        if !verify { try refuse(standing, place, backup.name) }
        let forgotten = ForgottenFile(beside: place.file)
        let again = try await copy.forget(backup.store, forgotten)
        tell(backup, standing)
        tell(again, forgotten)
        if verify { return }
        let aside = try place.put(copy.file, at: Town.World.real.now())
        let words = Catalogue.german
        Terminal.say(words(.backup(.restored), ["file": place.path]))
        if let aside { Terminal.say(words(.backup(.keptAside), ["file": aside])) }
    }

    /// Refuses to replace a town unless that was asked for, and to replace it with another town
    /// ever.
    ///
    /// - Throws: `Complaint` with what stands there.
    private func refuse(_ standing: TownPlace.Standing, _ place: TownPlace, _ town: String) throws {
        let values = ["town": town, "file": place.path]
        switch standing {
        case .nothing: return
        case .otherTown: throw Complaint(.badData, .backup(.otherTown), values)
        case .unreadable, .ahead:
            if replace { return }
            let there = Catalogue.german(.backup(.townThere), values)
            let sentences = [there, standing.sentence].compactMap { $0 }
            throw Complaint(.cannotCreate, sentences.joined(separator: " "))
        }
    }

    /// Prints what the backup holds, and what the town there has that it lacks.
    private func tell(_ backup: BackupCopy.Opened, _ standing: TownPlace.Standing) {
        let words = Catalogue.german
        let found = backup.found
        let values = [
            "town": backup.name,
            "changes": words.number(found.changes),
            "records": words.number(found.records),
            "moment": found.lastRecordedAt.map(words.dateAndTime) ?? words[.value(.notGiven)],
        ]
        Terminal.say(words(.backup(.holds), values))
        Terminal.say(words(.command(.lastDigest), ["digest": found.digest]))
        if let sentence = standing.sentence { Terminal.say(sentence) }
    }

    /// Prints what was removed again, or that no file says what to remove.
    private func tell(_ again: ForgettingAgain, _ forgotten: ForgottenFile) {
        let words = Catalogue.german
        guard forgotten.isThere else {
            let file = ["file": forgotten.place.path(percentEncoded: false)]
            return Terminal.say(words(.backup(.noForgottenFile), file))
        }
        let counts = ["rows": words.number(again.rows), "versions": words.number(again.versions)]
        Terminal.say(words(.backup(verify ? .takesOut : .tookOut), counts))
    }
}
