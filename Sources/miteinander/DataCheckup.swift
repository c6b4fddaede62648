import Foundation
import Words

/// The doctor's look at the data folder and the disk it is on.
struct DataCheckup {
    /// Free bytes below which attention is needed.
    private static let little = 1_000_000_000
    /// Free bytes below which the disk counts as full.
    private static let none = 50_000_000
    private let path: String

    /// Looks at nothing yet.
    init(_ data: DataFolder) {
        path = data.url.path(percentEncoded: false)
    }

    /// Whether the folder exists, can be written, is closed to others, and has room.
    var checkups: [Checkup] {
        let folder = ["folder": path]
        guard FileManager.default.fileExists(atPath: path) else {
            return [.missing(.folderMissing, folder)]
        }
        return [access(folder), space(folder)]
    }

    /// Whether the folder can be written, and only by its owner and group.
    private func access(_ folder: [String: String]) -> Checkup {
        guard FileManager.default.isWritableFile(atPath: path) else {
            return .missing(.folderReadOnly, folder)
        }
        return Permissions.areOpen(path, to: 0o007)
            ? .attention(.folderOpen, folder) : .fine(.folderFine, folder)
    }

    /// How much room is free on the disk, in megabytes.
    private func space(_ folder: [String: String]) -> Checkup {
        // If the system does not tell, no room can be relied on.
        let facts = try? FileManager.default.attributesOfFileSystem(forPath: path)
        let free = (facts?[.systemFreeSize] as? NSNumber)?.intValue ?? 0
        let values = folder.merging(["space": "\(free / 1_000_000)"]) { given, _ in given }
        return switch free {
        case ..<Self.none: .missing(.spaceLow, values)
        case ..<Self.little: .attention(.spaceLow, values)
        default: .fine(.spaceFine, values)
        }
    }
}

/// Reads who may use a file.
enum Permissions {
    /// Whether any of these permission bits is set for a file, such as `0o007` for everybody.
    static func areOpen(_ path: String, to others: Int) -> Bool {
        // A file that does not exist is open to nobody.
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        let mode = (facts?[.posixPermissions] as? NSNumber)?.intValue ?? 0
        return mode & others != 0
    }
}
