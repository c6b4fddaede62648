import Concept
package import Register

/// Reads what people type into a form, by the same rules as cells of a list.
package enum Typed {
    /// Reads a day such as `15.10.2020`, `15. Oktober 2020` or `2020-10-15`; `nil` for anything
    /// else.
    package static func day(_ text: String) -> Day? { ListDate.day(text) }

    /// Reads an amount of money such as `12.500` or `12.500,50 €`; `nil` where it is none.
    ///
    /// An inexact amount (`ca. 5.000 €`) is none.
    package static func money(_ text: String) -> Cents? {
        if case .hundredths(let cents) = ListAmount(text, isMoney: true) {
            Cents(cents)
        } else {
            nil
        }
    }

    /// Reads a number in hundredths: `0,5` is 50.
    ///
    /// It is `nil` where the text is no exact number, or can be read in two ways.
    package static func hundredths(_ text: String) -> Int? {
        if case .hundredths(let value) = ListAmount(text, isMoney: false) { value } else { nil }
    }
}
