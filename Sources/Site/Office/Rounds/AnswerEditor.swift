import HTTPTypes
import Journal
import Markup
import Post
import Register
import Words

/// One answer at the office: taken over as it is or in better words, or asked back; or what somebody
/// said on the telephone, written down.
struct AnswerEditor: Sendable {
    let office: Office
    let reading: OfficeReading
    let round: Numbered<StatusRound>
    let asked: Asked
    let one: Asked.One

    private enum Step: String {
        case accept = "uebernehmen"
        case askBack = "zurueckfragen"
    }

    private static let question = "rueckfrage"

    private var words: Catalogue { reading.words }
    private var request: Numbered<StatusRequest> { asked.request }
    private var address: RoundAddress { .answer(request.id, one.measure.id) }
    private var isOpen: Bool { round.record.state == .running }

    func answer() async throws -> OfficeAnswer {
        guard let data = reading.request.form, isOpen,
            let step = data[FormName.step].flatMap(Step.init)
        else {
            let typed = AnswerTyped(one.answer?.answer, on: one.measure.record)
            return .page(content(typed, []))
        }
        do {
            switch step {
            case .accept: return try await accept(data)
            case .askBack: return try await askBack(data)
            }
        } catch is AnswerMoved {
            let fault = (field: String?.none, sentence: words[.round(.answerMoved)])
            return .page(content(AnswerTyped(data), [fault]), .conflict)
        }
    }

    // MARK: - Taking over

