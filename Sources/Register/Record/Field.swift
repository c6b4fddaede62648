/// One named value of a record, for differences, histories, translations, search and exports.
package struct Field: Hashable, Sendable {
    /// The name in the stored shape, such as `shortName`.
    package let name: String
    package let value: Value

    package init(_ name: String, _ value: Value) {
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

extension Field {
    static func text(_ name: String, _ text: String?) -> Field {
        Field(name, text.map { .text($0) } ?? .none)
    }

    static func code(_ name: String, _ code: String?) -> Field {
        Field(name, code.map { .code($0) } ?? .none)
    }

    static func day(_ name: String, _ day: Day?) -> Field {
        Field(name, day.map { .day($0) } ?? .none)
    }

    static func number(_ name: String, _ number: Int?) -> Field {
        Field(name, number.map { .number($0) } ?? .none)
    }

    static func money(_ name: String, _ money: Cents?) -> Field {
        Field(name, money.map { .money($0) } ?? .none)
    }

    static func choice<C: Choice>(_ name: String, _ choice: C?) -> Field {
        Field(name, choice.map { .choice($0.word) } ?? .none)
    }

    static func one<R: Record>(_ name: String, _ id: ID<R>?) -> Field {
        Field(name, .references(id.map { [$0.reference] } ?? []))
    }

    static func many<R: Record>(_ name: String, _ ids: [ID<R>]) -> Field {
        Field(name, .references(ids.map(\.reference)))
    }
}
