/// Attributes that only one kind of field takes.
///
/// What the browser checks by them helps people while they type; the server checks everything
/// again.
extension Attribute where Tag == HTML.Input {
    /// What the field takes; text if it is missing.
    package static func type(_ type: HTML.InputType) -> Self { Self("type", type.rawValue) }
    /// The lowest value, in the notation of the field's type: "2026-03-31" for a date.
    package static func min(_ value: String) -> Self { Self("min", value) }
    /// The highest value, in the notation of the field's type.
    package static func max(_ value: String) -> Self { Self("max", value) }
    /// The distance between allowed values, such as "0.01", or "any".
    package static func step(_ value: String) -> Self { Self("step", value) }
    /// A regular expression, in the notation of JavaScript, that the whole value must match.
    package static func pattern(_ expression: String) -> Self { Self("pattern", expression) }
    /// The id of a `datalist` with suggestions.
    package static func list(_ id: String) -> Self { Self("list", id) }
    /// The width of the field in characters; it does not limit the value.
    package static func size(_ characters: Int) -> Self { Self("size", "\(characters)") }
    /// The files that are offered for choice, such as `.csv` or `image/*`.
    package static func accept(_ types: [String]) -> Self {
        Self("accept", types.joined(separator: ","))
    }
    /// The checkbox or radio button is on when the page opens.
    package static var checked: Self { Self("checked") }
}

extension Attribute where Tag == HTML.Button {
    /// What the button does; in a form it submits if this is missing.
    package static func type(_ type: HTML.ButtonType) -> Self { Self("type", type.rawValue) }
}

extension Attribute where Tag == HTML.Select {
    /// How many options are visible at once.
    package static func size(_ rows: Int) -> Self { Self("size", "\(rows)") }
}

extension Attribute where Tag == HTML.Option {
    /// The option is chosen when the page opens.
    package static var selected: Self { Self("selected") }
}

extension Attribute where Tag == HTML.Textarea {
    /// The height in lines.
    package static func rows(_ lines: Int) -> Self { Self("rows", "\(lines)") }
    /// The width in characters.
    package static func cols(_ characters: Int) -> Self { Self("cols", "\(characters)") }
}

extension Attribute where Tag: Takes.NumericValue {
    /// The current value; a progress without one means that the end is not known.
    package static func value(_ number: Double) -> Self { Self("value", number) }
    /// The highest value, 1 if it is missing.
    package static func max(_ number: Double) -> Self { Self("max", number) }
}

extension Attribute where Tag == HTML.Meter {
    /// The lowest value, 0 if it is missing.
    package static func min(_ number: Double) -> Self { Self("min", number) }
    /// Up to here a value counts as low.
    package static func low(_ number: Double) -> Self { Self("low", number) }
    /// From here on a value counts as high.
    package static func high(_ number: Double) -> Self { Self("high", number) }
    /// The best value; by it browsers choose the colour of the bar.
    package static func optimum(_ number: Double) -> Self { Self("optimum", number) }
}

extension Attribute where Tag: Takes.Autocomplete {
    /// What the browser may fill in: several tokens go from the general to the particular.
    ///
    /// - Source: WCAG 2.2, 1.3.5: fields about a person state their purpose.
    package static func autocomplete(_ purposes: HTML.Autofill...) -> Self {
        Self("autocomplete", list: purposes.map(\.rawValue))
    }
}

extension HTML {
    /// The kinds of `input` fields.
    package enum InputType: String, Sendable {
        case checkbox, color, date, email, file, hidden, month, number, password, radio, range
        case reset, search, submit, tel, text, time, url, week
        case datetimeLocal = "datetime-local"
    }

    /// What a button does in its form.
    package enum ButtonType: String, Sendable {
        case submit, reset, button
    }

    /// The purposes that fields about a person can state.
    ///
    /// - Source: HTML Standard, 4.10.18.7.1.
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
