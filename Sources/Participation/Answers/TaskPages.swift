import Addresses
package import Concept
package import Design
import Journal
package import Markup
package import Register
import Vault
import Web
import Words

/// The first page of a link: its measures, each with its last status, and the button that sends.
struct TaskPage: Sendable {
    let context: PageContext
    let asked: Asked
    /// The secret of the link, for the paths on the page.
    let token: String
    /// The token of the form, made with the link's secret.
    let formToken: String
    /// Who answers, as typed before or as known from an earlier answer; may be empty.
    let answeredBy: String
    let summary: FaultSummary
    /// Whether an answer was just saved, which is said at the top; it is not sent yet.
    var isSaved = false
    /// Whether mail reaches the addressee, so that a receipt can be mailed.
    var mayMail = false

    private var words: Catalogue { context.words }

    private func path(_ address: TaskAddress) -> String { address.text(in: context.language) }

    var content: PageContent {
        let title = words[.answer(.title)]
        let shown = summary.isEmpty ? title : words(.office(.faultTitle), ["page": title])
        var content = PageContent(shown) {
            div(.class("stack")) {
                summary.markup
                receipt
                h1 { title }
                p(.class("lead")) {
                    words(
                        .answer(.intro),
                        [
                            "organization": asked.organization,
                            "day": words.date(asked.round.answerBy),
                        ]
                    )
                }
                p { words[.answer(.introHow)] }
                if isSaved { p(.class("notice"), .role(.status)) { words[.answer(.saved)] } }
                ForEach(asked.measures) { one in card(one) }
                remarks
                if asked.measures.contains(where: \.isOpen) || !asked.begun.isEmpty { sending }
                TaskNotice(context: context).markup
            }
        }
        content.isCitable = false
        return content
    }

    /// The receipt of what was sent last; empty if nothing was sent.
    @MarkupBuilder
    private var receipt: some Markup {
        if let receipt = asked.receipt {
            section(.class("notice"), .aria(.labelledby("quittung"))) {
                h2(.id("quittung")) { words[.answer(.receiptHeading)] }
                p {
                    words(
                        .answer(.receipt),
                        ["number": receipt.number, "time": words.dateAndTime(receipt.at)]
                    )
                }
                p { words[.answer(.receiptMore)] }
            }
            .attributes(.role(.status), when: !isSaved)
        }
    }

    /// A measure with its state, a question of the office, and its answer or last status.
    private func card(_ one: Asked.One) -> some Markup {
        let id = "m\(one.measure.id.number)"
        return section(.class("stack inner"), .aria(.labelledby(id))) {
            h2(.id(id)) {
                words.number(of: one.measure.reference) + " "
                context.own(one.measure.title)
            }
            p(.class("soft")) { stateText(one) }
            if let question = one.answer?.question {
                p(.class("notice")) {
                    strong { words[.answer(.asksBack)] }
                    " "
                    context.own(question)
                }
            }
            if one.isRemark {
                if let remark = one.answer?.answer.remark { typedText(remark) }
            } else {
                AnswerFacts(
                    context: context,
                    answer: one.answer.map(\.answer) ?? StatusAnswer(unchanged: one.measure.record),
                    asOf: one.answer == nil ? one.measure.asOf : nil
                ).markup
            }
            p {
                a(.class("button quiet"), .href(path(.measure(token, one.measure.id)))) {
                    words[one.answer == nil ? one.openText : .answer(.changeAnswer)]
                    span(.class("hidden")) { ": \(one.measure.title)" }
                }
            }
        }
    }

    private func stateText(_ one: Asked.One) -> String {
        let sent = one.answer?.sentAt.map { words.dateAndTime($0) } ?? ""
        switch one.state {
        case nil: return words[.answer(.stateOpen)]
        case .begun: return words[.answer(.stateBegun)]
        case .received: return words(.answer(.stateReceived), ["time": sent])
        case .askedBack: return words[.answer(.stateAskedBack)]
        case .accepted: return words(.answer(.stateAccepted), ["time": sent])
        }
    }

