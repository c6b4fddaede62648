/// A number of a cell in hundredths, as Germans write it: "12.500,50 €", "1234,5", "5 T€".
enum ListAmount: Hashable {
    case hundredths(Int)
    /// "ca. 5.000 €": the number, and that it is not exact.
    case about(Int)
    /// "1.234" posts: a thousand, or one and a little? Nobody can tell.
    case ambiguous
    case unreadable

    /// Of money three digits behind a point are thousands, because cents are two.
    init(_ text: String, isMoney: Bool) {
        // What is longer is no number.
        let text = text.utf8.count > 60 ? "" : text.tidied
        let bare = text.replacing(Self.about, with: "")
        guard let amount = Self.hundredths(bare, isMoney: isMoney) else {
            let digits = Self.bare(bare)
            let isEither = !isMoney && digits.wholeMatch(of: /[0-9]{1,3}\.[0-9]{3}/) != nil
            self = isEither ? .ambiguous : .unreadable
            return
        }
        self = bare == text ? .hundredths(amount) : .about(amount)
    }

    var isNumber: Bool {
        switch self {
        case .hundredths, .about, .ambiguous: true
        case .unreadable: false
        }
    }

    private static var about: Regex<Substring> { /(?i)^(?:ca\.?|circa|rund|etwa|~|≈)\s?/ }

    private static func hundredths(_ text: String, isMoney: Bool) -> Int? {
        let thousands = /(?i)\s?(?:T€|TEUR|Tsd\.?(?:\s?€|\s?Euro)?)$/
        let millions = /(?i)\s?(?:Mio\.?|Millionen)(?:\s?€|\s?Euro)?$/
        var digits = text
        var factor = 1
        if isMoney, digits.firstMatch(of: thousands) != nil {
            (digits, factor) = (digits.replacing(thousands, with: ""), 1000)
        } else if isMoney, digits.firstMatch(of: millions) != nil {
            (digits, factor) = (digits.replacing(millions, with: ""), 1_000_000)
        }
        digits = bare(digits)
        if !isMoney, digits.wholeMatch(of: /[0-9]{1,3}\.[0-9]{3}/) != nil { return nil }
        guard
            let match = digits.wholeMatch(
                of: /([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]{1,2}))?/
            ),
            let whole = Int(match.1.filter { $0 != "." }), whole < 1_000_000_000_000 / factor
        else { return nil }
        let cents = match.2.map { $0.count == 1 ? "\($0)0" : String($0) } ?? "0"
        return (whole * 100 + (Int(cents) ?? 0)) * factor
    }

    /// Without the sign of the currency, and without spaces.
    private static func bare(_ text: String) -> String {
        text.replacing(/(?i)^(?:€|EUR)\s?/, with: "")
            .replacing(/(?i)\s?(?:€|EUR|Euro|,-{1,2}|,–)+(?:\s?(?:€|EUR|Euro))?$/, with: "")
            .filter { !$0.isWhitespace }
    }
}
