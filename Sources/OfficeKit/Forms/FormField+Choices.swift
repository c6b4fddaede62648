import Addresses
import Concept
import Design
package import Register
import Web
import Words

extension FormField {
    /// One value of a fixed list, which must be chosen.
    package static func choice<C: Choice>(_ name: String, _ place: Place<R, C>) -> FormField {
        FormField(
            name: name,
            control: .choice(C.allCases.map(\.word)),
            isRequired: true,
            read: { record, _ in [record[keyPath: place].rawValue] },
            write: { typed, record, _ throws(FieldFault) in
                guard let chosen: C = try chosen(typed) else { throw .missing }
                record[keyPath: place] = chosen
            }
        )
    }

    /// One value of a fixed list, or none.
    package static func choice<C: Choice>(_ name: String, _ place: Place<R, C?>) -> FormField {
        FormField(
            name: name,
            control: .choice(C.allCases.map(\.word)),
            isRequired: false,
            read: { record, _ in [record[keyPath: place]?.rawValue ?? ""] },
            write: { typed, record, _ throws(FieldFault) in
                record[keyPath: place] = try chosen(typed)
            }
        )
    }

    /// One of the given values, each with the text shown for it, or none.
    static func named(
        _ name: String,
        _ place: Place<R, String?>,
        _ offered: [(value: String, text: String)]
    ) -> FormField {
        FormField(
            name: name,
            control: .named(offered.map { Choosable(value: $0.value, text: $0.text) }),
            isRequired: false,
            read: { record, _ in [record[keyPath: place] ?? ""] },
            write: { typed, record, _ throws(FieldFault) in
                let value = typed.first?.typedText
                if let value, !offered.contains(where: { $0.value == value }) { throw .notOffered }
                record[keyPath: place] = value
            }
        )
    }

    /// Reads the value of a list; `nil` if nothing was chosen.
    ///
    /// - Throws: `FieldFault.notOffered` for a value that is not in the list.
    private static func chosen<C: Choice>(_ typed: [String]) throws(FieldFault) -> C? {
        guard let text = typed.first, !text.isEmpty else { return nil }
        guard let choice = C(rawValue: text) else { throw .notOffered }
        return choice
    }

    /// One record of another kind, which must be chosen; number 0 in a new record means not chosen
    /// yet.
    static func one<Other: Record>(_ name: String, _ place: Place<R, ID<Other>>) -> FormField {
        FormField(
            name: name,
            control: .one(Other.kind),
            isRequired: true,
            read: { record, _ in
                let number = record[keyPath: place].number
                return [number > 0 ? String(number) : ""]
            },
            write: { typed, record, _ throws(FieldFault) in
                let ids: [ID<Other>] = try named(typed)
                guard let id = ids.first else { throw .missing }
                record[keyPath: place] = id
            }
        )
    }

    /// One record of another kind, or none.
    static func one<Other: Record>(_ name: String, _ place: Place<R, ID<Other>?>) -> FormField {
        FormField(
            name: name,
            control: .one(Other.kind),
            isRequired: false,
            read: { record, _ in [record[keyPath: place].map { String($0.number) } ?? ""] },
            write: { typed, record, _ throws(FieldFault) in
                let ids: [ID<Other>] = try named(typed)
                record[keyPath: place] = ids.first
            }
        )
    }

    /// Several records of another kind.
    ///
    /// Records that stay keep their order, because the first may be the main one; new ones follow.
    static func many<Other: Record>(_ name: String, _ place: Place<R, [ID<Other>]>) -> FormField {
        FormField(
            name: name,
            control: .many(Other.kind),
            isRequired: false,
            read: { record, _ in record[keyPath: place].map { String($0.number) } },
            write: { typed, record, _ throws(FieldFault) in
                let chosen: [ID<Other>] = try named(typed)
                let kept = record[keyPath: place].filter(chosen.contains)
                record[keyPath: place] = kept + chosen.filter { !kept.contains($0) }
            }
        )
    }

    /// Reads numbers of records and drops repeated ones; whether a record may be chosen is for
    /// `Offer`.
    private static func named<Other: Record>(
        _ typed: [String]
    ) throws(FieldFault) -> [ID<Other>] {
        var found: [ID<Other>] = []
        for text in typed where !text.isEmpty {
            guard let number = Address.number(text) else { throw .notOffered }
            if !found.contains(ID(number)) { found.append(ID(number)) }
        }
        return found
    }

    /// The visibility of the record; a withdrawal is dated with the day of the form.
    static var visibility: FormField {
        FormField(
            name: "visibility",
            control: .visibility,
            isRequired: true,
            read: { record, _ in [record.visibility.choice] },
            write: { typed, record, writing throws(FieldFault) in
                guard let text = typed.first, !text.isEmpty else { throw .missing }
                if text == record.visibility.choice { return }
                switch text {
                case "internal": record.visibility = .internal
                case "network": record.visibility = .network
                case "public": record.visibility = .public
                case "withdrawn": record.visibility = .withdrawn(on: writing.today)
                default: throw .notOffered
                }
            }
        )
    }
}

extension Visibility {
    /// The value that a form sends for it.
    package var choice: String {
        switch self {
        case .internal: "internal"
        case .network: "network"
        case .public: "public"
        case .withdrawn: "withdrawn"
        }
    }
}
