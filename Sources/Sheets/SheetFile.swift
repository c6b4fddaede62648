import Decoding
package import Quarantine

/// The file of a table: CSV as German and other Excels write it, or a workbook (XLSX).
package enum SheetFile {
    package static let limit = FileText.limit

    /// The first sheet that is wanted, or the first of all where none is.
    ///
    /// What is hidden is passed over and counted, but for what is `taken`. `CSV` has one sheet, and
    /// hides nothing.
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

    /// Reads a file in a process of its own.
    package static func read<R: ForeignReading>(
        _ reading: R,
        _ bytes: [UInt8]
    ) async throws(SheetFileError) -> Sheet
    where R.Value == Sheet, R.Fault == SheetFileError {
        guard bytes.count <= limit else { throw .tooLarge }
        return try await Quarantine.standard.read(reading, bytes)
    }

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

    /// A workbook with a password is packed into an old container, under this name in UTF-16.
    private static func holdsPassword(_ bytes: [UInt8]) -> Bool {
        let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        return bytes.firstRange(of: name) != nil
    }
}
