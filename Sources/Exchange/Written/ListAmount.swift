/// A number in a cell as people write it in German: `12.500,50 €`, `1234,5`, `5 T€`.
///
/// The number is held in hundredths: cents for money, hundredths of a post for staff.
enum ListAmount: Hashable {
    /// An exact number: `12.500,50 €` is 1,250,050.
    case hundredths(Int)
    /// A number with a word that makes it inexact: `ca. 5.000 €`.
    case about(Int)
    /// It can be read in two ways: `1.234` posts are a thousand, or one and a little.
    case ambiguous
    /// It is no number, or one of more than twelve digits.
    case unreadable

    /// Reads a cell; for money three digits after a point are thousands, because cents are two.
    ///
    /// Text of more than 60 bytes is unreadable, so that no pattern runs over a whole paragraph.
    init(_ text: String, isMoney: Bool) {
        // A longer text is no number.
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

    /// Whether the cell holds a number, even one that can be read in two ways.
    var isNumber: Bool {
        switch self {
        case .hundredths, .about, .ambiguous: true
        case .unreadable: false
        }
    }

    /// The words and signs before an inexact number.
    private static var about: Regex<Substring> { /(?i)^(?:ca\.?|circa|rund|etwa|~|≈)\s?/ }

    /// The number in hundredths; `nil` where it is none, too large, or could be read in two ways.
    ///
    /// Only money may be in thousands or millions (`T€`, `Tsd.`, `Mio.`).
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

    /// The text without the sign or name of the currency, and without spaces.
    private static func bare(_ text: String) -> String {
        text.replacing(/(?i)^(?:€|EUR)\s?/, with: "")
            .replacing(/(?i)\s?(?:€|EUR|Euro|,-{1,2}|,–)+(?:\s?(?:€|EUR|Euro))?$/, with: "")
            .filter { !$0.isWhitespace }
    }
}
