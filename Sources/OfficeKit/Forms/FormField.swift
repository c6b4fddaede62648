import Concept
package import Design
package import Register
package import Words

/// One field of a record's form: how its value is shown for typing and how typed text is read.
package struct FormField<R: Record>: Sendable {
    /// The name of the field, as in `Record.fields`; it is also the name of the input.
    package let name: String
    /// The kind of input shown.
    package let control: FormControl
    /// Whether the field must be filled in.
    package let isRequired: Bool
    /// The values to show; never empty for a control that takes one value, which may be an empty
    /// text.
    package let read: @Sendable (R, Catalogue) -> [String]
    /// Reads what was typed and puts it into the record; the record is unchanged if it throws.
    package let write: @Sendable ([String], inout R, inout FormWriting) throws(FieldFault) -> Void
    /// Which records may be chosen, for a field that names records.
    package var offers = Offer.Choice.named

    /// The same field, but whoever does not read everything may choose only the own organization.
    var ofOwnOrganization: FormField {
        var field = self
        field.offers = .own
        return field
    }
}

/// How a value is asked for, and so which input the page shows.
package enum FormControl: Hashable, Sendable {
    /// One line of text.
    case line
    /// Several values, one in each line.
    case lines
    /// A text in a field of several lines.
    case paragraph
    /// A text of paragraphs, headings and bullets.
    case prose
    /// A day in one line, as `15.10.2020`.
    case day
    /// An amount in euros in one line.
    case money
    /// A number in one line.
    case number
    /// One of a fixed list.
    case choice([Word])
    /// One of several values with texts made for the field.
    case named([Choosable])
    /// One record of a kind.
    case one(Kind)
    /// Any number of records of a kind.
    case many(Kind)
    /// A box to tick.
    case flag
    /// Who may see the record, limited to what may follow from what it is.
    case visibility
}

/// What fields need to write besides the record.
package struct FormWriting: Sendable {
    /// The draft of the change; new paragraphs draw their numbers from it.
    package var draft: Draft
    /// The day of the request, for what is dated when it is saved.
    package let today: Day

    /// `draft` comes from the deed that is drafted; its numbers count only if the change is
    /// recorded.
    package init(draft: Draft, today: Day) {
        self.draft = draft
        self.today = today
    }
}

/// Why what was typed in one field cannot be taken; a case carries the text where that helps.
package enum FieldFault: Error, Hashable, Sendable {
    /// Nothing was typed or chosen in a required field, or what it depends on is missing.
    case missing
    /// The text is no day.
    case noDay(String)
    /// The text is no amount of money.
    case noAmount(String)
    /// The text is no number.
    case noNumber(String)
    /// The value is not among those that the page offers.
    case notOffered
    /// The line of a link does not end in a space and an address.
    case noLink(String)
}

extension FormControl {
    /// Whether the value is text of the town, which is German in every language of the page.
    var holdsTownWords: Bool {
        switch self {
        case .line, .lines, .paragraph, .prose, .one, .many: true
        case .day, .money, .number, .choice, .named, .flag, .visibility: false
        }
    }
}

/// The faults of a whole form, so that all are shown at once.
package struct FieldFaults: Error {
    /// Each fault by the name of its field.
    package let faults: [String: FieldFault]

    package init(faults: [String: FieldFault]) {
        self.faults = faults
    }
}
