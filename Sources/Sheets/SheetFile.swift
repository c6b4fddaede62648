import Decoding
package import Quarantine

/// Reads a file with a table: CSV as Excel writes it, or a workbook (XLSX).
package enum SheetFile {
    /// The largest file that is read, in bytes.
    package static let limit = FileText.limit

    /// Returns the first sheet for which `isWanted` is true, or the first one with content if there
    /// is none.
    ///
    /// Hidden content is left out and counted, except for the ways that are `taken`. A CSV file has
    /// one sheet and hides nothing. Runs in the process in quarantine; the server calls `read`.
    ///
    /// - Throws: `SheetFileError`: why the file cannot be read; `.allHidden` if nothing in it can
    ///   be seen.
    package static func sheet(
        in bytes: [UInt8],
        taking taken: Set<Hidden.Sort> = [],
        where isWanted: (Sheet) -> Bool
    ) throws(SheetFileError) -> Sheet {
        guard bytes.count <= limit else { throw .tooLarge }
        if bytes.starts(with: [0x50, 0x4B]) {
            return try Workbook(bytes, taking: taken).sheet(where: isWanted)
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw holdsPassword(bytes) ? .workbookWithPassword : .oldWorkbook
        }
        return Sheet(rows: try CSVText.rows(of: text(bytes)))
    }

    /// Reads an uploaded file in a process of its own.
    ///
    /// - Throws: `SheetFileError`: `.tooLarge` before anything is started, else what the reading
    ///   finds.
    package static func read<R: ForeignReading>(
        _ reading: R,
        _ bytes: [UInt8]
    ) async throws(SheetFileError) -> Sheet
    where R.Value == Sheet, R.Fault == SheetFileError {
        guard bytes.count <= limit else { throw .tooLarge }
        return try await Quarantine.standard.read(reading, bytes)
    }

    /// Decodes the text of a CSV file; the faults are those of a table then.
    private static func text(_ bytes: [UInt8]) throws(SheetFileError) -> String {
        do {
            return try FileText.decode(bytes)
        } catch {
            switch error {
            case .empty: throw .empty
            case .tooLarge: throw .tooLarge
            case .noText: throw .neitherTextNorWorkbook
            }
        }
    }

    /// Whether an old container holds an encrypted workbook, under this name in UTF-16.
    private static func holdsPassword(_ bytes: [UInt8]) -> Bool {
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        return bytes.firstRange(of: name) != nil
    }
}
