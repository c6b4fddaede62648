/// A number as a plural rule reads it: by the digits that are shown of it.
///
/// The sign does not count. The names of the CLDR's operands stand behind the properties.
package struct PluralNumber: Hashable, Sendable {
    /// The digits before the decimal mark: `i`.
    let whole: UInt
    /// The digits after the decimal mark as a number, without zeros at their end: `t`.
    let fraction: UInt
    /// How many digits are shown after the decimal mark: `v`.
    let fractionDigits: Int

    /// A whole number.
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

    /// Whether it is shown without digits after the decimal mark: `v = 0`.
    var isWhole: Bool { fractionDigits == 0 }

    /// Whether its value is this whole number: `n = number`.
    func equals(_ number: UInt) -> Bool { whole == number && fraction == 0 }

    /// Whether the remainder of its value lies in a range of whole numbers: `n % divisor = range`.
    func remainder(by divisor: UInt, isIn range: ClosedRange<UInt>) -> Bool {
        fraction == 0 && range.contains(whole % divisor)
    }
}
