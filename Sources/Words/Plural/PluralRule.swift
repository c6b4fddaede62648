/// Which form of a text a language uses for which number.
///
/// - Source: CLDR, supplemental data, plural rules of type "cardinal". Of the categories for compact numbers, such as
///   "1 million" in French, those of numbers written in full are used, because pages write no others.
package struct PluralRule: Sendable {
    /// The forms that the language knows, `other` last; its catalogue has a text for each.
    package let categories: [PluralCategory]
    private let choose: @Sendable (PluralNumber) -> PluralCategory

    /// A rule; `choose` answers one of `categories`.
    init(
        _ categories: [PluralCategory],
        _ choose: @escaping @Sendable (PluralNumber) -> PluralCategory
    ) {
        self.categories = categories
        self.choose = choose
    }

    /// The form for a number.
    package func category(of number: PluralNumber) -> PluralCategory { choose(number) }
}

extension PluralRule {
    /// One for 1, not for 1.0: German and English.
    package static let german = PluralRule([.one, .other]) {
        $0.isWhole && $0.whole == 1 ? .one : .other
    }

    /// One for the value 1 however it is written: Turkish and Kurdish in both its scripts.
    package static let turkish = PluralRule([.one, .other]) { $0.equals(1) ? .one : .other }

    /// One for 0, 1 and all between: Persian and Dari.
    package static let persian = PluralRule([.one, .other]) {
        $0.whole == 0 || $0.equals(1) ? .one : .other
    }

    /// One for 0 and 1, not for what lies between: Tigrinya.
    package static let tigrinya = PluralRule([.one, .other]) {
        $0.equals(0) || $0.equals(1) ? .one : .other
    }

    /// One below 2, many for whole millions: French.
    package static let french = PluralRule([.one, .many, .other]) {
        if $0.whole < 2 { return .one }
        return $0.isWhole && $0.whole % 1_000_000 == 0 ? .many : .other
    }

    /// By the last digits: Ukrainian and Russian.
    package static let ukrainian = PluralRule([.one, .few, .many, .other]) {
        guard $0.isWhole else { return .other }
        switch ($0.whole % 10, $0.whole % 100) {
        case (_, 11...14): return .many
        case (1, _): return .one
        case (2...4, _): return .few
        default: return .many
        }
    }

    /// By the last digits, and one for 1 alone: Polish.
    package static let polish = PluralRule([.one, .few, .many, .other]) {
        guard $0.isWhole else { return .other }
        if $0.whole == 1 { return .one }
        switch ($0.whole % 10, $0.whole % 100) {
        case (_, 12...14): return .many
        case (2...4, _): return .few
        default: return .many
        }
    }

    /// One for 1; few for fractions, 0 and what ends in 01 to 19; other for the rest: Romanian.
    package static let romanian = PluralRule([.one, .few, .other]) {
        guard $0.isWhole else { return .few }
        if $0.whole == 1 { return .one }
        return $0.whole == 0 || (1...19).contains($0.whole % 100) ? .few : .other
    }

    /// All six forms: Arabic.
    package static let arabic = PluralRule(PluralCategory.allCases) {
        if $0.equals(0) { return .zero }
        if $0.equals(1) { return .one }
        if $0.equals(2) { return .two }
        if $0.remainder(by: 100, isIn: 3...10) { return .few }
        return $0.remainder(by: 100, isIn: 11...99) ? .many : .other
    }
}
