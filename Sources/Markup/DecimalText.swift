/// A number as HTML and SVG write it: with a point, and at most three decimals.
///
/// Three decimals are finer than any screen, and keep the last bits of a computation out of golden
/// files. What is not a number, or too large to draw, is written as 0.
struct DecimalText {
    let text: String

    init(_ number: Double) {
        let thousandths = (number * 1000).rounded()
        guard abs(thousandths) < 1e15 else {
            text = "0"
            return
        }
        let (whole, rest) = Int(abs(thousandths)).quotientAndRemainder(dividingBy: 1000)
        let sign = thousandths < 0 ? "-" : ""
        var decimals = String(String(1000 + rest).dropFirst())
        while decimals.last == "0" { decimals.removeLast() }
        text = decimals.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(decimals)"
    }
}
