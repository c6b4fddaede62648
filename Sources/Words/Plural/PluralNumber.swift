/// A number as plural rules see it: by the digits that are shown.
///
/// "1" and "1,0" are the same value but may need different forms. The sign does not count. The
/// letters after the properties are the operands of the CLDR.
///
/// - Source: Unicode Technical Standard 35, part 3, section 5.1.1.
package struct PluralNumber: Hashable, Sendable {
    /// The digits before the decimal mark (`i`).
    let whole: UInt
    /// The digits after the decimal mark as a number, without zeros at their end (`t`).
    let fraction: UInt
    /// How many digits are shown after the decimal mark (`v`).
    let fractionDigits: Int

    /// A number that is shown without decimals.
    package init(_ count: Int) {
        whole = count.magnitude
        fraction = 0
        fractionDigits = 0
    }

    /// A number given in hundredths and shown without zeros at its end: 150 is "1,5", 100 is "1".
    package init(hundredths: Int) {
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        self.whole = whole
        switch (rest, rest % 10) {
        case (0, _): (fraction, fractionDigits) = (0, 0)
        case (_, 0): (fraction, fractionDigits) = (rest / 10, 1)
        default: (fraction, fractionDigits) = (rest, 2)
        }
    }

    /// Whether no digits are shown after the decimal mark (`v = 0`).
    var isWhole: Bool { fractionDigits == 0 }

    /// Whether the value is this whole number (`n = number`).
    func equals(_ number: UInt) -> Bool { whole == number && fraction == 0 }

    /// Whether the value is whole and its remainder lies in a range (`n % divisor = range`).
    func remainder(by divisor: UInt, isIn range: ClosedRange<UInt>) -> Bool {
        fraction == 0 && range.contains(whole % divisor)
    }
}
