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
        if rest == 0 {  // most are whole, and pages are full of them
            text = sign.isEmpty ? String(whole) : sign + String(whole)
            return
        }
        var decimals = String(String(1000 + rest).dropFirst())
        while decimals.last == "0" { decimals.removeLast() }
        text = "\(sign)\(whole).\(decimals)"
    }
}
