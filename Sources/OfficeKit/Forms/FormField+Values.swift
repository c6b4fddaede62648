import Addresses
import Concept
import Exchange
package import Register
import Web
import Words

extension FormField {
    /// A day, or none; typed as `15.10.2020` or as `Typed.day` reads it otherwise.
    package static func day(_ name: String, _ place: Place<R, Day?>) -> FormField {
        optional(name, .day, place, Typed.day, FieldFault.noDay) { $1.typedDay($0) }
    }

    /// A day that must be given.
    static func day(_ name: String, _ place: Place<R, Day>) -> FormField {
        FormField(
            name: name,
            control: .day,
            isRequired: true,
            read: { record, words in [words.typedDay(record[keyPath: place])] },
            write: { typed, record, _ throws(FieldFault) in
                guard let text = typed.first?.typedText else { throw .missing }
                guard let day = Typed.day(text) else { throw .noDay(text) }
                record[keyPath: place] = day
            }
        )
    }

    /// An amount in euros, or none; stored in cents.
    static func money(_ name: String, _ place: Place<R, Cents?>) -> FormField {
        optional(name, .money, place, Typed.money, FieldFault.noAmount) { $1.money($0) }
    }

    /// A number stored in hundredths and typed with a comma, or none: half a post is `0,5`.
    static func hundredths(_ name: String, _ place: Place<R, Int?>) -> FormField {
        optional(name, .number, place, Typed.hundredths, FieldFault.noNumber) { value, _ in
            hundredthsText(value)
        }
    }

    /// A value read from one line; an empty line is `nil`, a line that `parse` cannot read is
    /// `fault`.
    private static func optional<Value>(
        _ name: String,
        _ control: FormControl,
        _ place: Place<R, Value?>,
        _ parse: @escaping @Sendable (String) -> Value?,
        _ fault: @escaping @Sendable (String) -> FieldFault,
        show: @escaping @Sendable (Value, Catalogue) -> String
    ) -> FormField {
        FormField(
            name: name,
            control: control,
            isRequired: false,
            read: { record, words in [record[keyPath: place].map { show($0, words) } ?? ""] },
            write: { typed, record, _ throws(FieldFault) in
                guard let text = typed.first?.typedText else {
                    record[keyPath: place] = nil
                    return
                }
                guard let value = parse(text) else { throw fault(text) }
                record[keyPath: place] = value
            }
        )
    }

    /// The shortest form with a comma: 50 is `0,5`, 100 is `1`, 125 is `1,25`.
    private static func hundredthsText(_ value: Int) -> String {
        let rest = value % 100
        if rest == 0 { return String(value / 100) }
        let digits = rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)"
        return "\(value / 100),\(digits)"
    }

    /// A whole number that must be given; zero and negative numbers are not read.
    static func number(_ name: String, _ place: Place<R, Int>) -> FormField {
        FormField(
            name: name,
            control: .number,
            isRequired: true,
            read: { record, _ in [String(record[keyPath: place])] },
            write: { typed, record, _ throws(FieldFault) in
                guard let text = typed.first?.typedText else { throw .missing }
                guard let number = Address.number(text) else { throw .noNumber(text) }
                record[keyPath: place] = number
            }
        )
    }

    /// A box to tick; the form sends `ja` or nothing.
    static func flag(_ name: String, _ place: Place<R, Bool>) -> FormField {
        FormField(
            name: name,
            control: .flag,
            isRequired: false,
            read: { record, _ in [record[keyPath: place] ? "ja" : ""] },
            write: { typed, record, _ throws(FieldFault) in
                record[keyPath: place] = typed.first == "ja"
            }
        )
    }
}

extension Catalogue {
    /// A day as a field shows it, in every language of the page: `15.10.2020`.
    package func typedDay(_ day: Day) -> String { Catalogue.german.shortDate(day) }
}
