import Concept
package import Markup
package import Register
import Words

/// The differences between two versions of a record as a list, one entry per field.
///
/// Removed values are marked as `del`, new ones as `ins`, each with a hidden word for screen
/// readers.
package struct ChangedFields: Sendable {
    package let context: OfficeContext
    /// The record, whose kind decides how its fields are named.
    package let reference: Reference
    /// The version before; `nil` if the record is new.
    package let old: (any Record)?
    /// The version after; `nil` if the record is removed.
    package let new: (any Record)?

    package init(
        context: OfficeContext,
        reference: Reference,
        old: (any Record)?,
        new: (any Record)?
    ) {
        self.context = context
        self.reference = reference
        self.old = old
        self.new = new
    }

    private var words: Catalogue { context.words }

    private var sentences: [Sentence] {
        changes.flatMap { change in
            change.sentences(of: reference.kind, in: words) { context.label($0) }
        }
    }

    /// The fields that differ; for a record that is new or removed, every field that is not empty.
    private var changes: [FieldChange] {
        switch Difference(reference, from: old, to: new)?.move {
        case .changed(let changes): changes
        case .appeared(let record):
            held(record).map { FieldChange(field: $0.name, old: .none, new: $0.value) }
        case .vanished(let record):
            held(record).map { FieldChange(field: $0.name, old: $0.value, new: .none) }
        case nil: []
        }
    }

    private func held(_ record: any Record) -> [Field] {
        record.fields.filter { !$0.isEmpty }
    }

    /// The list; it has no entries where the two versions are equal.
    package var markup: some Markup {
        ul(.class("plain spaced changes")) {
            ForEach(sentences) { sentence in
                li {
                    strong { sentence.heading }
                    if let old = sentence.old {
                        " "
                        del {
                            span(.class("hidden")) { words[.form(.removed)] + " " }
                            context.own(old)
                        }
                    }
                    if let new = sentence.new {
                        " "
                        ins {
                            span(.class("hidden")) { words[.form(.added)] + " " }
                            context.own(new)
                        }
                    }
                }
            }
        }
    }
}
