import Addresses
import Concept
import Exchange
package import Register
import Web
import Words

extension FormField {
    package static func day(_ name: String, _ place: Place<R, Day?>) -> FormField {
        optional(name, .day, place, Typed.day, FieldFault.noDay) { $1.typedDay($0) }
    }

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

    static func money(_ name: String, _ place: Place<R, Cents?>) -> FormField {
        optional(name, .money, place, Typed.money, FieldFault.noAmount) { $1.money($0) }
    }

    /// A number in hundredths that people write with a comma: half a post is `0,5`.
    static func hundredths(_ name: String, _ place: Place<R, Int?>) -> FormField {
        optional(name, .number, place, Typed.hundredths, FieldFault.noNumber) { value, _ in
            hundredthsText(value)
        }
    }

    /// A value that may be missing, read from one typed line.
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

    private static func hundredthsText(_ value: Int) -> String {
        let rest = value % 100
        if rest == 0 { return String(value / 100) }
        let digits = rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)"
        return "\(value / 100),\(digits)"
    }

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
    /// A day as it comes back into a field, whichever way it was typed: 15.10.2020.
    package func typedDay(_ day: Day) -> String { Catalogue.german.shortDate(day) }
}
