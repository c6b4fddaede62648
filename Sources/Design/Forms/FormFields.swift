import Concept
package import Markup
package import Register
package import Words

/// A `label` for the input with this id.
package func fieldLabel(for id: String, _ text: String) -> some Markup {
    label(.for(id)) { text }
}

/// One option of a select field, a radio group or a group of check boxes.
package struct Choosable: Hashable, Sendable {
    /// What is sent; unique within its field.
    package let value: String
    /// What is read, in the page's language or, if `isOwn`, in German.
    package let text: String
    /// Whether the text is the town's German, and so needs `lang="de"` on a page in another
    /// language.
    package var isOwn = false

    /// Stores what it is given.
    package init(value: String, text: String, isOwn: Bool = false) {
        self.value = value
        self.text = text
        self.isOwn = isOwn
    }
}

extension Catalogue {
    /// The values of a fixed list as options, with the words of the catalogue.
    package func choosable<C: Choice>(_ choices: [C]) -> [Choosable] {
        choices.map { Choosable(value: $0.rawValue, text: word($0)) }
    }
}

extension PageContext {
    /// A labelled `select` for one of several options, such as a filter.
    ///
    /// `none` is the text of the empty option; `nil` if something must be chosen. `chosen` is the
    /// value that is selected first.
    package func selectField(
        _ name: String,
        _ text: String,
        none: String? = nil,
        options: [Choosable],
        chosen: String?
    ) -> some Markup {
        div(.class("field")) {
            fieldLabel(for: name, text)
            select(.id(name), .name(name)) {
                if let none { option(.value("")) { none } }
                ForEach(options) { each in
                    option(
                        attributes: [.value(each.value)] + (each.isOwn ? ownLanguage() : [])
                    ) { each.text }
                    .attributes(.selected, when: each.value == chosen)
                }
            }
        }
    }
}
