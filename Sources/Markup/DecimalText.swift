/// A number as HTML and SVG write it: with a decimal point and at most three decimals.
///
/// Three decimals are finer than any screen, and keep rounding errors out of golden files. Infinite
/// and invalid numbers, and those too large to draw, become 0.
struct DecimalText {
    /// The number without an exponent and without zeros at its end.
    let text: String

    /// Rounds to thousandths, and writes whole part and decimals as integers.
    init(_ number: Double) {
        let thousandths = (number * 1000).rounded()
        guard abs(thousandths) < 1e15 else {
            text = "0"
            return
        }
        let (whole, rest) = Int(abs(thousandths)).quotientAndRemainder(dividingBy: 1000)
        let sign = thousandths < 0 ? "-" : ""
        if rest == 0 {  // the usual case, and there are many on a page
            text = sign.isEmpty ? String(whole) : sign + String(whole)
            return
        }
        var decimals = String(String(1000 + rest).dropFirst())
        while decimals.last == "0" { decimals.removeLast() }
        text = "\(sign)\(whole).\(decimals)"
    }
}
