/// Attributes of a form itself.
extension Attribute where Tag == HTML.Form {
    /// The address to which the form is sent; the page itself if it is missing.
    package static func action(_ address: String) -> Self { Self("action", address: address) }
    /// How the form is sent; GET if it is missing.
    package static func method(_ method: HTML.Method) -> Self { Self("method", method.rawValue) }
    /// How the fields are encoded; `multipart` is needed for files.
    package static func enctype(_ type: HTML.Encoding) -> Self { Self("enctype", type.rawValue) }
    /// The browser sends the form without checking it, so that all messages come from the server.
    package static var novalidate: Self { Self("novalidate") }
}

/// Attributes that several fields share.
extension Attribute where Tag: Takes.Name {
    /// The name under which the value is sent; for `details`, only one of the same name is open.
    package static func name(_ name: String) -> Self { Self("name", name) }
}

extension Attribute where Tag: Takes.Value {
    /// The value when the page opens, or the one that is sent if the option or button is chosen.
    package static func value(_ text: String) -> Self { Self("value", text) }
}

extension Attribute where Tag: Takes.Disabled {
    /// The field is visible but cannot be used, and is not sent.
    package static var disabled: Self { Self("disabled") }
}

extension Attribute where Tag: Takes.Required {
    /// The browser does not send the form while the field is empty.
    package static var required: Self { Self("required") }
}

extension Attribute where Tag: Takes.Multiple {
    /// Several files, addresses or options may be chosen.
    package static var multiple: Self { Self("multiple") }
}

extension Attribute where Tag: Takes.FormOwner {
    /// The id of the form that the field belongs to, if the field stands outside of it.
    package static func form(_ id: String) -> Self { Self("form", id) }
}

extension Attribute where Tag: Takes.Typing {
    /// An example that disappears when somebody types; it never replaces a label.
    package static func placeholder(_ text: String) -> Self { Self("placeholder", text) }
    /// The shortest value that can be sent, in UTF-16 code units.
    package static func minlength(_ units: Int) -> Self { Self("minlength", "\(units)") }
    /// The longest value that can be typed, in UTF-16 code units.
    package static func maxlength(_ units: Int) -> Self { Self("maxlength", "\(units)") }
    /// The value can be read and is sent, but cannot be changed.
    package static var readonly: Self { Self("readonly") }
}

extension Attribute where Tag: Takes.Sending {
    /// The address to which this button sends the form, in place of the form's own.
    package static func formaction(_ address: String) -> Self {
        Self("formaction", address: address)
    }
    /// How this button sends the form, in place of the form's own way.
    package static func formmethod(_ method: HTML.Method) -> Self {
        Self("formmethod", method.rawValue)
    }
    /// This button sends the form without the browser checking it.
    package static var formnovalidate: Self { Self("formnovalidate") }
}

extension Attribute where Tag: Takes.Label {
    /// The visible text of a group of options, or of an option in place of its content.
    package static func label(_ text: String) -> Self { Self("label", text) }
}

extension Attribute where Tag: Takes.For {
    /// The id of the field that a label belongs to, or the ids of what an output was computed from.
    package static func `for`(_ ids: String...) -> Self { Self("for", list: ids) }
}

extension Attribute where Tag: Takes.Open {
    /// The content is visible when the page opens.
    package static var open: Self { Self("open") }
}

extension HTML {
    /// How a form is sent: GET for reading, POST for changes, `dialog` to close a dialog.
    package enum Method: String, Sendable {
        case get, post, dialog
    }

    /// How the fields of a form are encoded.
    package enum Encoding: String, Sendable {
        case urlencoded = "application/x-www-form-urlencoded"
        case multipart = "multipart/form-data"
        case plain = "text/plain"
    }
}
