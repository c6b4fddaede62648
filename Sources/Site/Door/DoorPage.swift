import Markup
import Words

/// A form at the door: a heading, what is wrong, fields and one button.
struct DoorPage: Sendable {
    let reading: Reading
    let title: String
    let address: DoorAddress
    /// What the form sends along unseen.
    let hidden: [(name: String, value: String)]
    let fields: [Entry]
    let button: String
    var intro: [String] = []
    var faults: [(field: String?, sentence: String)] = []

    /// A field to type into.
    struct Entry: Sendable {
        let name: String
        let label: String
        var hint: String?
        var type: HTML.InputType = .text
        var autofill: HTML.Autofill = .off
        var value = ""
    }

    private var words: Catalogue { reading.words }

    var content: PageContent {
        let shown = faults.isEmpty ? title : words(.office(.faultTitle), ["page": title])
        var content = PageContent(shown) {
            div(.class("stack")) {
                FaultSummary(words: words, faults: faults).markup
                h1 { title }
                ForEach(intro) { sentence in p { sentence } }
                form(
                    .method(.post),
                    .action(address.text(in: reading.language)),
                    .class("entry"),
                    .novalidate
                ) {
                    ForEach(hidden) { pair in
                        input(.type(.hidden), .name(pair.name), .value(pair.value))
                    }
                    ForEach(fields) { entry($0) }
                    div(.class("actions")) {
                        Element<HTML.Button, String>(.type(.submit), .class("button")) { button }
                    }
                }
            }
        }
        content.isCitable = false
        return content
    }

    private func entry(_ entry: Entry) -> some Markup {
        let id = FieldMarkup.id(entry.name)
        let fault = faults.first { $0.field == entry.name }?.sentence
        return div(.class(fault == nil ? "field" : "field faulty")) {
            label(.for(id)) { entry.label }
            if let hint = entry.hint { p(.id(id + "-hinweis"), .class("hint")) { hint } }
            if let fault { p(.id(id + "-fehler"), .class("fault")) { fault } }
            input(
                .id(id),
                .type(entry.type),
                .name(entry.name),
                .value(entry.value),
                .autocomplete(entry.autofill)
            )
            .attributes(.aria(.describedby(id + "-hinweis")), when: entry.hint != nil)
            .attributes(.aria(.invalid(.true)), when: fault != nil)
        }
    }
}
