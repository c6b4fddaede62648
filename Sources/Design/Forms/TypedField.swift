package import Markup

/// A field of one line to type into, with its label, its hint and what is wrong with it.
///
/// For forms that are about no record; those of records have `FieldMarkup`.
package struct TypedField: Sendable {
    package let name: String
    package let label: String
    package var hint: String?
    package var type: HTML.InputType = .text
    package var autofill: HTML.Autofill = .off
    package var value = ""

    package init(
        name: String,
        label: String,
        hint: String? = nil,
        type: HTML.InputType = .text,
        autofill: HTML.Autofill = .off,
        value: String = ""
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.type = type
        self.autofill = autofill
        self.value = value
    }

    package func markup(fault: String?) -> some Markup {
        let id = FieldID.of(name)
        return div(.class(fault == nil ? "field" : "field faulty")) {
            Element<HTML.Label, String>(.for(id)) { label }
            if let hint { p(.id(id + "-hinweis"), .class("hint")) { hint } }
            if let fault { p(.id(id + "-fehler"), .class("fault")) { fault } }
            input(
                attributes: [
                    .id(id), .type(type), .name(name), .value(value), .autocomplete(autofill),
                ] + described(id, fault)
            )
        }
    }

    private func described(_ id: String, _ fault: String?) -> [Attribute<HTML.Input>] {
        let invalid: [Attribute<HTML.Input>] = fault == nil ? [] : [.aria(.invalid(.true))]
        switch (hint, fault) {
        case (nil, nil): return []
        case (.some, nil): return [.aria(.describedby(id + "-hinweis"))]
        case (nil, .some): return invalid + [.aria(.describedby(id + "-fehler"))]
        case (.some, .some):
            return invalid + [.aria(.describedby(id + "-hinweis", id + "-fehler"))]
        }
    }
}
