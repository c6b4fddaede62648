import Addresses
import Concept
import Exchange
import HTTPTypes
import Journal
import OfficeKit
import Register
import Services
import Web
import Words

/// An uploaded list of measures: shows what it would change, takes corrections, imports it.
struct ListEditor: Sendable {
    let services: Services
    let context: OfficeContext
    let key: String
    let upload: Upload

    private var intake: Intake { services.intake }
    private var actor: Actor { context.visitor.actor }

    /// Shows the preview or takes the step of its form.
    ///
    /// The step `check` stores what the form says of the columns; `change` shows it without storing
    /// it.
    func answer(_ bytes: [UInt8]) async throws -> OfficeAnswer {
        let list = try await list(bytes)
        guard let form = context.request.form else { return try await looked(over: list) }
        switch context.request.step {
        case .discard:
            return try await services.discarded(key, context)
        case .save: return try await take(list, form)
        case .check:
            try await intake.uploads.note(upload.told(form, of: list), under: key)
            return .seeOther(context.path(.upload(key)))
        case .change:
            let told = Self(
                services: services,
                context: context,
                key: key,
                upload: upload.told(form, of: list)
            )
            return try await told.looked(over: try await told.list(bytes))
        }
    }

    /// Reads the list again, with the columns as the upload says they are meant.
    private func list(_ bytes: [UInt8]) async throws -> MeasureList {
        try await intake.lists.list(
            bytes,
            told: upload.columns,
            countsAlone: upload.countsAlone,
            taking: upload.taken ?? [],
            needsTitle: false
        )
    }

    /// The preview; a list without errors is also checked by the laws, and a refusal is shown.
    private func looked(over list: MeasureList) async throws -> OfficeAnswer {
        var page = page(list)
        guard list.hasTitles, !page.report.hasErrors else { return .page(page.content) }
        do {
            _ = try intake.lists.check(list, by: actor)
        } catch let refusal as Refusal {
            page.refused = context.sentence(refusal)
        }
        return .page(page.content)
    }

    /// Imports the list, and makes it public if that was ticked.
    ///
    /// A preview that is out of date is answered with 409, an error in the list or a refusal with
    /// 422.
    private func take(_ list: MeasureList, _ form: FormData) async throws -> OfficeAnswer {
        guard list.hasTitles else { return .page(page(list).content, .unprocessableContent) }
        do {
            let outcome = try await intake.lists.take(
                list,
                by: actor,
                via: .page,
                seenAt: form.version
            )
            if form[ImportForm.publishName] == "ja" {
                _ = try await intake.lists.publish(list, by: actor, via: .page)
            }
            return try await services.tookOver(key, outcome, context)
        } catch is PreviewOutdated {
            return refused(list, context.words[.intake(.outdated)], .conflict)
        } catch is MeasureListRefused {
            return .page(page(list).content, .unprocessableContent)
        } catch let refusal as Refusal {
            let sentence = context.sentence(refusal)
            return refused(list, sentence, .unprocessableContent)
        }
    }

    private func refused(
        _ list: MeasureList,
        _ sentence: String,
        _ status: HTTPResponse.Status
    ) -> OfficeAnswer {
        var page = page(list)
        page.refused = sentence
        return .page(page.content, status)
    }

    private func page(_ list: MeasureList) -> ListPreviewPage {
        ListPreviewPage(
            context: context,
            key: key,
            upload: upload,
            list: list,
            report: MeasureListReport(list, on: context.register, context.words)
        )
    }
}

extension Upload {
    /// The same upload, with what a form says about its columns.
    fileprivate func told(_ form: FormData, of list: MeasureList) -> Upload {
        var told = self
        told.columns = ListColumns.map(of: list, said: form)
        told.countsAlone = form[ListColumns.aloneName] == "ja"
        return told.taking(form)
    }
}
