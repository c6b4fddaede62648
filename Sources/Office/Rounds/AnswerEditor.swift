import Addresses
import Concept
import Design
import HTTPTypes
import Journal
import Markup
import OfficeKit
import Participation
import Post
import Register
import Services
import Vault
import Web
import Words

/// One answer in the office.
///
/// It is accepted as it is or reworded, or a question goes back; or somebody writes down a call.
struct AnswerEditor: FormFlow {
    let services: Services
    let context: OfficeContext
    let round: Numbered<StatusRound>
    let asked: Asked
    let one: Asked.One

    private enum Step: String {
        case accept = "uebernehmen"
        case askBack = "zurueckfragen"
        case publish = "veroeffentlichen"
    }

    private static let question = "rueckfrage"

    var words: Catalogue { context.words }
    var request: Numbered<StatusRequest> { asked.request }
    private var address: RoundAddress { .answer(request.id, one.measure.id) }
    private var isOpen: Bool { round.record.state == .running }
    /// The report that was accepted on the measure in this round; `nil` before that.
    var report: Numbered<StatusUpdate>? {
        context.register.report(on: one.measure.id, in: round.id)
    }
    /// The files that may be published; none for a remark.
    var files: [Publishable] {
        if one.isRemark { return [] }
        return Publishable.all(one.attachments, report?.record)
    }

    /// Takes the step of a button; in a closed round only publishing is left.
    func perform(_ data: FormData) async throws -> OfficeAnswer {
        guard let step = data[FormName.step].flatMap(Step.init), isOpen == (step != .publish)
        else { return .page(page(nil, nil)) }
        do {
            switch step {
            case .accept: return try await accept(data)
            case .askBack: return try await askBack(data)
            case .publish: return try await publish(data)
            }
        } catch is RoundOver {
            return .seeOther(context.path(.rounds(.one(round.id))))
        }
    }

    func stop(for error: any Error) -> FormStop? {
        error is AnswerMoved || error is ChangedMeanwhile
            ? .moved(words[.round(.answerMoved)]) : nil
    }

    // MARK: - Asking back

    /// Stores the question with the answer and sends it to whoever answered.
    private func askBack(_ data: FormData) async throws -> OfficeAnswer {
        guard let question = data[Self.question]?.typedText else {
            throw FormStop.faulty(Self.question, words[.round(.questionMissing)])
        }
        try await services.answers.askBack(
            question,
            to: request.id,
            on: one.measure.id,
            from: revision(data)
        )
        try await services.outbox.askBack(request.id, on: one.measure.id, revision: revision(data))
        return context.done(.rounds(.one(round.id)), "nachgefragt")
    }

    /// The revision of the answer that the page showed; 0 if there was none.
    func revision(_ data: FormData) -> Int {
        Int(data[AnswerForm.Name.revision] ?? "") ?? 0
    }

    // MARK: - The page

    func page(_ data: FormData?, _ stop: FormStop?) -> OfficeContent {
        let typed =
            data.map { AnswerForm($0) } ?? AnswerForm(one.answer?.answer, on: one.measure.record)
        let summary = context.summary(stop)
        let title = context.label(one.measure.reference)
        return OfficeContent(
            title,
            back: (asked.organization, .rounds(.request(request.id))),
            isFault: !summary.isEmpty
        ) {
            div(.class("stack")) {
                summary.markup
                h1 { context.own(title) }
                came
                h2 { words[.round(.nowKept)] }
                AnswerFacts(
                    context: context,
                    answer: StatusAnswer(unchanged: one.measure.record),
                    asOf: one.measure.asOf
                ).markup
                remarks
                if isOpen { entry(typed, summary) } else { publishing(summary) }
            }
        }
    }

