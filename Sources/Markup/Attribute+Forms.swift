/// Attributes of a form itself.
extension Attribute where Tag == HTML.Form {
    package static func action(_ address: String) -> Self { Self("action", address: address) }
    package static func method(_ method: HTML.Method) -> Self { Self("method", method.rawValue) }
    package static func enctype(_ type: HTML.Encoding) -> Self { Self("enctype", type.rawValue) }
    package static var novalidate: Self { Self("novalidate") }
}

/// Attributes that several fields share.
extension Attribute where Tag: Takes.Name {
    package static func name(_ name: String) -> Self { Self("name", name) }
}

extension Attribute where Tag: Takes.Value {
    package static func value(_ text: String) -> Self { Self("value", text) }
}

extension Attribute where Tag: Takes.Disabled {
    package static var disabled: Self { Self("disabled") }
}

extension Attribute where Tag: Takes.Required {
    package static var required: Self { Self("required") }
}

extension Attribute where Tag: Takes.Multiple {
    package static var multiple: Self { Self("multiple") }
}

extension Attribute where Tag: Takes.FormOwner {
    /// The id of the form that the field belongs to, if it stands outside of it.
    package static func form(_ id: String) -> Self { Self("form", id) }
}

extension Attribute where Tag: Takes.Typing {
    package static func placeholder(_ text: String) -> Self { Self("placeholder", text) }
    package static func minlength(_ units: Int) -> Self { Self("minlength", "\(units)") }
    package static func maxlength(_ units: Int) -> Self { Self("maxlength", "\(units)") }
    package static var readonly: Self { Self("readonly") }
}

extension Attribute where Tag: Takes.Sending {
    package static func formaction(_ address: String) -> Self {
        Self("formaction", address: address)
    }
    package static func formmethod(_ method: HTML.Method) -> Self {
        Self("formmethod", method.rawValue)
    }
    package static var formnovalidate: Self { Self("formnovalidate") }
}

extension Attribute where Tag: Takes.Label {
    package static func label(_ text: String) -> Self { Self("label", text) }
}

extension Attribute where Tag: Takes.For {
    /// The id of the field that a label names, or the ids that an output was computed from.
    package static func `for`(_ ids: String...) -> Self { Self("for", list: ids) }
}

extension Attribute where Tag: Takes.Open {
    package static var open: Self { Self("open") }
}

extension HTML {
    /// How a form is sent.
    package enum Method: String, Sendable {
        case get, post, dialog
    }

    /// How the fields of a form are packed.
    package enum Encoding: String, Sendable {
        case urlencoded = "application/x-www-form-urlencoded"
        case multipart = "multipart/form-data"
        case plain = "text/plain"
    }
}
