import Concept
package import Markup
package import Register
import Words

/// What differs between two versions of a record, in words: what was is struck, what is new marked.
package struct ChangedFields: Sendable {
    package let context: OfficeContext
    package let reference: Reference
    package let old: (any Record)?
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

    /// Field by field; of a record that comes or goes, what it holds.
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