    /// Who sent the answer, and the remark that is meant for the office only.
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
            if isOpen, one.state != .accepted, answer.seen != one.version {
                p(.class("notice")) { words[.round(.measureMoved)] }
            }
            if let remark = answer.answer.remark {
                p { strong { words[.answer(.noteLabel)] } }
                typedText(remark)
            }
            received
            if let question = answer.question {
                p { strong { words[.round(.asked)] } }
                typedText(question)
            }
        } else {
            p(.class("lead")) { words[.round(.byTelephone)] }
        }
    }

    /// The files that came with it, to be saved, because nobody has looked into them yet.
    @MarkupBuilder
    private var received: some Markup {
        if !one.attachments.isEmpty {
            p { strong { words[.answer(.attached)] } }
            ul {
                ForEach(one.attachments) { file in
                    let address = RoundAddress.attachment(request.id, one.measure.id, file.id)
                    li {
                        a(.href(context.path(.rounds(address)))) { file.name }
                        span(.class("soft")) {
                            " " + words.facts(of: file.type, bytes: file.size) + " "
                                + words[.round(file.isScanned == true ? .scanned : .notScanned)]
                        }
                    }
                }
            }
        }
    }

    /// What others remarked on the same measure.
    @MarkupBuilder
    private var remarks: some Markup {
        let others = RoundProgress(round.id, in: context.register, services.answers).all.filter {
            $0.measure.id == one.measure.id && $0.request.id != request.id
                && $0.answer?.sentAt != nil
        }
        ForEach(others) { other in
            section(.class("inner")) {
                h2 { context.own(context.label(other.request.organization.reference)) }
                if other.isRemark {
                    typedText(other.answer?.answer.remark ?? "")
                } else if let answer = other.answer {
                    AnswerFacts(context: context, answer: answer.answer).markup
                }
            }
        }
    }

    @MarkupBuilder
    private func entry(_ typed: AnswerForm, _ summary: FaultSummary) -> some Markup {
        let isCall = one.answer?.sentAt == nil
        h2 { words[isCall ? .round(.writeDown) : .round(.takeOver)] }
        context.sendingForm(version: one.version) {
            context.hidden(AnswerForm.Name.revision, String(one.answer?.revision ?? 0))
            div(.class("entry answer")) {
                AnswerFields(
                    words: words,
                    one: one,
                    others: asked.others,
                    typed: typed,
                    summary: summary
                ).markup
                publishingFields(summary).markup
                if isCall {
                    InputField(
                        AnswerForm.Name.answeredBy,
                        words(.form(.optionalLabel), ["field": words[.answer(.whoLabel)]]),
                        .line(.text, .off),
                        value: context.request.form?[AnswerForm.Name.answeredBy] ?? ""
                    ).markup()
                }
                div(.class("actions")) {
                    stepButton(.accept, words[acceptText(isCall)])
                }
            }
            if !isCall, !one.isRemark { asking(summary) }
        }
    }

    /// The files of a report, which can still be chosen after the round was closed.
    @MarkupBuilder
    private func publishing(_ summary: FaultSummary) -> some Markup {
        if let report, !files.isEmpty {
            context.sendingForm(version: report.version.stamp?.put.sequence) {
                publishingFields(summary).markup
                div(.class("actions")) { stepButton(.publish, words[.round(.publishSave)]) }
            }
        }
    }

    private func publishingFields(_ summary: FaultSummary) -> PublishingFields {
        PublishingFields(words: words, files: files, data: context.request.form, summary: summary)
    }

    private func acceptText(_ isCall: Bool) -> TextKey {
        if isCall { return .round(.saveCall) }
        return one.isRemark ? .round(.takeNote) : .round(.accept)
    }

    private func asking(_ summary: FaultSummary) -> some Markup {
        div(.class("entry")) {
            InputField(
                Self.question,
                words[.round(.questionLabel)],
                .paragraph(),
                hint: words[.round(.questionHint)],
                value: context.request.form?[Self.question] ?? ""
            ).markup(summary)
            div(.class("actions")) { stepButton(.askBack, words[.round(.askBack)]) }
        }
    }

    private func stepButton(_ step: Step, _ text: String) -> some Markup {
        button(
            .type(.submit),
            .name(FormName.step),
            .value(step.rawValue),
            .class(step == .askBack ? "button quiet" : "button")
        ) { text }
    }
}
