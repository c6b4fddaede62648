/// Which plural form of a text a language uses for which number.
///
/// - Source: CLDR, supplemental data, plural rules of type "cardinal". The categories for compact
///   numbers, such as "1 million" in French, follow the rules for numbers written in full, because
///   pages write no others.
package struct PluralRule: Sendable {
    /// The forms that the language has, `other` last; its catalogue has a text for each.
    package let categories: [PluralCategory]
    /// Always answers one of `categories`.
    private let choose: @Sendable (PluralNumber) -> PluralCategory

    /// A rule; `choose` has to answer one of `categories` for every number.
    init(
        _ categories: [PluralCategory],
        _ choose: @escaping @Sendable (PluralNumber) -> PluralCategory
    ) {
        self.categories = categories
        self.choose = choose
    }

    /// The form that goes with a number.
    package func category(of number: PluralNumber) -> PluralCategory { choose(number) }
}

extension PluralRule {
    /// German and English: `one` for 1, but not for 1.0.
    package static let german = PluralRule([.one, .other]) {
        $0.isWhole && $0.whole == 1 ? .one : .other
    }

    /// Turkish, and Kurdish in both its scripts: `one` for the value 1, however it is written.
    package static let turkish = PluralRule([.one, .other]) { $0.equals(1) ? .one : .other }

    /// Persian and Dari: `one` for 0, 1 and everything between.
    package static let persian = PluralRule([.one, .other]) {
        $0.whole == 0 || $0.equals(1) ? .one : .other
    }

    /// Tigrinya: `one` for 0 and 1, but not for what lies between.
    package static let tigrinya = PluralRule([.one, .other]) {
        $0.equals(0) || $0.equals(1) ? .one : .other
    }

    /// French: `one` below 2, `many` for whole millions.
    package static let french = PluralRule([.one, .many, .other]) {
        if $0.whole < 2 { return .one }
        return $0.isWhole && $0.whole % 1_000_000 == 0 ? .many : .other
    }

    /// Ukrainian and Russian: by the last two digits; fractions take `other`.
    package static let ukrainian = PluralRule([.one, .few, .many, .other]) {
        guard $0.isWhole else { return .other }
        switch ($0.whole % 10, $0.whole % 100) {
        case (_, 11...14): return .many
        case (1, _): return .one
        case (2...4, _): return .few
        default: return .many
        }
    }

    /// Polish: `one` for 1 alone, the others by the last two digits; fractions take `other`.
    package static let polish = PluralRule([.one, .few, .many, .other]) {
        guard $0.isWhole else { return .other }
        if $0.whole == 1 { return .one }
        switch ($0.whole % 10, $0.whole % 100) {
        case (_, 12...14): return .many
        case (2...4, _): return .few
        default: return .many
        }
    }

    /// Romanian: `one` for 1; `few` for fractions, 0 and what ends in 01 to 19; `other` for the
    /// rest.
    package static let romanian = PluralRule([.one, .few, .other]) {
        guard $0.isWhole else { return .few }
        if $0.whole == 1 { return .one }
        return $0.whole == 0 || (1...19).contains($0.whole % 100) ? .few : .other
    }

    /// Arabic, which has all six forms.
    package static let arabic = PluralRule(PluralCategory.allCases) {
        if $0.equals(0) { return .zero }
        if $0.equals(1) { return .one }
        if $0.equals(2) { return .two }
        if $0.remainder(by: 100, isIn: 3...10) { return .few }
        return $0.remainder(by: 100, isIn: 11...99) ? .many : .other
    }
}
