import Concept
package import Design
package import Register
package import Words

/// One value of a record in a form: how it is shown as typed, and how typed words become it.
package struct FormField<R: Record>: Sendable {
    /// The name of the field, as in `Record.fields`; it is also the name of the input.
    package let name: String
    package let control: FormControl
    package let isRequired: Bool
    package let read: @Sendable (R, Catalogue) -> [String]
    package let write: @Sendable ([String], inout R, inout FormWriting) throws(FieldFault) -> Void
    /// Of which records it may speak, where it names some.
    package var offers = Offer.Choice.named

    /// The same field, of the own organization alone for whoever does not read everything.
    var ofOwnOrganization: FormField {
        var field = self
        field.offers = .own
        return field
    }
}

/// How a value is asked for.
package enum FormControl: Hashable, Sendable {
    case line
    /// Several values, one in each line.
    case lines
    case paragraph
    /// A text of paragraphs, headings and bullets.
    case prose
    case day
    case money
    case number
    /// One of a fixed list.
    case choice([Word])
    /// One of several that have names of their own.
    case named([Choosable])
    /// One record of a kind.
    case one(Kind)
    case many(Kind)
    case flag
    case visibility
}

/// What a form writes with: numbers for new paragraphs, and the day.
package struct FormWriting: Sendable {
    package var draft: Draft
    package let today: Day

    package init(draft: Draft, today: Day) {
        self.draft = draft
        self.today = today
    }
}

/// Why typed words are no value.
package enum FieldFault: Error, Hashable, Sendable {
    case missing
    case noDay(String)
    case noAmount(String)
    case noNumber(String)
    /// The choice is none of those that the page offers.
    case notOffered
    /// A link without its address.
    case noLink(String)
}

extension FormControl {
    /// Whether what is typed or chosen are words of the town, which are German.
    var holdsTownWords: Bool {
        switch self {
        case .line, .lines, .paragraph, .prose, .one, .many: true
        case .day, .money, .number, .choice, .named, .flag, .visibility: false
        }
    }
}

/// What is wrong with what was typed, by the name of the field.
package struct FieldFaults: Error {
    package let faults: [String: FieldFault]

    package init(faults: [String: FieldFault]) {
        self.faults = faults
    }
}
