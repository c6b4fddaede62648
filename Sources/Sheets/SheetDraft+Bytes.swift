import Foundation
package import Register

extension SheetDraft {
    /// The table as the bytes of a workbook; the library writes into files only.
    ///
    /// - Throws: as `writeWorkbook`.
    package func workbook(madeAt: Instant) throws -> [UInt8] {
        let manager = FileManager.default
        let folder = try manager.url(
            for: .itemReplacementDirectory,
            in: .userDomainMask,
            appropriateFor: manager.temporaryDirectory,
            create: true
        )
        defer { try? manager.removeItem(at: folder) }  // what is left there helps nobody
        let file = folder.appending(path: "tabelle.xlsx")
        try writeWorkbook(to: file, madeAt: madeAt)
        return Array(try Data(contentsOf: file))
    }
}
