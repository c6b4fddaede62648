import Markup

/// A field of one line to type into, with its label, its hint and what is wrong with it.
///
/// For forms that are about no record; those of records have `FieldMarkup`.
struct TypedField: Sendable {
    let name: String
    let label: String
    var hint: String?
    var type: HTML.InputType = .text
    var autofill: HTML.Autofill = .off
    var value = ""

    func markup(fault: String?) -> some Markup {
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
