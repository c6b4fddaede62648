package import Quarantine
package import Sheets

/// The part of reading a list that runs in the process of its own: from bytes to a table.
///
/// - Source: decision 48.
package struct MeasureSheetReading: ForeignReading {
    /// What is known about heads, to choose the right sheet.
    let maps: [ColumnMap]
    /// The kinds of hidden content that are read all the same.
    let taken: Set<Hidden.Sort>

    /// The name of this reading on the command line of its process.
    package static let name = "measures"

    /// What the process has to know besides the bytes.
    package init(maps: [ColumnMap], taken: Set<Hidden.Sort>) {
        self.maps = maps
        self.taken = taken
    }

    /// The error for a process that failed, such as one that took too long.
    package static func fault(_ failure: QuarantineFailure) -> SheetFileError {
        SheetFileError(failure)
    }

    /// Reads the first sheet with a known head row, else the first of all.
    ///
    /// - Throws: `SheetFileError` where the bytes are no table, or one with too many cells.
    package func read(_ bytes: [UInt8]) throws(SheetFileError) -> Sheet {
        let lookups = maps.map(ColumnLookup.init)
        return try SheetFile.sheet(in: bytes, taking: taken) {
            ListHead.place(in: $0, lookups) != nil
        }
    }
}

extension MeasureList {
    /// Reads a file in a process of its own, and understands its table.
    ///
    /// - Throws: `MeasureListError.file` where the file is no table, and what `init` throws.
    package static func read(
        _ bytes: [UInt8],
        told: ColumnMap? = nil,
        saved: [String: ColumnMap] = [:],
        countsAlone: Bool = false,
        taking hidden: Set<Hidden.Sort> = [],
        needsTitle: Bool = true
    ) async throws(MeasureListError) -> MeasureList {
        let sheet: Sheet
        do {
            let reading = MeasureSheetReading(maps: maps(told, saved), taken: hidden)
            sheet = try await SheetFile.read(reading, bytes)
        } catch {
            throw .file(error)
        }
        return try MeasureList(
            sheet,
            told: told,
            saved: saved,
            countsAlone: countsAlone,
            needsTitle: needsTitle
        )
    }
}
