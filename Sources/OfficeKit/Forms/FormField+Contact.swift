import Concept
import Register
import Web
import Words

/// The parts of a contact, each in a field of its own.
///
/// A contact exists only with a function, so that field comes first: emptying it removes the
/// contact, and a telephone number or address without it is a `missing` fault.
extension FormField {
    static func contactFunction(_ name: String, _ place: Place<R, Contact?>) -> FormField {
        FormField(
            name: "\(name).function",
            control: .line,
            isRequired: false,
            read: { record, _ in [record[keyPath: place]?.function ?? ""] },
            write: { typed, record, _ throws(FieldFault) in
                guard let function = typed.first?.typedText else {
                    record[keyPath: place] = nil
                    return
                }
                var contact = record[keyPath: place] ?? Contact(function: function)
                contact.function = function
                record[keyPath: place] = contact
            }
        )
    }

    static func contactTelephone(_ name: String, _ place: Place<R, Contact?>) -> FormField {
        contactPart("\(name).telephone", place, \.telephone)
    }

    static func contactMail(_ name: String, _ place: Place<R, Contact?>) -> FormField {
        contactPart("\(name).mail", place, \.mail)
    }

    private static func contactPart(
        _ name: String,
        _ place: Place<R, Contact?>,
        _ part: Place<Contact, String?>
    ) -> FormField {
        FormField(
            name: name,
            control: .line,
            isRequired: false,
            read: { record, _ in [record[keyPath: place]?[keyPath: part] ?? ""] },
            write: { typed, record, _ throws(FieldFault) in
                let text = typed.first?.typedText
                if record[keyPath: place] == nil, text != nil { throw .missing }
                record[keyPath: place]?[keyPath: part] = text
            }
        )
    }

    /// A line that may be empty, for records that store an empty text instead of `nil`.
    static func optionalLine(_ name: String, _ place: Place<R, String>) -> FormField {
        FormField(
            name: name,
            control: .line,
            isRequired: false,
            read: { record, _ in [record[keyPath: place]] },
            write: { typed, record, _ throws(FieldFault) in
                record[keyPath: place] = typed.first?.typedText ?? ""
            }
        )
    }

    /// Several values, one per line; no lines at all are stored as `nil`.
    static func optionalLines(_ name: String, _ place: Place<R, [String]?>) -> FormField {
        FormField(
            name: name,
            control: .lines,
            isRequired: false,
            read: { record, _ in [(record[keyPath: place] ?? []).joined(separator: "\n")] },
            write: { typed, record, _ throws(FieldFault) in
                let lines = (typed.first ?? "").typedLines
                record[keyPath: place] = lines.isEmpty ? nil : lines
            }
        )
    }
}
