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

/// An uploaded council paper: shows what was recognized, and imports it.
struct PaperEditor: Sendable {
    let services: Services
    let context: OfficeContext
    let key: String
    let upload: Upload

    private var intake: Intake { services.intake }
    private var actor: Actor { context.visitor.actor }

    /// Shows the preview or takes the step of its form.
    func answer(_ bytes: [UInt8]) async throws -> OfficeAnswer {
        let read = try await CouncilPaperReader.read(bytes)
        let paper = try await intake.papers.paper(read)
        guard let form = context.request.form else {
            return .page(try await page(read, paper, nil).content)
        }
        switch context.request.step {
        case .discard:
            return try await services.discarded(key, context)
        case .save: return try await take(read, paper, form)
        case .check, .change: return .seeOther(context.path(.upload(key)))
        }
    }

    /// Imports the paper, and makes it public if that was ticked.
    ///
    /// A preview that is out of date is answered with 409, a refusal with 422.
    private func take(
        _ read: PaperReading,
        _ paper: PaperImport,
        _ form: FormData
    ) async throws -> OfficeAnswer {
        do {
            let outcome = try await intake.papers.take(
                paper,
                by: actor,
                via: .page,
                seenAt: form.version
            )
            if form[ImportForm.publishName] == "ja" {
                _ = try await intake.papers.publish(paper, by: actor, via: .page)
            }
            return try await services.tookOver(key, outcome, context)
        } catch is PreviewOutdated {
            let page = try await page(read, paper, context.words[.intake(.outdated)])
            return .page(page.content, .conflict)
        } catch let refusal as Refusal {
            let sentence = context.sentence(refusal)
            return .page(try await page(read, paper, sentence).content, .unprocessableContent)
        }
    }

    /// The preview; a refusal by a law is shown before anybody confirms.
    private func page(
        _ read: PaperReading,
        _ paper: PaperImport,
        _ refused: String?
    ) async throws -> PaperPreviewPage {
        var page = PaperPreviewPage(
            context: context,
            upload: upload,
            report: PaperReport(read, context.words),
            refused: refused
        )
        do {
            page.report = PaperReport(
                read,
                context.words,
                try paper.comparison(with: context.register)
            )
            page.checked = try intake.papers.check(paper, by: actor)
        } catch let refusal as Refusal {
            page.refused = refused ?? context.sentence(refusal)
            page.canTake = false
        }
        return page
    }
}
