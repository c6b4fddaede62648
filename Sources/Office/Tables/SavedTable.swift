import Addresses
import Concept
import Exchange
import Foundation
import OfficeKit
import Register
import Services
import Sheets

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

extension Services {
    /// All records of a kind as a file.
    func saved(
        _ kind: Kind,
        _ format: TableFormat,
        _ context: OfficeContext
    ) throws -> OfficeAnswer {
        if kind.isOfRounds { return .notFound }
        return .file(try SavedTable(context: context, kind: kind).file(format))
    }
}
