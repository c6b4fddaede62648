import Addresses
import Concept
import HTTPTypes
import Journal
import OfficeKit
import Participation
import Register
import Services
import Vault
import Web
import Words

extension AnswerEditor {
    /// Accepts an answer as the form has it, and publishes the ticked files with the report.
    func accept(_ data: FormData) async throws -> OfficeAnswer {
        let read = AnswerForm(data).read(one, others: asked.others, words) { context.label($0) }
        let publishing = PublishingFields.read(data, files, words)
        guard let answer = read.answer, publishing.faults.isEmpty else {
            throw FormStop.faulty(read.faults + publishing.faults)
        }
        let isCall = one.answer?.sentAt == nil
        if one.isRemark {
            if isCall { try await write(answer, data) }
            try await services.answers.takeNote(
                of: request.id,
                on: one.measure.id,
                from: isCall ? revision(data) + 2 : revision(data)
            )
            return context.done(.rounds(.request(request.id)), "gespeichert")
        }
        let files = try await published(publishing.chosen)
        if isCall {
            // Checked first, so that no call is stored about a measure that somebody has just
            // changed.
            _ = try check(deed(answer, files, data, after: 0))
            try await write(answer, data)
        }
        _ = try await perform(deed(answer, files, data, after: isCall ? 2 : 0))
        return context.done(.rounds(.one(round.id)), "uebernommen")
    }

    /// The deed that accepts the answer, based on the version of the measure the page showed.
    ///
    /// `steps` is how often the same press of a button has written the answer since then.
    private func deed(
        _ answer: StatusAnswer,
        _ files: [ReportFile],
        _ data: FormData,
        after steps: Int
    ) -> AcceptAnswer {
        let (request, measure) = (request.id, one.measure.id)
        let wanted = revision(data) + steps
        return AcceptAnswer(
            answer,
            on: measure,
            to: request,
            day: one.answer?.sentAt.map { Berlin.day(of: $0) } ?? context.today,
            files: files,
            seen: data.version,
            reason: one.answer?.sentAt == nil ? words[.round(.toldByTelephone)] : nil
        ) { [answers = services.answers] in
            answers[request, measure]?.revision ?? 0 == wanted
        }
    }

    /// Stores what was said on the telephone as an answer of its own, marked as such.
    private func write(_ answer: StatusAnswer, _ data: FormData) async throws {
        try await services.answers.begin(
            answer,
            to: request.id,
            on: one.measure.id,
            seen: one.version,
            from: revision(data),
            way: .telephone
        )
        _ = try await services.answers.send(
            request.id,
            only: one.measure.id,
            unchanged: [],
            by: data[AnswerForm.Name.answeredBy]?.typedText,
            way: .telephone
        )
    }

    /// The files as the report names them; their content has been stored by then.
    private func published(
        _ chosen: [(file: Publishable, title: String)]
    ) async throws -> [ReportFile] {
        var files: [ReportFile] = []
        for (file, title) in chosen {
            if var known = file.published {
                known.title = title
                files.append(known)
            } else if let attachment = file.attachment,
                let bytes = try await services.answers.bytes(of: attachment)
            {
                files.append(
                    ReportFile(
                        digest: try await services.reportFiles.keep(
                            bytes,
                            at: services.world.now()
                        ),
                        type: attachment.type,
                        size: attachment.size,
                        title: title
                    )
                )
            }
        }
        return files
    }

    /// Publishes other files with a report after its round was closed.
    func publish(_ data: FormData) async throws -> OfficeAnswer {
        let publishing = PublishingFields.read(data, files, words)
        guard let report, publishing.faults.isEmpty else {
            throw FormStop.faulty(publishing.faults)
        }
        let deed = PublishReportFiles(
            try await published(publishing.chosen),
            with: report.id,
            seen: data.version
        )
        _ = try await perform(deed)
        return context.done(.rounds(.request(request.id)), "gespeichert")
    }
}
