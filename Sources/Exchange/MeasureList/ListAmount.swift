/// A number of a cell in hundredths, as Germans write it: "12.500,50 €", "1234,5".
enum ListAmount: Hashable {
    case hundredths(Int)
    /// "1.234" posts: a thousand, or one and a little? Nobody can tell.
    case ambiguous
    case unreadable

    /// Of money three digits behind a point are thousands, because cents are two.
    init(_ text: String, isMoney: Bool) {
        let bare = text.tidied.replacing(/^(ca\.|rund|etwa)\s*/, with: "")
            .replacing(/\s*(€|EUR|Euro|,-|,–)+\s*$/, with: "").filter { !$0.isWhitespace }
        if !isMoney, bare.wholeMatch(of: /[0-9]{1,3}\.[0-9]{3}/) != nil {
            self = .ambiguous
        } else if let match = bare.wholeMatch(
            of: /([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]{1,2}))?/
        ),
            let whole = Int(match.1.filter { $0 != "." }), whole < 1_000_000_000_000
        {
            let digits = match.2.map { $0.count == 1 ? "\($0)0" : String($0) } ?? "0"
            self = .hundredths(whole * 100 + (Int(digits) ?? 0))
        } else {
            self = .unreadable
        }
    }
}
