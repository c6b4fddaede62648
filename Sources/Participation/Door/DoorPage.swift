import Addresses
import Design
import Markup
import Words

/// A page with one form for signing in or setting up: heading, faults, fields and a button.
struct DoorPage: Sendable {
    let context: PageContext
    let title: String
    /// Where the form is sent.
    let address: DoorAddress
    /// The hidden fields of the form.
    let hidden: [(name: String, value: String)]
    let fields: [InputField]
    let button: String
    /// The sentences above the form.
    var intro: [String] = []
    /// Another way to sign in, as a second form with only a button.
    var besides: (address: DoorAddress, button: String)?
    /// A link to another way to sign in.
    var other: (address: DoorAddress, text: String)?
    /// A secret to be stored in a device before the form is filled in.
    var secret: SecretMarkup?
    /// The messages; empty if nothing is wrong.
    var faults: [FormFault] = []
    /// The privacy notice, if the form asks for data about the person.
    var notice: PrivacyNotice?

    private var words: Catalogue { context.words }
    private var summary: FaultSummary { FaultSummary(words: words, faults: faults) }

    var content: PageContent {
        let shown = faults.isEmpty ? title : words(.office(.faultTitle), ["page": title])
        var content = PageContent(shown) {
            div(.class("stack")) {
                summary.markup
                h1 { title }
                ForEach(intro) { sentence in p { sentence } }
                if let secret { secret.markup }
                entry(address) {
                    ForEach(fields) { field in field.markup(summary) }
                    if let notice { notice.markup }
                    actions(button)
                }
                if let other {
                    p { a(.href(other.address.text(in: context.language))) { other.text } }
                }
                if let besides {
                    entry(besides.address) { actions(besides.button, isMain: false) }
                }
            }
        }
        content.isCitable = false
        return content
    }

    private func entry(
        _ address: DoorAddress,
        @MarkupBuilder _ fields: () -> some Markup
    ) -> some Markup {
        form(
            .method(.post),
            .action(address.text(in: context.language)),
            .class("entry"),
            .novalidate
        ) {
            ForEach(hidden) { pair in
                input(.type(.hidden), .name(pair.name), .value(pair.value))
            }
            fields()
        }
    }

    private func actions(_ button: String, isMain: Bool = true) -> some Markup {
        div(.class("actions")) {
            Element<HTML.Button, String>(
                .type(.submit),
                .class(isMain ? "button" : "button quiet")
            ) { button }
        }
    }
}
