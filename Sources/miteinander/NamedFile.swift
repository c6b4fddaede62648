import Foundation
import Sheets
import Words

/// A file that a command was told to read.
enum InputFile {
    /// Its bytes; at most one more than `limit`, so that the reader sees that it is too large.
    ///
    /// - Throws: `Complaint` if it is a folder or cannot be read.
    static func read(_ path: String, upTo limit: Int) throws -> [UInt8] {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
        {
            throw Complaint(.noInput, .command(.fileIsFolder), ["file": path])
        }
        do {
            let handle = try FileHandle(forReadingFrom: URL(filePath: path))
            return Array(try handle.read(upToCount: limit + 1) ?? Data())
        } catch {
            throw Complaint(.noInput, .command(.fileMissing), ["file": path])
        }
    }
}

/// A file that a command was told to make; an existing one is never overwritten.
enum OutputFile {
    /// Writes the bytes into a new file.
    ///
    /// - Throws: `Complaint` if the file exists or cannot be written.
    static func write(_ bytes: Data, to path: String) throws {
        try make(path) { try bytes.write(to: $0, options: .withoutOverwriting) }
    }

    /// Makes the file under another name and renames it, so that there is never half a file.
    ///
    /// - Throws: `Complaint` if the file exists or cannot be written.
    static func make(_ path: String, _ write: (URL) throws -> Void) throws {
        let manager = FileManager.default
        guard !manager.fileExists(atPath: path) else {
            throw Complaint(.cannotCreate, .command(.fileThere), ["file": path])
        }
        let file = URL(filePath: path)
        let draft = file.appendingPathExtension("new")
        do {
            try write(draft)
            try manager.moveItem(at: draft, to: file)
        } catch let error as WorkbookNotWritten {
            try? manager.removeItem(at: draft)  // an unfinished file is of no use
            throw Complaint(.cannotCreate, .command(.failed), ["fact": error.fact])
        } catch {
            throw Complaint(error, file: file)
        }
    }
}
