import Exchange
import Foundation
import Journal
import Markup
import Register
import Words

/// All records of a kind as a table to be saved.
///
/// That of the measures is the list that the command writes, too. All of them can be read in again.
struct SavedTable: Sendable {
    let context: OfficeContext
    let kind: Kind

    func file(_ format: TableFormat) throws -> OfficeFile {
        try format.file(
            kind.officePath ?? kind.rawValue,
            sheet,
            madeAt: context.register.last?.recordedAt ?? Instant(milliseconds: 0)
        )
    }

    private var sheet: SheetDraft {
        guard kind != .measure, let form = kind.form else {
            return MeasureListExport(context.register).sheet
        }
        return form.sheet(of: context.register)
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

    /// The table as a file; `name` is without what ends it, `madeAt` stands in a workbook.
    func file(_ name: String, _ sheet: SheetDraft, madeAt: Instant) throws -> OfficeFile {
        OfficeFile(
            name: "\(name).\(rawValue)",
            mediaType: mediaType,
            bytes: self == .csv ? Array(sheet.csv.utf8) : try sheet.workbook(madeAt: madeAt)
        )
    }
}

extension OfficeContext {
    /// Leads to the files of a table; they stand in the middle of a paragraph.
    @MarkupBuilder
    func filesOfTable(_ address: (TableFormat) -> OfficeAddress) -> some Markup {
        words[.intake(.save)] + " "
        a(.href(path(address(.xlsx)))) { words[.intake(.asWorkbook)] }
        ", "
        a(.href(path(address(.csv)))) { words[.intake(.asCSV)] }
    }
}
