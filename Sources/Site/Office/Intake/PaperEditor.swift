import Exchange
import HTTPTypes
import Journal
import Register
import Words

/// A council paper that waits: says what was understood, and takes it over.
struct PaperEditor: Sendable {
    let office: Office
    let reading: OfficeReading
    let key: String
    let upload: Upload

    private var intake: Intake { office.intake }
    private var author: Author {
        reading.visitor.actor.author(for: .importFiles, in: reading.register)
    }

    func answer(_ bytes: [UInt8]) async throws -> OfficeAnswer {
        let read = try await CouncilPaperReader.read(bytes)
        let paper = try await intake.papers.paper(read)
        guard let form = reading.request.form else {
            return .page(try await page(read, paper, nil).content)
        }
        switch reading.request.step {
        case .discard:
            try await intake.uploads.forget(key)
            return .seeOther(reading.path(.imports, done: "verworfen"))
        case .save: return try await take(read, paper, form)
        case .check, .change: return .seeOther(reading.path(.upload(key)))
        }
    }

    private func take(
        _ read: PaperReading,
        _ paper: PaperImport,
        _ form: FormData
    ) async throws -> OfficeAnswer {
        let seenAt = form[FormName.version].flatMap { Int($0) } ?? 0
        do {
            let outcome = try await intake.papers.take(
                paper,
                by: author,
                via: .page,
                seenAt: seenAt
            )
            if form[ImportForm.publishName] == "ja" {
                _ = try await intake.papers.publish(paper, by: author, via: .page)
            }
            try await intake.uploads.forget(key)
            guard case .recorded(let change) = outcome else {
                return .seeOther(reading.path(.imports, done: "unveraendert"))
            }
            let shown = OfficeAddress.importedChange(change.head.sequence)
            return .seeOther(reading.path(shown, done: "eingelesen"))
        } catch is PreviewOutdated {
            let page = try await page(read, paper, reading.words[.intake(.outdated)])
            return .page(page.content, .conflict)
        } catch let refusal as Refusal {
            let sentence = refusal.message(in: reading.words) { reading.label($0) }
            return .page(try await page(read, paper, sentence).content, .unprocessableContent)
        }
    }

    /// What a law refuses is said before anybody saves.
    private func page(
        _ read: PaperReading,
        _ paper: PaperImport,
        _ refused: String?
    ) async throws -> PaperPreviewPage {
        var page = PaperPreviewPage(
            reading: reading,
            upload: upload,
            report: PaperReport(read, reading.words),
            refused: refused
        )
        do {
            page.report = PaperReport(
                read,
                reading.words,
                try paper.comparison(with: reading.register)
            )
            let outcome = try await intake.papers.tryOut(paper, by: author, via: .page)
            if case .recorded(let change) = outcome { page.change = change }
        } catch let refusal as Refusal {
            page.refused = refused ?? refusal.message(in: reading.words) { reading.label($0) }
            page.canTake = false
        }
        return page
    }
}
