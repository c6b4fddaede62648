import Concept
import Foundation
import Journal
import Register
import Words

/// The doctor's look at one town: its file, its log, the clock, what it has forgotten, its backups.
struct TownCheckup {
    /// The age in milliseconds from which a backup is too old: one a day, and one may fail.
    private static let oldBackup = 2 * 24 * 60 * 60 * 1000
    private let town: String
    private let file: URL
    private let backups: BackupFolder
    /// The time of the machine, by which the age of backups is judged.
    private let now: Instant

    init(_ town: String, _ data: DataFolder, _ now: Instant) {
        self.town = town
        file = data.file(of: town)
        backups = BackupFolder(data)
        self.now = now
    }

    /// All lines about the town; if it cannot be opened, the reason.
    var checkups: [Checkup] {
        get async {
            var found = [permissions, forgotten, backup]
            do {
                let opened = try await OpenTown(town, file, .reading)
                let (state, doubt) = (opened.town.state, opened.town.clockDoubt)
                try opened.close()
                let changes = Catalogue.german.number(state.register.sequence)
                found.append(.fine(.townFine, ["town": town, "changes": changes]))
                found.append(clock(doubt))
            } catch {
                found.append(.missing(Complaint(error, file: file).sentence))
            }
            return found
        }
    }

    /// Whether the files of the town can be read by others, which is wrong, or by the group.
    private var permissions: Checkup {
        let path = file.path(percentEncoded: false)
        let forgotten = ForgottenFile(beside: file).place.path(percentEncoded: false)
        for path in [path, path + "-wal", path + "-shm", forgotten] {
            if Permissions.areOpen(path, to: 0o007) { return .missing(.fileOpen, ["file": path]) }
            if Permissions.areOpen(path, to: 0o070) { return .attention(.fileOpen, ["file": path]) }
        }
        return .fine(.fileFine, ["town": town])
    }

    /// Whether the file that lists what was erased can be read, so that a restore can use it.
    private var forgotten: Checkup {
        let forgotten = ForgottenFile(beside: file)
        guard forgotten.isThere else { return .fine(.forgottenNone, ["town": town]) }
        do {
            _ = try forgotten.read()
            let path = forgotten.place.path(percentEncoded: false)
            return .fine(.forgottenFine, ["town": town, "file": path])
        } catch {
            return .missing(Complaint(error, file: file).sentence)
        }
    }

    /// How old the newest backup is.
    private var backup: Checkup {
        let folder = backups.url.path(percentEncoded: false)
        let values = ["town": town, "folder": folder]
        guard FileManager.default.fileExists(atPath: folder) else {
            return .attention(.backupUnknown, values)
        }
        guard let newest = backups.newest(of: town) else { return .missing(.backupMissing, values) }
        let told = ["town": town, "moment": Catalogue.german.dateAndTime(newest)]
        return newest.milliseconds < now.milliseconds - Self.oldBackup
            ? .attention(.backupOld, told) : .fine(.backupFine, told)
    }

    /// Whether the machine's clock fits the record.
    private func clock(_ doubt: ClockDoubt?) -> Checkup {
        guard let doubt else {
            return .fine(.clockFine, ["moment": Catalogue.german.dateAndTime(now)])
        }
        let words = Catalogue.german
        let values = [
            "moment": words.dateAndTime(doubt.machine), "known": words.dateAndTime(doubt.known),
        ]
        return .missing(.clockInDoubt, values)
    }
}
