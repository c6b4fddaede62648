import Foundation
import Words

/// The folder of the data, and the disk on which it lies.
struct DataCheckup {
    /// Less free space than this is soon used up, and less than the second is none.
    private static let little = 1_000_000_000
    private static let none = 50_000_000
    private let path: String

    init(_ data: DataFolder) {
        path = data.url.path(percentEncoded: false)
    }

    var checkups: [Checkup] {
        let folder = ["folder": path]
        guard FileManager.default.fileExists(atPath: path) else {
            return [.missing(.folderMissing, folder)]
        }
        return [access(folder), space(folder)]
    }

    private func access(_ folder: [String: String]) -> Checkup {
        guard FileManager.default.isWritableFile(atPath: path) else {
            return .missing(.folderReadOnly, folder)
        }
        return Permissions.areOpen(path, to: 0o007)
            ? .attention(.folderOpen, folder) : .fine(.folderFine, folder)
    }

    private func space(_ folder: [String: String]) -> Checkup {
        // Where the system does not say it, there is none to rely on.
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

/// Who may use a file.
enum Permissions {
    static func areOpen(_ path: String, to others: Int) -> Bool {
        // A file that is gone is open to nobody.
        let facts = try? FileManager.default.attributesOfItem(atPath: path)
        let mode = (facts?[.posixPermissions] as? NSNumber)?.intValue ?? 0
        return mode & others != 0
    }
}
