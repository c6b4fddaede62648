import Concept
package import Register

/// Numbers as people write them.
///
/// Written here and not by Foundation, whose words differ from one version of ICU to the next. A
/// number and its unit are kept together by a no-break space (U+00A0).
extension Catalogue {
    /// A whole number with its digits in groups of three: "12.500" in German, "12,500" in English.
    ///
    /// Not for years and numbers of records, which are not grouped. A negative number has a real
    /// minus sign (U+2212).
    package func number(_ number: Int) -> String {
        let sign = number < 0 ? "\u{2212}" : ""
        return sign + grouped(number.magnitude)
    }

    /// A number given in hundredths, without zeros at its end: "0,5", "1,25", "2".
    package func decimal(hundredths: Int) -> String {
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "\u{2212}" : ""
        if rest == 0 { return sign + grouped(whole) }
        let digits = rest % 10 == 0 ? String(rest / 10) : twoDigits(rest)
        return sign + grouped(whole) + marks.decimal + digits
    }

    /// An amount in euros: "12.500 €", "12.500,50 €"; "€12,500" in English.
    ///
    /// Cents are shown only if there are any.
    package func money(_ cents: Cents) -> String {
        let (whole, rest) = cents.amount.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = cents.amount < 0 ? "\u{2212}" : ""
        let amount = grouped(whole) + (rest == 0 ? "" : marks.decimal + twoDigits(rest))
        return switch language {
        case .german: "\(sign)\(amount)\u{A0}€"
        case .english: "\(sign)€\(amount)"
        }
    }

    /// A share of full-time posts, given in hundredths: "0,5 Stellen", "1 Stelle".
    package func posts(hundredths: Int) -> String {
        self[TextKey.value(.posts).key, for: PluralNumber(hundredths: hundredths)]
            .text(["count": decimal(hundredths: hundredths)])
    }

    /// A share in per cent, rounded to the nearest whole: "37 %".
    ///
    /// "keine Angabe" if `whole` is zero.
    package func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return self[.value(.notGiven)] }
        let share = number((part * 200 + whole) / (whole * 2))
        return switch language {
        case .german: "\(share)\u{A0}%"
        case .english: "\(share)%"
        }
    }

    /// The signs between groups of digits and before the decimals.
    private var marks: (group: String, decimal: String) {
        switch language {
        case .german: (".", ",")
        case .english: (",", ".")
        }
    }

    /// Digits in groups of three, put together from the left by recursion.
    private func grouped(_ number: UInt) -> String {
        guard number >= 1000 else { return String(number) }
        let digits = String(number % 1000)
        let zeros = String(repeating: "0", count: 3 - digits.count)
        return grouped(number / 1000) + marks.group + zeros + digits
    }

    private func twoDigits(_ number: UInt) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
