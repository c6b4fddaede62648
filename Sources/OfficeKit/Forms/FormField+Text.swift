import Concept
import Register
import Web
import Words

/// A place in a record that a form may write.
package typealias Place<R, Value> = any WritableKeyPath<R, Value> & Sendable

extension FormField {
    static func line(_ name: String, _ place: Place<R, String>) -> FormField {
        text(name, place, .line)
    }

    static func paragraph(_ name: String, _ place: Place<R, String>) -> FormField {
        text(name, place, .paragraph)
    }

    private static func text(
        _ name: String,
        _ place: Place<R, String>,
        _ control: FormControl
    ) -> FormField {
        FormField(
            name: name,
            control: control,
            isRequired: true,
            read: { record, _ in [record[keyPath: place]] },
            write: { typed, record, _ throws(FieldFault) in
                guard let text = typed.first?.typedText else { throw .missing }
                record[keyPath: place] = text
            }
        )
    }

    /// A text that may be missing.
    static func line(_ name: String, _ place: Place<R, String?>) -> FormField {
        optional(name, place, .line)
    }

    package static func paragraph(_ name: String, _ place: Place<R, String?>) -> FormField {
        optional(name, place, .paragraph)
    }

    private static func optional(
        _ name: String,
        _ place: Place<R, String?>,
        _ control: FormControl
    ) -> FormField {
        FormField(
            name: name,
            control: control,
            isRequired: false,
            read: { record, _ in [record[keyPath: place] ?? ""] },
            write: { typed, record, _ throws(FieldFault) in
                record[keyPath: place] = typed.first?.typedText
            }
        )
    }

    /// Several texts, one in each line.
    static func lines(_ name: String, _ place: Place<R, [String]>) -> FormField {
        FormField(
            name: name,
            control: .lines,
            isRequired: false,
            read: { record, _ in [record[keyPath: place].joined(separator: "\n")] },
            write: { typed, record, _ throws(FieldFault) in
                record[keyPath: place] = (typed.first ?? "").typedLines
            }
        )
    }

    static func prose(_ name: String, _ place: Place<R, Prose>) -> FormField {
        FormField(
            name: name,
            control: .prose,
            isRequired: false,
            read: { record, _ in [ProseText.text(of: record[keyPath: place].passages)] },
            write: { typed, record, writing throws(FieldFault) in
                let passages = ProseText.passages(in: typed.first ?? "")
                let old = record[keyPath: place]
                if passages != old.passages {
                    record[keyPath: place] = writing.draft.prose(passages, revising: old)
                }
            }
        )
    }
}