    private func accept(_ data: FormData) async throws -> OfficeAnswer {
        let typed = AnswerTyped(data)
        let read = typed.read(one, words) { reading.label($0) }
        guard let answer = read.answer else {
            return .page(content(typed, read.faults), .unprocessableContent)
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
            return .seeOther(reading.path(.rounds(.request(request.id)), done: "gespeichert"))
        }
        do {
            try await perform(answer, isCall: isCall)
        } catch let refusal as Refusal {
            let fault = (field: String?.none, sentence: reading.sentence(refusal))
            return .page(content(typed, [fault]), .unprocessableContent)
        }
        return .seeOther(reading.path(.rounds(.one(round.id)), done: "uebernommen"))
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
            by: data[AnswerTyped.Name.answeredBy]?.typedText,
            way: .telephone
        )
    }

    private func perform(_ answer: StatusAnswer, isCall: Bool) async throws {
        let told = Told(
            by: reading.visitor.actor.author(for: .runRounds, in: reading.register),
            via: .page,
            action: .reportedStatus,
            reason: isCall ? words[.round(.toldByTelephone)] : nil
        )
        let (id, request) = (one.measure.id, request.record)
        let day = one.answer?.sentAt.map { Berlin.day(of: $0) } ?? reading.today
        try await office.town.perform(
            Wish(told) { register, draft in
                guard let measure = register[id] else { throw Refusal.notThere(id.reference) }
                draft.accept(answer, on: measure, to: request, day: day, in: register)
            }
        )
    }

    private func askBack(_ data: FormData) async throws -> OfficeAnswer {
        guard let question = data[Self.question]?.typedText else {
            let fault = (
                field: String?.some(Self.question), sentence: words[.round(.questionMissing)]
            )
            return .page(content(AnswerTyped(data), [fault]), .unprocessableContent)
        }
        try await office.answers.askBack(
            question,
            to: request.id,
            on: one.measure.id,
            from: revision(data)
        )
        try await office.outbox.askBack(request.id, on: one.measure.id, revision: revision(data))
        return .seeOther(reading.path(.rounds(.one(round.id)), done: "nachgefragt"))
    }

    private func revision(_ data: FormData) -> Int {
        Int(data[AnswerTyped.Name.revision] ?? "") ?? 0
    }

    // MARK: - The page

    private func content(
        _ typed: AnswerTyped,
        _ faults: [(field: String?, sentence: String)]
    ) -> OfficeContent {
        let summary = FaultSummary(words: words, faults: faults)
        let title = reading.label(one.measure.reference)
        return OfficeContent(
            title,
            back: (asked.organization, .rounds(.request(request.id))),
            isFault: !summary.isEmpty
        ) {
            div(.class("stack")) {
                summary.markup
                h1 { reading.own(title) }
                came
                h2 { words[.round(.nowKept)] }
                AnswerFacts(
                    reading: reading,
                    answer: StatusAnswer(unchanged: one.measure.record),
                    asOf: one.measure.asOf
                ).markup
                remarks
                if isOpen { entry(typed, summary) }
            }
        }
    }

    /// From whom the answer came, and what goes to the office alone.
    @MarkupBuilder
    private var came: some Markup {
        if let answer = one.answer, let sentAt = answer.sentAt {
            p(.class("lead")) {
                words(
                    .round(answer.way == .link ? .cameByLink : .cameByTelephone),
                    [
                        "organization": asked.organization, "time": words.dateAndTime(sentAt),
                        "who": answer.answeredBy ?? words[.value(.notGiven)],
                    ]
                )
            }
            if answer.seen != one.version {
                p(.class("notice")) { words[.round(.measureMoved)] }
            }
            if let remark = answer.answer.remark {
                p { strong { words[.answer(.noteLabel)] } }
                typedText(remark)
            }
            files
            if let question = answer.question {
                p { strong { words[.round(.asked)] } }
                typedText(question)
            }
        } else {
            p(.class("lead")) { words[.round(.byTelephone)] }
        }
    }

    /// What came with it; to be saved, because nobody has looked into it.
    @MarkupBuilder
    private var files: some Markup {
        if !one.attachments.isEmpty {
            p { strong { words[.answer(.attached)] } }
            ul {
                ForEach(one.attachments) { file in
                    let address = RoundAddress.attachment(request.id, one.measure.id, file.id)
                    li {
                        a(.href(reading.path(.rounds(address)))) { file.name }
                        span(.class("soft")) {
                            " (\(file.type.uppercased()), \(words.number((file.size + 999) / 1000)) kB)"
                        }
                    }
                }
            }
        }
    }

    /// What others say of the same measure, side by side.
    @MarkupBuilder
    private var remarks: some Markup {
        let others = RoundProgress(round.id, in: reading.register, office.answers).all.filter {
            $0.measure.id == one.measure.id && $0.request.id != request.id
                && $0.answer?.sentAt != nil
        }
        ForEach(others) { other in
            section(.class("inner")) {
                h2 { reading.own(reading.label(other.request.organization.reference)) }
                if other.isRemark {
                    typedText(other.answer?.answer.remark ?? "")
                } else if let answer = other.answer {
                    AnswerFacts(reading: reading, answer: answer.answer).markup
                }
            }
        }
    }

    @MarkupBuilder
    private func entry(_ typed: AnswerTyped, _ summary: FaultSummary) -> some Markup {
        let isCall = one.answer?.sentAt == nil
        h2 { words[isCall ? .round(.writeDown) : .round(.takeOver)] }
        reading.sendingForm(version: one.version) {
            reading.hidden(AnswerTyped.Name.revision, String(one.answer?.revision ?? 0))
            div(.class("entry answer")) {
                AnswerFields(
                    words: words,
                    one: one,
                    others: asked.others,
                    typed: typed,
                    summary: summary
                ).markup
                if isCall {
                    TypedField(
                        name: AnswerTyped.Name.answeredBy,
                        label: words(.form(.optionalLabel), ["field": words[.answer(.whoLabel)]]),
                        value: reading.request.form?[AnswerTyped.Name.answeredBy] ?? ""
                    ).markup(fault: nil)
                }
                div(.class("actions")) {
                    stepButton(.accept, words[acceptText(isCall)])
                }
            }
            if !isCall, !one.isRemark { asking(summary) }
        }
    }

    private func acceptText(_ isCall: Bool) -> TextKey {
        if isCall { return .round(.saveCall) }
        return one.isRemark ? .round(.takeNote) : .round(.accept)
    }

    private func asking(_ summary: FaultSummary) -> some Markup {
        div(.class("entry")) {
            PlainField(
                name: Self.question,
                label: words[.round(.questionLabel)],
                hint: words[.round(.questionHint)],
                fault: summary[Self.question],
                value: reading.request.form?[Self.question] ?? "",
                control: .paragraph
            ).markup
            div(.class("actions")) { stepButton(.askBack, words[.round(.askBack)]) }
        }
    }

    private func stepButton(_ step: Step, _ text: String) -> some Markup {
        button(
            .type(.submit),
            .name(FormName.step),
            .value(step.rawValue),
            .class(step == .accept ? "button" : "button quiet")
        ) { text }
    }
}
