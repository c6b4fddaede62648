import HTTPTypes
import Journal
import Register
import Words

extension AnswerEditor {
    /// Takes an answer over as it stands in the form, with the files that are ticked.
    func accept(_ data: FormData) async throws -> OfficeAnswer {
        let typed = AnswerForm(data)
        let read = typed.read(one, others: asked.others, words) { context.label($0) }
        let publishing = PublishingFields.read(data, files, words)
        guard let answer = read.answer, publishing.faults.isEmpty else {
            return .page(content(typed, read.faults + publishing.faults), .unprocessableContent)
        }
        guard data.version == one.version, revision(data) == one.answer?.revision ?? 0 else {
            let fault = (field: String?.none, sentence: words[.round(.answerMoved)])
            return .page(content(typed, [fault]), .conflict)
        }
        let isCall = one.answer?.sentAt == nil
        if isCall { try await write(answer, data) }
        if one.isRemark {
            try await office.answers.takeNote(
                of: request.id,
                on: one.measure.id,
                from: isCall ? revision(data) + 2 : revision(data)
            )
            return .seeOther(context.path(.rounds(.request(request.id)), done: "gespeichert"))
        }
        do {
            try await perform(answer, try await published(publishing.chosen), isCall: isCall)
        } catch let refusal as Refusal {
            let fault = (field: String?.none, sentence: context.sentence(refusal))
            return .page(content(typed, [fault]), .unprocessableContent)
        }
        return .seeOther(context.path(.rounds(.one(round.id)), done: "uebernommen"))
    }

    /// Keeps what was said on the telephone as an answer of its own, marked so.
    private func write(_ answer: StatusAnswer, _ data: FormData) async throws {
        try await office.answers.begin(
            answer,
            to: request.id,
            on: one.measure.id,
            seen: one.version,
            from: revision(data),
            way: .telephone
        )
        _ = try await office.answers.send(
            request.id,
            only: one.measure.id,
            unchanged: [],
            by: data[AnswerForm.Name.answeredBy]?.typedText,
            way: .telephone
        )
    }

    /// What stands in the report of the files that were chosen; their bytes are kept by then.
    private func published(
        _ chosen: [(file: Publishable, title: String)]
    ) async throws -> [ReportFile] {
        var files: [ReportFile] = []
        for (file, title) in chosen {
            if var known = file.published {
                known.title = title
                files.append(known)
            } else if let attachment = file.attachment,
                let bytes = try await office.answers.bytes(of: attachment)
            {
                files.append(
                    ReportFile(
                        digest: try await office.reportFiles.keep(bytes, at: office.world.now()),
                        type: attachment.type,
                        size: attachment.size,
                        title: title
                    )
                )
            }
        }
        return files
    }

    /// Lets other files go with a report whose round is closed.
    func publish(_ data: FormData) async throws -> OfficeAnswer {
        let typed = AnswerForm(one.answer?.answer, on: one.measure.record)
        let publishing = PublishingFields.read(data, files, words)
        guard let report, publishing.faults.isEmpty else {
            return .page(content(typed, publishing.faults), .unprocessableContent)
        }
        guard data.version == report.version.stamp?.put.sequence else {
            let fault = (field: String?.none, sentence: words[.round(.answerMoved)])
            return .page(content(typed, [fault]), .conflict)
        }
        let chosen = try await published(publishing.chosen)
        let id = report.id
        let author = context.visitor.actor.author(for: .runRounds, in: context.register)
        do {
            try await office.town.perform(
                Command(Attribution(by: author, via: .page, action: .edited)) { register, draft in
                    guard var report = register[id]?.record else {
                        throw Refusal.notThere(id.reference)
                    }
                    report.files = chosen
                    draft.put(id, report)
                }
            )
        } catch let refusal as Refusal {
            let fault = (field: String?.none, sentence: context.sentence(refusal))
            return .page(content(typed, [fault]), .unprocessableContent)
        }
        return .seeOther(context.path(.rounds(.request(request.id)), done: "gespeichert"))
    }

    private func perform(
        _ answer: StatusAnswer,
        _ files: [ReportFile],
        isCall: Bool
    ) async throws {
        let attribution = Attribution(
            by: context.visitor.actor.author(for: .runRounds, in: context.register),
            via: .page,
            action: .reportedStatus,
            reason: isCall ? words[.round(.toldByTelephone)] : nil
        )
        let (id, request) = (one.measure.id, request.record)
        let day = one.answer?.sentAt.map { Berlin.day(of: $0) } ?? context.today
        try await office.town.perform(
            Command(attribution) { register, draft in
                guard let measure = register[id] else { throw Refusal.notThere(id.reference) }
                guard register[request.round]?.record.state == .running else { throw RoundOver() }
                draft.accept(
                    answer,
                    on: measure,
                    to: request,
                    day: day,
                    files: files,
                    in: register
                )
            }
        )
    }
}
