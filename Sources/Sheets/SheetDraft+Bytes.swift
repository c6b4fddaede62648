import Foundation
package import Register

extension SheetDraft {
    /// Returns the table as the bytes of a workbook (XLSX).
    ///
    /// The library can write to files only, so this goes through a temporary one.
    ///
    /// - Throws: `WorkbookNotWritten`, or an error of Foundation if the temporary file cannot be
    ///   used.
    package func workbook(madeAt: Instant) throws -> [UInt8] {
        let manager = FileManager.default
        let folder = try manager.url(
            for: .itemReplacementDirectory,
            in: .userDomainMask,
            appropriateFor: manager.temporaryDirectory,
            create: true
        )
        defer { try? manager.removeItem(at: folder) }  // if that fails, the system clears it later
        let file = folder.appending(path: "tabelle.xlsx")
        try writeWorkbook(to: file, madeAt: madeAt)
        return Array(try Data(contentsOf: file))
    }
}
