import Addresses
import Concept
import Exchange
import HTTPTypes
import Journal
import OfficeKit
package import Quarantine
import Register
import Services
package import Sheets
import Web
import Words

/// A table of records that was sent: shows what it would change, and takes it over like the forms
/// do.
struct TableEditor<R: Record>: Sendable {
    let services: Services
    let context: OfficeContext
    let key: String
    let upload: Upload
    let form: RecordForm<R>

    private var reason: String? { context.request.form?[FormName.reason]?.typedText }

    /// Shows the preview or takes the step of its form.
    ///
    /// The rows become one change. A preview that is out of date is answered with 409, a refusal or
    /// a missing reason with 422, a missing permission with 403.
    func answer(_ table: Sheet) async throws -> OfficeAnswer {
        let read = try TableReading(table, form, context)
        var page = TablePreviewPage(
            context: context,
            upload: upload,
            kind: R.kind,
            problems: read.problems,
            hidden: table.hidden
        )
        do {
            page.checked = try services.town.check(
                deed(read.edits, seenAt: nil),
                by: context.visitor.actor
            )
            guard let sent = context.request.form else { return .page(page.content) }
            switch context.request.step {
            case .discard:
                return try await services.discarded(key, context)
            case .check:
                try await services.intake.uploads.note(upload.taking(sent), under: key)
                return .seeOther(context.path(.upload(key)))
            case .change: return .page(page.content)
            case .save: break
            }
            guard page.isReady else { return .page(page.content, .unprocessableContent) }
            let outcome = try await services.town.perform(
                deed(read.edits, seenAt: sent.version),
                by: context.visitor.actor,
                via: .page
            )
            return try await services.tookOver(key, outcome, context)
        } catch is ReasonMissing {
            page.refused = context.words[.form(.reasonMissing)]
            page.isReasonMissing = true
            return .page(page.content, .unprocessableContent)
        } catch is PreviewOutdated {
            page.refused = context.words[.intake(.outdated)]
            return .page(page.content, .conflict)
        } catch let refusal as Refusal {
            page.refused = context.sentence(refusal)
            return .page(page.content, context.request.form == nil ? .ok : .unprocessableContent)
        } catch is NotAllowed {
            page.refused = context.words[.errorPage(.forbidden)]
            return .page(page.content, .forbidden)
        }
    }

    /// All rows as one deed; `seenAt` is the sequence of the preview, `nil` for making one.
    private func deed(_ edits: [RecordEdit<R>], seenAt: Int?) -> DeedsTogether {
        DeedsTogether(
            edits.map { $0.deed() },
            action: .importedList,
            reason: reason,
            seenAt: seenAt,
            needing: [.importFiles]
        )
    }
}

extension Services {
    /// Reads a table as records of the kind that its first heading names.
    func look(
        into table: Upload,
        _ key: String,
        _ bytes: [UInt8],
        _ context: OfficeContext
    ) async throws -> OfficeAnswer {
        let sheet = try await RecordTableFile.sheet(in: bytes, taking: table.taken ?? [])
        if PersonTable.isOne(sheet) {
            return try await PersonTableEditor(
                services: self,
                context: context,
                key: key,
                upload: table
            ).answer(sheet)
        }
        guard let kind = RecordTableFile.kind(of: sheet), let form = kind.form else {
            return .notFound
        }
        return try await look(into: table, key, sheet, form, context)
    }

    /// Opens the type of the form, so that its records can be read.
    private func look<F: KindForm>(
        into table: Upload,
        _ key: String,
        _ sheet: Sheet,
        _ form: F,
        _ context: OfficeContext
    ) async throws -> OfficeAnswer {
        try await TableEditor(
            services: self,
            context: context,
            key: key,
            upload: table,
            form: form.form
        ).answer(sheet)
    }
}

/// Reading files with a table of records.
enum RecordTableFile {
    /// Reads the table in a process of its own.
    ///
    /// - Throws: `SheetFileError`.
    static func sheet(
        in bytes: [UInt8],
        taking hidden: Set<Hidden.Sort> = []
    ) async throws -> Sheet {
        try await SheetFile.read(RecordTableReading(taken: hidden), bytes)
    }

    /// Whether it is a table that this program has saved.
    static func isWanted(_ sheet: Sheet) -> Bool {
        kind(of: sheet) != nil || PersonTable.isOne(sheet)
    }

    static func kind(of sheet: Sheet) -> Kind? {
        sheet.rows.first.flatMap { Kind(tableHead: $0[0]) }
    }
}

/// Reads a table of records from a file, within the process for files of others.
package struct RecordTableReading: ForeignReading {
    /// Which hidden parts of the file are read nevertheless.
    let taken: Set<Hidden.Sort>

    /// The name by which the new process finds this reading.
    package static let name = "table"

    /// A failure of the process, as an error of the file.
    package static func fault(_ failure: QuarantineFailure) -> SheetFileError {
        SheetFileError(failure)
    }

    /// Returns the table in the file that this program has saved.
    ///
    /// - Throws: `SheetFileError` if the file is no table or cannot be read.
    package func read(_ bytes: [UInt8]) throws(SheetFileError) -> Sheet {
        try SheetFile.sheet(in: bytes, taking: taken, where: RecordTableFile.isWanted)
    }
}
