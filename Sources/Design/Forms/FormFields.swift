import Concept
package import Markup
package import Register
package import Words

/// The label of a field.
package func fieldLabel(for id: String, _ text: String) -> some Markup {
    label(.for(id)) { text }
}

/// One of several that can be chosen.
package struct Choosable: Hashable, Sendable {
    package let value: String
    package let text: String
    /// Whether the text is one of the town, and so German whatever language the page is in.
    package var isOwn = false

    package init(value: String, text: String, isOwn: Bool = false) {
        self.value = value
        self.text = text
        self.isOwn = isOwn
    }
}

extension Catalogue {
    /// Values of a list, to be chosen by their words.
    package func choosable<C: Choice>(_ choices: [C]) -> [Choosable] {
        choices.map { Choosable(value: $0.rawValue, text: word($0)) }
    }
}

extension PageContext {
    /// A field to choose one of several; `none` is what stands for no choice, where there may be
    /// none.
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
