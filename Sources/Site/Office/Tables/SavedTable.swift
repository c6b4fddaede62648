import Exchange
import Foundation
import Journal
import Register
import Words

/// All records of a kind as a table to be saved.
///
/// That of the measures is the list that the command writes, too. All of them can be read in again.
struct SavedTable: Sendable {
    let reading: OfficeReading
    let kind: Kind
    let format: TableFormat

    var file: OfficeFile {
        get throws {
            OfficeFile(
                name: "\(kind.officePath ?? kind.rawValue).\(format.rawValue)",
                mediaType: format.mediaType,
                bytes: try bytes
            )
        }
    }

    private var sheet: SheetDraft {
        guard kind != .measure, let form = kind.form else {
            return MeasureListExport(reading.register).sheet
        }
        return form.sheet(of: reading.register)
    }

    private var bytes: [UInt8] {
        get throws {
            switch format {
            case .csv: return Array(sheet.csv.utf8)
            case .xlsx:
                let madeAt = reading.register.last?.recordedAt ?? Instant(milliseconds: 0)
                return try sheet.workbook(madeAt: madeAt)
            }
        }
    }
}

/// In which form a table is saved; the raw value ends its name.
enum TableFormat: String, CaseIterable, Hashable, Sendable {
    case csv, xlsx

    var mediaType: String {
        switch self {
        case .csv: "text/csv; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }

    /// The last name of the address.
    var path: String { "liste.\(rawValue)" }

    init?(path: Substring) {
        guard let format = TableFormat.allCases.first(where: { $0.path == path }) else {
            return nil
        }
        self = format
    }
}
