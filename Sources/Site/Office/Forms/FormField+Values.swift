import Exchange
import Register
import Words

extension FormField {
    static func day(_ name: String, _ place: Place<R, Day?>) -> FormField {
        FormField(
            name: name,
            control: .day,
            isRequired: false,
            read: { record, words in [record[keyPath: place].map(words.typedDay) ?? ""] },
            write: { typed, record, _ throws(FieldFault) in
                record[keyPath: place] = try dayTyped(typed)
            }
        )
    }

    static func day(_ name: String, _ place: Place<R, Day>) -> FormField {
        FormField(
            name: name,
            control: .day,
            isRequired: true,
            read: { record, words in [words.typedDay(record[keyPath: place])] },
            write: { typed, record, _ throws(FieldFault) in
                guard let day = try dayTyped(typed) else { throw .missing }
                record[keyPath: place] = day
            }
        )
    }

    private static func dayTyped(_ typed: [String]) throws(FieldFault) -> Day? {
        guard let text = typed.first?.typedText else { return nil }
        guard let day = Typed.day(text) else { throw .noDay(text) }
        return day
    }

    static func money(_ name: String, _ place: Place<R, Cents?>) -> FormField {
        FormField(
            name: name,
            control: .money,
            isRequired: false,
            read: { record, words in [record[keyPath: place].map { words.money($0) } ?? ""] },
            write: { typed, record, _ throws(FieldFault) in
                guard let text = typed.first?.typedText else {
                    record[keyPath: place] = nil
                    return
                }
                guard let cents = Typed.money(text) else { throw .noAmount(text) }
                record[keyPath: place] = cents
            }
        )
    }

    /// A number in hundredths that people write with a comma: half a post is `0,5`.
    static func hundredths(_ name: String, _ place: Place<R, Int?>) -> FormField {
        FormField(
            name: name,
            control: .number,
            isRequired: false,
            read: { record, _ in [record[keyPath: place].map(hundredthsText) ?? ""] },
            write: { typed, record, _ throws(FieldFault) in
                guard let text = typed.first?.typedText else {
                    record[keyPath: place] = nil
                    return
                }
                guard let value = Typed.hundredths(text) else { throw .noNumber(text) }
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
    func typedDay(_ day: Day) -> String { Catalogue.german.shortDate(day) }
}
