import Addresses
import Concept
import Exchange
import Foundation
import OfficeKit
import Register
import Services
import Sheets

/// All records of a kind as a file, which can be imported again.
///
/// Measures have the format of the list of measures, which the command line writes, too.
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
    /// The file with the records of a kind.
    func saved(
        _ kind: Kind,
        _ format: TableFormat,
        _ context: OfficeContext
    ) throws -> OfficeAnswer {
        if kind.isOfRounds { return .notFound }
        return .file(try SavedTable(context: context, kind: kind).file(format))
    }
}
