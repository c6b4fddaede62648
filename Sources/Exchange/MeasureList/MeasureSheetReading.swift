package import Quarantine
package import Sheets

/// The reading of the sheet of a list of measures, inside its process.
package struct MeasureSheetReading: ForeignReading {
    /// What is known of the heads of columns.
    let maps: [ColumnMap]
    /// What of the hidden is read all the same.
    let taken: Set<Hidden.Sort>

    package static let name = "measures"

    package init(maps: [ColumnMap], taken: Set<Hidden.Sort>) {
        self.maps = maps
        self.taken = taken
    }

    package static func fault(_ failure: QuarantineFailure) -> SheetFileError {
        SheetFileError(failure)
    }

    /// - Returns: the first sheet with heads of columns that are known, or the first of all.
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
    /// - Throws: `MeasureListError`.
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
