/// Attributes of one kind of field each.
extension Attribute where Tag == HTML.Input {
    package static func type(_ type: HTML.InputType) -> Self { Self("type", type.rawValue) }
    package static func min(_ value: String) -> Self { Self("min", value) }
    package static func max(_ value: String) -> Self { Self("max", value) }
    package static func step(_ value: String) -> Self { Self("step", value) }
    package static func pattern(_ expression: String) -> Self { Self("pattern", expression) }
    package static func list(_ id: String) -> Self { Self("list", id) }
    package static func size(_ characters: Int) -> Self { Self("size", "\(characters)") }
    /// The files that can be chosen, such as `.csv` or `image/*`.
    package static func accept(_ types: String...) -> Self {
        Self("accept", types.joined(separator: ","))
    }
    package static var checked: Self { Self("checked") }
}

extension Attribute where Tag == HTML.Button {
    package static func type(_ type: HTML.ButtonType) -> Self { Self("type", type.rawValue) }
}

extension Attribute where Tag == HTML.Select {
    package static func size(_ rows: Int) -> Self { Self("size", "\(rows)") }
}

extension Attribute where Tag == HTML.Option {
    package static var selected: Self { Self("selected") }
}

extension Attribute where Tag == HTML.Textarea {
    package static func rows(_ lines: Int) -> Self { Self("rows", "\(lines)") }
    package static func cols(_ characters: Int) -> Self { Self("cols", "\(characters)") }
}

extension Attribute where Tag: Takes.NumericValue {
    package static func value(_ number: Double) -> Self { Self("value", number) }
    package static func max(_ number: Double) -> Self { Self("max", number) }
}

extension Attribute where Tag == HTML.Meter {
    package static func min(_ number: Double) -> Self { Self("min", number) }
    package static func low(_ number: Double) -> Self { Self("low", number) }
    package static func high(_ number: Double) -> Self { Self("high", number) }
    package static func optimum(_ number: Double) -> Self { Self("optimum", number) }
}

extension Attribute where Tag: Takes.Autocomplete {
    /// What the browser may fill in; several tokens from the broad to the narrow.
    ///
    /// - Source: WCAG 2.2, 1.3.5: fields about the person tell their purpose.
    package static func autocomplete(_ purposes: HTML.Autofill...) -> Self {
        Self("autocomplete", list: purposes.map(\.rawValue))
    }
}

extension HTML {
    /// What a field takes.
    package enum InputType: String, Sendable {
        case checkbox, color, date, email, file, hidden, month, number, password, radio, range
        case reset, search, submit, tel, text, time, url, week
        case datetimeLocal = "datetime-local"
    }

    /// What a button does.
    package enum ButtonType: String, Sendable {
        case submit, reset, button
    }

    /// The purpose of a field about a person.
    package enum Autofill: String, Sendable {
        case off, on, name, nickname, username, organization, country, language, bday, sex, tel
        case email, url, home, work, mobile, shipping, billing
        case honorificPrefix = "honorific-prefix"
        case givenName = "given-name"
        case additionalName = "additional-name"
        case familyName = "family-name"
        case organizationTitle = "organization-title"
        case newPassword = "new-password"
        case currentPassword = "current-password"
        case oneTimeCode = "one-time-code"
        case streetAddress = "street-address"
        case addressLine1 = "address-line1"
        case addressLine2 = "address-line2"
        case town = "address-level2"
        case region = "address-level1"
        case countryName = "country-name"
        case postalCode = "postal-code"
    }
}
