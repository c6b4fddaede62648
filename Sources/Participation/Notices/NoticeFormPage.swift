import Addresses
import Design
import Markup
import Vault
import Web
import Words

/// The form for a notice, with what happens to the data.
struct NoticeFormPage: Sendable {
    let context: PageContext
    let form: NoticeAddress.Form
    let typed: NoticeTyped
    /// The seal of the time at which the form was made; see `NoticeGate`.
    let seal: String
    let summary: FaultSummary

    private typealias Name = NoticeTyped.Name
    private var words: Catalogue { context.words }

    var content: PageContent {
        let title = words[form.title]
        let shown = summary.isEmpty ? title : words(.office(.faultTitle), ["page": title])
        var content = PageContent(shown) {
            div(.class("stack")) {
                summary.markup
                h1 { title }
                p(.class("lead")) {
                    words[form == .hint ? .notice(.hintIntro) : .notice(.barrierIntro)]
                }
                entry
                NoticeDataText(context: context).markup
            }
        }
        content.isCitable = false
        return content
    }

    private var entry: some Markup {
        Element<HTML.Form, _>(
            .method(.post),
            .action(NoticeAddress.form(form, page: nil).text(in: context.language)),
            .class("entry"),
            .novalidate
        ) {
            input(.type(.hidden), .name(FormName.token), .value(seal))
            if let page = typed.page {
                input(.type(.hidden), .name(NoticeAddress.pageName), .value(page))
                p {
                    words[.notice(.aboutPage)] + " "
                    a(.href(page)) { page }
                }
            }
            if form == .hint { subjects }
            InputField(
                Name.text,
                words[form == .hint ? .notice(.text) : .notice(.textBarrier)],
                .paragraph(rows: 8),
                hint: words[.notice(.textHint)],
                value: typed.text
            ).markup(summary)
            trap
            contact
            div(.class("actions")) {
                button(.type(.submit), .class("button")) { words[.notice(.send)] }
            }
        }
    }

    private var subjects: some Markup {
        InputField(
            Name.subject,
            words[.notice(.subject)],
            .oneOf(
                Notice.Subject.ofHints.map {
                    Choosable(value: $0.rawValue, text: words[$0.title])
                }
            ),
            values: [typed.subject?.rawValue].compactMap { $0 },
            language: context.language
        ).markup(summary)
    }

    private var contact: some Markup {
        InputField(
            Name.contact,
            words(.form(.optionalLabel), ["field": words[.notice(.contact)]]),
            hint: words[.notice(.contactHint)],
            value: typed.contact
        ).markup(summary)
    }

    /// A field that people neither see, hear nor reach by key; programs fill it in and give
    /// themselves away.
    private var trap: some Markup {
        div(.class("hidden"), .aria(.hidden(true))) {
            label(.for(FieldID.of(Name.trap))) { words[.notice(.honeypot)] }
            input(
                .id(FieldID.of(Name.trap)),
                .type(.text),
                .name(Name.trap),
                .value(""),
                .tabindex(-1),
                .autocomplete(.off)
            )
        }
    }
}
