import Concept
import Register
import Web
import Words

/// A stored value of a record that a field of a form reads and writes.
package typealias Place<R, Value> = any WritableKeyPath<R, Value> & Sendable

extension FormField {
    /// One line of text that must not be empty.
    static func line(_ name: String, _ place: Place<R, String>) -> FormField {
        text(name, place, .line)
    }

    /// A text in a field of several lines that must not be empty.
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

    /// One line of text, or none.
    static func line(_ name: String, _ place: Place<R, String?>) -> FormField {
        optional(name, place, .line)
    }

    /// A text in a field of several lines, or none.
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

    /// A text of numbered paragraphs, typed as `ProseText` explains.
    ///
    /// A paragraph that is typed unchanged keeps its number; others draw a new one from the draft.
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
