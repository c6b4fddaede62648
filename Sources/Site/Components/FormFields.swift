import Markup

/// The label of a field.
func fieldLabel(for id: String, _ text: String) -> some Markup {
    label(.for(id)) { text }
}

/// A field to choose one of several; `none` is what stands for no choice, where there may be none.
func selectField(
    _ name: String,
    _ text: String,
    none: String? = nil,
    options: [(value: String, text: String)],
    chosen: String?
) -> some Markup {
    div(.class("field")) {
        fieldLabel(for: name, text)
        select(.id(name), .name(name)) {
            if let none { option(.value("")) { none } }
            ForEach(options) { value, text in
                option(.value(value)) { text }.attributes(.selected, when: value == chosen)
            }
        }
    }
}