    @MarkupBuilder
    private var remarks: some Markup {
        if !asked.remarks.isEmpty {
            h2 { words[.answer(.remarksHeading)] }
            p { words[.answer(.remarksIntro)] }
            ForEach(asked.remarks) { one in card(one) }
        }
    }

    private var sending: some Markup {
        section(.class("stack"), .aria(.labelledby("senden"))) {
            h2(.id("senden")) { words[.answer(.sendHeading)] }
            p { words[.answer(.whatIsPublic)] }
            Element<HTML.Form, _>(
                .method(.post),
                .action(path(.all(token))),
                .class("entry"),
                .novalidate
            ) {
                input(.type(.hidden), .name(FormName.token), .value(formToken))
                ForEach(asked.measures) { one in
                    input(
                        .type(.hidden),
                        .name("\(FormName.version)-\(one.measure.id.number)"),
                        .value(String(one.version))
                    )
                }
                InputField(
                    AnswerForm.Name.answeredBy,
                    words(.form(.optionalLabel), ["field": words[.answer(.whoLabel)]]),
                    .line(.text, .off),
                    hint: words[.answer(.whoHint)],
                    value: answeredBy
                ).markup(summary)
                if mayMail {
                    InputField(
                        AnswerForm.Name.mailReceipt,
                        words[.answer(.mailReceipt)],
                        .flag,
                        hint: words[.answer(.mailReceiptHint)],
                        value: ""
                    ).markup()
                }
                div(.class("actions")) { buttons }
            }
        }
    }

    @MarkupBuilder
    /// The buttons: send everything with the rest as unchanged, or only what was typed.
    private var buttons: some Markup {
        let rest = asked.untouched.count
        if rest > 0 {
            let isAll = rest == asked.measures.count
            let text =
                isAll
                ? words(.answer(.sendAllUnchanged), count: rest)
                : words(.answer(.sendRestUnchanged), count: rest)
            stepButton("alle", text, isMain: true)
        }
        if !asked.begun.isEmpty {
            let key: TextKey = .answer(rest > 0 ? .sendBegunOnly : .sendBegun)
            stepButton("senden", words(key, count: asked.begun.count), isMain: rest == 0)
        }
    }

    private func stepButton(_ step: String, _ text: String, isMain: Bool) -> some Markup {
        button(
            .type(.submit),
            .name(FormName.step),
            .value(step),
            .class(isMain ? "button" : "button quiet")
        ) { text }
    }
}

extension Asked.One {
    fileprivate var openText: TextKey {
        isRemark ? .answer(.addRemark) : .answer(.openMeasure)
    }
}

/// An answer as a list of facts, or the status that was reported last.
package struct AnswerFacts: Sendable {
    /// Names records and marks the language of texts.
    package let context: any Speaking
    package let answer: StatusAnswer
    /// The day of the status; `nil` leaves it out.
    package var asOf: Day?

    package init(context: any Speaking, answer: StatusAnswer, asOf: Day? = nil) {
        self.context = context
        self.answer = answer
        self.asOf = asOf
    }

    private var words: Catalogue { context.words }

    /// The list; what the answer does not say is left out.
    package var markup: some Markup {
        dl(.class("facts")) {
            fact(words[.measure(.status)], Standing(answer.status).name(in: words))
            if let asOf { fact(words[.measure(.asOf)], words.date(asOf)) }
            if let reason = answer.status.reason {
                fact(
                    words[.answer(.causeLabel)],
                    MarkupGroup {
                        words.word(reason.cause) + ": "
                        context.own(reason.sentence)
                    }
                )
            }
            text(.doneLabel, answer.done)
            text(.nextLabel, answer.next)
            text(.obstacleLabel, answer.obstacle)
        }
    }

    @MarkupBuilder
    private func text(_ label: TextKey.Answer, _ text: String?) -> some Markup {
        if let text { fact(words[.answer(label)], context.own(text)) }
    }
}
