import Markup

/// The label of a field.
func fieldLabel(for id: String, _ text: String) -> some Markup {
    label(.for(id)) { text }
}

/// One of several that can be chosen.
struct Choosable: Hashable, Sendable {
    let value: String
    let text: String
    /// Whether the text is one of the town, and so German whatever language the page is in.
    var isOwn = false
}

extension PageContext {
    /// A field to choose one of several; `none` is what stands for no choice, where there may be
    /// none.
    func selectField(
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
