/// The attributes of WAI-ARIA, which tell assistive technology what HTML alone does not.
extension Attribute {
    /// An ARIA state or property: `.aria(.label("Menü"))`, `.aria(.expanded(false))`.
    package static func aria(_ property: ARIA) -> Self {
        Self(property.name, property.value)
    }
}

/// A state or property of ARIA with its value.
///
/// Only the functions here make one, so there are no misspelt names and no values of the wrong
/// type.
///
/// - Source: WAI-ARIA 1.2, 6; `aria-description` comes from version 1.3.
package struct ARIA: Sendable {
    let name: String
    let value: String

    private init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }

    private init(_ name: String, ids: [String]) {
        self.init(name, ids.joined(separator: " "))
    }

    private init(_ name: String, _ value: some RawRepresentable<String>) {
        self.init(name, value.rawValue)
    }
}

/// Names and descriptions; texts are in the language of the page.
extension ARIA {
    /// The name of the element, where no visible text can serve as one.
    package static func label(_ text: String) -> Self { Self("aria-label", text) }
    /// A longer description, read after name and role.
    package static func description(_ text: String) -> Self { Self("aria-description", text) }
    /// A word for the role, to be read in place of the usual one.
    package static func roledescription(_ text: String) -> Self {
        Self("aria-roledescription", text)
    }
    /// The value of a range in words, such as "Mittwoch" for 3.
    package static func valuetext(_ text: String) -> Self { Self("aria-valuetext", text) }
    /// Keys that activate the element, such as "Alt+Shift+A".
    package static func keyshortcuts(_ keys: String) -> Self { Self("aria-keyshortcuts", keys) }
}

/// References to other elements of the page by their ids.
extension ARIA {
    /// The elements whose texts, in this order, are the name of this one.
    package static func labelledby(_ ids: String...) -> Self { Self("aria-labelledby", ids: ids) }
    /// The elements whose texts describe this one, such as the hint and the error of a field.
    package static func describedby(_ ids: String...) -> Self { Self("aria-describedby", ids: ids) }
    /// Elements with further information, in any form.
    package static func details(_ ids: String...) -> Self { Self("aria-details", ids: ids) }
    /// The elements that this one changes or shows.
    package static func controls(_ ids: String...) -> Self { Self("aria-controls", ids: ids) }
    /// Elements that belong inside this one although they stand elsewhere in the page.
    package static func owns(_ ids: String...) -> Self { Self("aria-owns", ids: ids) }
    /// The elements to read next, in place of the order of the page.
    package static func flowto(_ ids: String...) -> Self { Self("aria-flowto", ids: ids) }
    /// The element with the error message; counts only together with `invalid`.
    package static func errormessage(_ id: String) -> Self { Self("aria-errormessage", id) }
    /// The element inside that has the focus, while this one keeps it for the browser.
    package static func activedescendant(_ id: String) -> Self { Self("aria-activedescendant", id) }
}

/// States that are true or false.
extension ARIA {
    /// Whether a live region is read as a whole when a part of it changes.
    package static func atomic(_ isSo: Bool) -> Self { Self("aria-atomic", "\(isSo)") }
    /// Whether the element is being changed, so that reading should wait.
    package static func busy(_ isSo: Bool) -> Self { Self("aria-busy", "\(isSo)") }
    /// Whether the element is visible but cannot be used.
    package static func disabled(_ isSo: Bool) -> Self { Self("aria-disabled", "\(isSo)") }
    /// Whether what the element opens is open.
    package static func expanded(_ isSo: Bool) -> Self { Self("aria-expanded", "\(isSo)") }
    /// Whether assistive technology skips the element and all in it, such as an ornament.
    package static func hidden(_ isSo: Bool) -> Self { Self("aria-hidden", "\(isSo)") }
    /// Whether the rest of the page cannot be used while this dialog is open.
    package static func modal(_ isSo: Bool) -> Self { Self("aria-modal", "\(isSo)") }
    /// Whether a text field takes several lines.
    package static func multiline(_ isSo: Bool) -> Self { Self("aria-multiline", "\(isSo)") }
    /// Whether several items can be selected at once.
    package static func multiselectable(_ isSo: Bool) -> Self {
        Self("aria-multiselectable", "\(isSo)")
    }
    /// Whether the value cannot be changed but can be read and copied.
    package static func readonly(_ isSo: Bool) -> Self { Self("aria-readonly", "\(isSo)") }
    /// Whether the field has to be filled in.
    package static func required(_ isSo: Bool) -> Self { Self("aria-required", "\(isSo)") }
    /// Whether an item, such as a tab, is selected.
    package static func selected(_ isSo: Bool) -> Self { Self("aria-selected", "\(isSo)") }
}

