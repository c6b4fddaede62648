extension Attribute {
    /// What assistive technology is told: `.aria(.label("Menü"))`, `.aria(.expanded(false))`.
    package static func aria(_ property: ARIA) -> Self {
        Self(property.name, property.value)
    }
}

/// A state or property of ARIA with its value.
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

/// Names and descriptions.
extension ARIA {
    package static func label(_ text: String) -> Self { Self("aria-label", text) }
    package static func description(_ text: String) -> Self { Self("aria-description", text) }
    package static func roledescription(_ text: String) -> Self {
        Self("aria-roledescription", text)
    }
    package static func valuetext(_ text: String) -> Self { Self("aria-valuetext", text) }
    package static func keyshortcuts(_ keys: String) -> Self { Self("aria-keyshortcuts", keys) }
}

/// References to other elements by their ids.
extension ARIA {
    package static func labelledby(_ ids: String...) -> Self { Self("aria-labelledby", ids: ids) }
    package static func describedby(_ ids: String...) -> Self { Self("aria-describedby", ids: ids) }
    package static func details(_ ids: String...) -> Self { Self("aria-details", ids: ids) }
    package static func controls(_ ids: String...) -> Self { Self("aria-controls", ids: ids) }
    package static func owns(_ ids: String...) -> Self { Self("aria-owns", ids: ids) }
    package static func flowto(_ ids: String...) -> Self { Self("aria-flowto", ids: ids) }
    package static func errormessage(_ id: String) -> Self { Self("aria-errormessage", id) }
    package static func activedescendant(_ id: String) -> Self { Self("aria-activedescendant", id) }
}

/// What is so or is not.
extension ARIA {
    package static func atomic(_ isSo: Bool) -> Self { Self("aria-atomic", "\(isSo)") }
    package static func busy(_ isSo: Bool) -> Self { Self("aria-busy", "\(isSo)") }
    package static func disabled(_ isSo: Bool) -> Self { Self("aria-disabled", "\(isSo)") }
    package static func expanded(_ isSo: Bool) -> Self { Self("aria-expanded", "\(isSo)") }
    package static func hidden(_ isSo: Bool) -> Self { Self("aria-hidden", "\(isSo)") }
    package static func modal(_ isSo: Bool) -> Self { Self("aria-modal", "\(isSo)") }
    package static func multiline(_ isSo: Bool) -> Self { Self("aria-multiline", "\(isSo)") }
    package static func multiselectable(_ isSo: Bool) -> Self {
        Self("aria-multiselectable", "\(isSo)")
    }
    package static func readonly(_ isSo: Bool) -> Self { Self("aria-readonly", "\(isSo)") }
    package static func required(_ isSo: Bool) -> Self { Self("aria-required", "\(isSo)") }
    package static func selected(_ isSo: Bool) -> Self { Self("aria-selected", "\(isSo)") }
}

/// States of a few values.
extension ARIA {
    package static func autocomplete(_ state: Completion) -> Self {
        Self("aria-autocomplete", state)
    }
    package static func checked(_ state: Tristate) -> Self { Self("aria-checked", state) }
    package static func pressed(_ state: Tristate) -> Self { Self("aria-pressed", state) }
    package static func current(_ state: Current) -> Self { Self("aria-current", state) }
    package static func haspopup(_ state: Popup) -> Self { Self("aria-haspopup", state) }
    package static func invalid(_ state: Invalidity) -> Self { Self("aria-invalid", state) }
    package static func live(_ state: Liveness) -> Self { Self("aria-live", state) }
    package static func orientation(_ state: Orientation) -> Self {
        Self("aria-orientation", state)
    }
    package static func sort(_ state: Order) -> Self { Self("aria-sort", state) }

    package enum Completion: String, Sendable {
        case none, inline, list, both
    }

    package enum Tristate: String, Sendable {
        case `true`, `false`, mixed
    }

    package enum Current: String, Sendable {
        case page, step, location, date, time, `true`, `false`
    }

    package enum Popup: String, Sendable {
        case menu, listbox, tree, grid, dialog, `true`, `false`
    }

    package enum Invalidity: String, Sendable {
        case `true`, `false`, grammar, spelling
    }

    package enum Liveness: String, Sendable {
        case off, polite, assertive
    }

    package enum Orientation: String, Sendable {
        case horizontal, vertical
    }

    package enum Order: String, Sendable {
        case ascending, descending, none, other
    }
}

/// Numbers: places in lists and tables, and the values of ranges.
extension ARIA {
    package static func colcount(_ number: Int) -> Self { Self("aria-colcount", "\(number)") }
    package static func colindex(_ number: Int) -> Self { Self("aria-colindex", "\(number)") }
    package static func colspan(_ number: Int) -> Self { Self("aria-colspan", "\(number)") }
    package static func level(_ number: Int) -> Self { Self("aria-level", "\(number)") }
    package static func posinset(_ number: Int) -> Self { Self("aria-posinset", "\(number)") }
    package static func rowcount(_ number: Int) -> Self { Self("aria-rowcount", "\(number)") }
    package static func rowindex(_ number: Int) -> Self { Self("aria-rowindex", "\(number)") }
    package static func rowspan(_ number: Int) -> Self { Self("aria-rowspan", "\(number)") }
    package static func setsize(_ number: Int) -> Self { Self("aria-setsize", "\(number)") }
    package static func valuemax(_ number: Double) -> Self {
        Self("aria-valuemax", DecimalText(number).text)
    }
    package static func valuemin(_ number: Double) -> Self {
        Self("aria-valuemin", DecimalText(number).text)
    }
    package static func valuenow(_ number: Double) -> Self {
        Self("aria-valuenow", DecimalText(number).text)
    }
}
