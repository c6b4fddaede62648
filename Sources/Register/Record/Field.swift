/// One named value of a record, in a form that differences, histories, search and exports share.
package struct Field: Hashable, Sendable {
    /// The name in the stored shape, such as `shortName`; dotted for a part, such as
    /// `reason.cause`.
    package let name: String
    /// The value, with the type that decides how it is shown.
    package let value: Value

    /// The name has to be one of the kind's schema.
    @inlinable package init(_ name: String, _ value: Value) {
        self.name = name
        self.value = value
    }

    /// The types of values that a record may hold.
    package enum Value: Hashable, Sendable {
        /// German words of the town that can be translated; empty means none.
        case text(String)
        /// Several such texts, in order.
        case texts([String])
        /// A code, number or address that is the same in every language.
        case code(String)
        /// A text in numbered paragraphs.
        case prose(Prose)
        /// A whole number.
        case number(Int)
        /// An amount in euro cents.
        case money(Cents)
        /// A day of the calendar.
        case day(Day)
        /// From when until when something runs.
        case period(Period)
        /// Yes or no; fields hold it only if it is true.
        case flag(Bool)
        /// One word of a fixed list.
        case choice(Word)
        /// Other records of the town; may be empty.
        case references([Reference])
        /// Nothing was entered.
        case none
    }

    /// The records that it refers to; empty for all other types.
    package var references: [Reference] {
        if case .references(let references) = value { references } else { [] }
    }

    /// Whether there is nothing to show: no value, an empty text or no references.
    package var isEmpty: Bool {
        switch value {
        case .none: true
        case .text(let text), .code(let text): text.isEmpty
        case .texts(let texts): texts.isEmpty
        case .prose(let prose): prose.paragraphs.isEmpty
        case .references(let references): references.isEmpty
        case .number, .money, .day, .period, .flag, .choice: false
        }
    }
}