/// States with a few possible values.
extension ARIA {
    /// How a field helps while somebody types.
    package static func autocomplete(_ state: Completion) -> Self {
        Self("aria-autocomplete", state)
    }
    /// Whether a checkbox is checked.
    package static func checked(_ state: Tristate) -> Self { Self("aria-checked", state) }
    /// Whether a button that stays down is down.
    package static func pressed(_ state: Tristate) -> Self { Self("aria-pressed", state) }
    /// That this is the current item among several, such as the link to the page itself.
    package static func current(_ state: Current) -> Self { Self("aria-current", state) }
    /// What the element opens.
    package static func haspopup(_ state: Popup) -> Self { Self("aria-haspopup", state) }
    /// Whether the value has an error.
    package static func invalid(_ state: Invalidity) -> Self { Self("aria-invalid", state) }
    /// Whether changes inside the element are announced, and how urgently.
    package static func live(_ state: Liveness) -> Self { Self("aria-live", state) }
    /// In which direction a list or slider runs.
    package static func orientation(_ state: Orientation) -> Self {
        Self("aria-orientation", state)
    }
    /// How the rows of a table are sorted by this column.
    package static func sort(_ state: Order) -> Self { Self("aria-sort", state) }

    /// Suggestions: in the field, in a list, both, or none.
    package enum Completion: String, Sendable {
        case none, inline, list, both
    }

    /// On, off, or partly on.
    package enum Tristate: String, Sendable {
        case `true`, `false`, mixed
    }

    /// What kind of current item it is; `true` if none of the others fits.
    package enum Current: String, Sendable {
        case page, step, location, date, time, `true`, `false`
    }

    /// The kind of element that opens; `true` means a menu.
    package enum Popup: String, Sendable {
        case menu, listbox, tree, grid, dialog, `true`, `false`
    }

    /// No error, an error, or one of grammar or spelling.
    package enum Invalidity: String, Sendable {
        case `true`, `false`, grammar, spelling
    }

    /// Not at all, when the reader pauses, or at once.
    package enum Liveness: String, Sendable {
        case off, polite, assertive
    }

    /// Across or down.
    package enum Orientation: String, Sendable {
        case horizontal, vertical
    }

    /// Upwards, downwards, not at all, or in another way.
    package enum Order: String, Sendable {
        case ascending, descending, none, other
    }
}

/// Numbers: positions in lists and tables, counted from 1, and the values of ranges.
extension ARIA {
    /// How many columns the whole table has, if not all are on the page; -1 if that is unknown.
    package static func colcount(_ number: Int) -> Self { Self("aria-colcount", "\(number)") }
    /// The position of the cell's column in the whole table.
    package static func colindex(_ number: Int) -> Self { Self("aria-colindex", "\(number)") }
    /// How many columns the cell extends over.
    package static func colspan(_ number: Int) -> Self { Self("aria-colspan", "\(number)") }
    /// The level of a heading or tree item, 1 for the highest.
    package static func level(_ number: Int) -> Self { Self("aria-level", "\(number)") }
    /// The position of the item in its list.
    package static func posinset(_ number: Int) -> Self { Self("aria-posinset", "\(number)") }
    /// How many rows the whole table has, if not all are on the page; -1 if that is unknown.
    package static func rowcount(_ number: Int) -> Self { Self("aria-rowcount", "\(number)") }
    /// The position of the cell's row in the whole table.
    package static func rowindex(_ number: Int) -> Self { Self("aria-rowindex", "\(number)") }
    /// How many rows the cell extends over.
    package static func rowspan(_ number: Int) -> Self { Self("aria-rowspan", "\(number)") }
    /// How many items the list has, if not all are on the page; -1 if that is unknown.
    package static func setsize(_ number: Int) -> Self { Self("aria-setsize", "\(number)") }
    /// The highest value of a range.
    package static func valuemax(_ number: Double) -> Self {
        Self("aria-valuemax", DecimalText(number).text)
    }
    /// The lowest value of a range.
    package static func valuemin(_ number: Double) -> Self {
        Self("aria-valuemin", DecimalText(number).text)
    }
    /// The current value of a range.
    package static func valuenow(_ number: Double) -> Self {
        Self("aria-valuenow", DecimalText(number).text)
    }
}
