package import Markup
package import Words

/// What is wrong in a form: the name of the field, where it is about one, and the sentence.
package typealias FormFault = (field: String?, sentence: String)

/// What a form could not take: at the top of the page, each line leading to its field.
package struct FaultSummary: Sendable {
    package let words: Catalogue
    package let faults: [FormFault]

    package init(words: Catalogue, faults: [FormFault]) {
        self.words = words
        self.faults = faults
    }

    package var isEmpty: Bool { faults.isEmpty }

    /// The sentence at a field.
    package subscript(field: String) -> String? {
        faults.first { $0.field == field }?.sentence
    }

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
