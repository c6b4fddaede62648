import Concept
import Foundation
import Register

/// Where backups are kept: `MITEINANDER_BACKUPS`, else `backups` in the folder of the data.
struct BackupFolder {
    let url: URL

    init(_ data: DataFolder) {
        let chosen = ProcessInfo.processInfo.environment["MITEINANDER_BACKUPS"]
        url =
            chosen.map { URL(filePath: $0, directoryHint: .isDirectory) }
            ?? data.url.appending(path: "backups", directoryHint: .isDirectory)
    }

    /// A new file, named after town and moment: `offenburg-2026-11-25-101559.sqlite`.
    func file(of town: String, at now: Instant) -> URL {
        url.appending(path: "\(town)-\(now.fileStamp).sqlite")
    }

    /// When the newest backup of a town was made; `nil` where there is none.
    func newest(of town: String) -> Instant? {
        let path = url.path(percentEncoded: false)
        // A folder that is not there holds no backup.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return
            names.filter { $0.hasPrefix("\(town)-") && $0.hasSuffix(".sqlite") }
            .compactMap { name in
                // One that was deleted meanwhile is none.
                let facts = try? FileManager.default.attributesOfItem(atPath: path + "/" + name)
                return (facts?[.modificationDate] as? Date).map { Instant($0) }
            }
            .max()
    }
}

extension Instant {
    /// For names of files, in order when sorted: `2026-11-25-101559`, in the time of the town.
    var fileStamp: String {
        let (hour, minute) = Berlin.time(of: self)
        let digits = [hour, minute, milliseconds / 1000 % 60].map { number in
            number < 10 ? "0\(number)" : "\(number)"
        }
        return "\(Berlin.day(of: self))-\(digits.joined())"
    }
}
