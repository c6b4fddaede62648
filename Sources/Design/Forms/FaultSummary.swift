package import Markup
package import Words

/// One fault of a form: the name of the field, or `nil` if it is about the whole form; and a
/// sentence that says what is wrong, in the page's language.
package typealias FormFault = (field: String?, sentence: String)

/// What a form could not accept, listed at the top of the page; each line links to its field.
///
/// - Source: WCAG 2.2, 3.3.1 Error Identification.
package struct FaultSummary: Sendable {
    /// The catalogue for the heading; the sentences are given.
    package let words: Catalogue
    /// In the order of the form.
    package let faults: [FormFault]

    /// Stores what it is given.
    package init(words: Catalogue, faults: [FormFault]) {
        self.words = words
        self.faults = faults
    }

    /// Whether the form was accepted; then `markup` writes nothing.
    package var isEmpty: Bool { faults.isEmpty }

    /// The first sentence about a field, to be repeated at the field; `nil` if it has no fault.
    package subscript(field: String) -> String? {
        faults.first { $0.field == field }?.sentence
    }

    /// A section with `role="alert"`, which screen readers read at once.
    @MarkupBuilder
    package var markup: some Markup {
        if !faults.isEmpty {
            section(
                .id("fehler"),
                .class("notice faulty"),
                .role(.alert),
                .tabindex(-1),
                .aria(.labelledby("fehler-titel"))
            ) {
                h2(.id("fehler-titel")) { words[.form(.faultHeading)] }
                ul {
                    ForEach(faults) { fault in
                        li {
                            if let field = fault.field {
                                a(.href("#" + FieldID.of(field))) { fault.sentence }
                            } else {
                                fault.sentence
                            }
                        }
                    }
                }
            }
        }
    }
}
