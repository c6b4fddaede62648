/// One named value of a record, for differences, histories, translations, search and exports.
package struct Field: Hashable, Sendable {
    /// The name in the stored shape, such as `shortName`.
    package let name: String
    package let value: Value

    @inlinable package init(_ name: String, _ value: Value) {
        self.name = name
        self.value = value
    }

    package enum Value: Hashable, Sendable {
        /// German words of the town, which can be translated. Empty means none.
        case text(String)
        /// Several of them, in order.
        case texts([String])
        /// A code, number or address that is the same in every language.
        case code(String)
        case prose(Prose)
        case number(Int)
        case money(Cents)
        case day(Day)
        case period(Period)
        case flag(Bool)
        /// One word of a fixed list.
        case choice(Word)
        case references([Reference])
        case none
    }

    package var references: [Reference] {
        if case .references(let references) = value { references } else { [] }
    }

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
