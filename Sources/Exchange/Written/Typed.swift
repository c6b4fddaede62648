import Concept
package import Register

/// What people type into a field, read as lists are read: one way for files and forms.
package enum Typed {
    /// `15.10.2020`, `15.10.20`, `15. Oktober 2020`, `2020-10-15`; `nil` where it is no day.
    package static func day(_ text: String) -> Day? { ListDate.day(text) }

    /// An amount of money: `12.500`, `12.500,50 €`; `nil` where it is none.
    package static func money(_ text: String) -> Cents? {
        if case .hundredths(let cents) = ListAmount(text, isMoney: true) {
            Cents(cents)
        } else {
            nil
        }
    }

    /// A number in hundredths: `0,5` is 50; `nil` where it is none or can be read in two ways.
    package static func hundredths(_ text: String) -> Int? {
        if case .hundredths(let value) = ListAmount(text, isMoney: false) { value } else { nil }
    }
}
