import Addresses
import Concept
import Design
import Markup
import Register
import Vault
import Web
import Words

/// The form of a link for one measure, with the status that was reported last.
struct AnswerPage: Sendable {
    let context: PageContext
    let asked: Asked
    let one: Asked.One
    /// The secret of the link, for the paths on the page.
    let token: String
    /// The token of the form, made with the link's secret.
    let formToken: String
    /// What the fields show: as typed before, or the answer so far.
    let typed: AnswerForm
    let summary: FaultSummary
    /// Whether this machine scans files for viruses, which the page tells.
    let isScanned: Bool
    /// An answer that somebody else gave through the same link in the meantime.
    var other: ReceivedAnswer?

    private var words: Catalogue { context.words }

    private func path(_ address: TaskAddress) -> String { address.text(in: context.language) }

    var content: PageContent {
        let title = "\(words.number(of: one.measure.reference)) \(one.measure.title)"
        let shown = summary.isEmpty ? title : words(.office(.faultTitle), ["page": title])
        var content = PageContent(shown) {
            div(.class("stack")) {
                p(.class("back")) {
                    a(.href(path(.all(token)))) { words[.answer(.backToAll)] }
                }
                summary.markup
                h1 {
                    words.number(of: one.measure.reference) + " "
                    context.own(one.measure.title)
                }
                if let other { theirs(other) }
                h2 { words[.answer(.lastHeading)] }
                AnswerFacts(
                    context: context,
                    answer: StatusAnswer(unchanged: one.measure.record),
                    asOf: one.measure.asOf
                ).markup
                h2 { words[one.isRemark ? .answer(.yourRemark) : .answer(.nowHeading)] }
                entry
                if !one.isRemark, one.state != .received, one.state != .askedBack {
                    p {
                        a(.href(path(.handingOn(token, one.measure.id)))) {
                            words[.answer(.handOn)]
                        }
                    }
                }
            }
        }
        content.isCitable = false
        return content
    }

    /// That answer, to be compared with the form below.
    private func theirs(_ other: ReceivedAnswer) -> some Markup {
        section(.class("notice faulty"), .aria(.labelledby("andere"))) {
            h2(.id("andere")) { words[.answer(.otherHeading)] }
            p { words[.answer(.otherIntro)] }
            AnswerFacts(context: context, answer: other.answer).markup
        }
    }

    private var entry: some Markup {
        Element<HTML.Form, _>(
            .method(.post),
            .action(path(.measure(token, one.measure.id))),
            .class("entry answer"),
            .enctype(.multipart),
            .novalidate
        ) {
            input(.type(.hidden), .name(FormName.token), .value(formToken))
            input(.type(.hidden), .name(FormName.version), .value(String(one.version)))
            input(
                .type(.hidden),
                .name(AnswerForm.Name.revision),
                .value(String((other ?? one.answer)?.revision ?? 0))
            )
            AnswerFields(
                words: words,
                one: one,
                others: asked.others,
                typed: typed,
                summary: summary
            ).markup
            AttachmentFields(
                words: words,
                attachments: one.attachments,
                isScanned: isScanned,
                summary: summary
            ).markup
            p(.class("note")) { words[.answer(.notSentYet)] }
            div(.class("actions")) {
                button(.type(.submit), .class("button")) { words[.answer(.keep)] }
            }
        }
    }
}

/// The page for a link that does not open a task any more, with the reason.
struct TaskOverPage: Sendable {
    let context: PageContext
    let heading: TextKey.Answer
    let text: TextKey.Answer
    /// The values for the places in `text`.
    var values: [String: String] = [:]
    /// The form that asks for a new link; `nil` if none can be asked for.
    var renewing: (path: String, formToken: String)?

    var content: PageContent {
        let title = context.words[.answer(heading)]
        var content = PageContent(title) {
            div(.class("stack")) {
                h1 { title }
                p(.class("lead")) { context.words(.answer(text), values) }
                if let renewing {
                    p { context.words[.answer(.renewIntro)] }
                    Element<HTML.Form, _>(
                        .method(.post),
                        .action(renewing.path),
                        .class("entry")
                    ) {
                        input(.type(.hidden), .name(FormName.token), .value(renewing.formToken))
                        div(.class("actions")) {
                            button(.type(.submit), .class("button")) {
                                context.words[.answer(.renewButton)]
                            }
                        }
                    }
                }
                if let contact = context.contact { p { context.contactLine(contact) } }
            }
        }
        content.isCitable = false
        return content
    }
}

/// The form that asks which colleague shall answer about a measure.
///
/// Once that is done, it shows the colleague's link; it cannot be shown a second time.
struct HandingOnPage: Sendable {
    let context: PageContext
    let one: Asked.One
    let token: String
    let formToken: String
    /// The colleague's name, as typed before.
    let name: String
    /// The colleague's mail address, as typed before; may be empty.
    let mail: String
    let summary: FaultSummary
    /// The address of the colleague's page, once it was made.
    var link: String?

    static let nameField = "name"
    static let mailField = "mail"

    private var words: Catalogue { context.words }

    private var title: String {
        words(.answer(.handOnTitle), ["measure": words.number(of: one.measure.reference)])
    }

    var content: PageContent {
        let shown = summary.isEmpty ? title : words(.office(.faultTitle), ["page": title])
        var content = PageContent(shown) {
            div(.class("stack")) {
                p(.class("back")) {
                    a(.href(TaskAddress.all(token).text(in: context.language))) {
                        words[.answer(.backToAll)]
                    }
                }
                summary.markup
                h1 { title }
                if let link { made(link) } else { asking }
            }
        }
        content.isCitable = false
        return content
    }

    @MarkupBuilder
    private func made(_ link: String) -> some Markup {
        p(.class("lead")) { words(.answer(.handedOn), ["name": name]) }
        p { code { link } }
        p { words[.answer(.handedOnLink)] }
    }

    @MarkupBuilder
    private var asking: some Markup {
        p(.class("lead")) { words[.answer(.handOnIntro)] }
        Element<HTML.Form, _>(
            .method(.post),
            .action(TaskAddress.handingOn(token, one.measure.id).text(in: context.language)),
            .class("entry"),
            .novalidate
        ) {
            input(.type(.hidden), .name(FormName.token), .value(formToken))
            InputField(Self.nameField, words[.person(.name)], .line(.text, .off), value: name)
                .markup(summary)
            InputField(
                Self.mailField,
                words(.form(.optionalLabel), ["field": words[.person(.mail)]]),
                .line(.email, .off),
                hint: words[.answer(.handOnMailHint)],
                value: mail
            ).markup(summary)
            div(.class("actions")) {
                button(.type(.submit), .class("button")) { words[.answer(.handOn)] }
            }
        }
        TaskNotice(context: context).markup
    }
}
