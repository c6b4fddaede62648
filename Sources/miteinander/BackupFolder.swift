import Concept
import Foundation
import Register

/// The folder for backups: `MITEINANDER_BACKUPS`, or `backups` in the folder of the data.
struct BackupFolder {
    /// The folder, which need not exist yet.
    let url: URL

    /// Reads the environment.
    init(_ data: DataFolder) {
        let chosen = ProcessInfo.processInfo.environment["MITEINANDER_BACKUPS"]
        url =
            chosen.map { URL(filePath: $0, directoryHint: .isDirectory) }
            ?? data.url.appending(path: "backups", directoryHint: .isDirectory)
    }

    /// The path of a new backup, named after town and time: "offenburg-2026-11-25-101559.sqlite".
    func file(of town: String, at now: Instant) -> URL {
        url.appending(path: "\(town)-\(now.fileStamp).sqlite")
    }

    /// When the newest backup of a town was written; `nil` if there is none.
    ///
    /// Judged by the time of the file and the beginning of its name.
    func newest(of town: String) -> Instant? {
        let path = url.path(percentEncoded: false)
        // A folder that does not exist holds no backup.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return
            names.filter { $0.hasPrefix("\(town)-") && $0.hasSuffix(".sqlite") }
            .compactMap { name in
                // A backup that was deleted in the meantime does not count.
                let facts = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)
                return (facts?[.modificationDate] as? Date).map { Instant($0) }
            }
            .max()
    }
}

extension Instant {
    /// The instant in German time for file names: "2026-11-25-101559", which sorts by time.
    var fileStamp: String {
        let (hour, minute) = Berlin.time(of: self)
        let digits = [hour, minute, milliseconds / 1000 % 60].map { number in
            number < 10 ? "0\(number)" : "\(number)"
        }
        return "\(Berlin.day(of: self))-\(digits.joined())"
    }
}
