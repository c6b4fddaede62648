import Concept
package import Design
package import Markup
package import Register
import Words

/// A field of a form with its label, its hint and what is wrong with it.
package struct FieldMarkup: Sendable {
    package let context: OfficeContext
    package let kind: Kind
    package let name: String
    package let control: FormControl
    package let isRequired: Bool
    /// As typed, or as it stands in the record.
    package let values: [String]
    /// The records that can be chosen; see `Offer`.
    package var offered: [Reference] = []

    package init(
        context: OfficeContext,
        kind: Kind,
        name: String,
        control: FormControl,
        isRequired: Bool,
        values: [String],
        offered: [Reference] = []
    ) {
        self.context = context
        self.kind = kind
        self.name = name
        self.control = control
        self.isRequired = isRequired
        self.values = values
        self.offered = offered
    }

    private var words: Catalogue { context.words }
    private var value: String { values.first ?? "" }

    private var labelText: String {
        let text = words.label(of: name, kind)
        return isRequired || control == .flag
            ? text : words(.form(.optionalLabel), ["field": text])
    }

    package func markup(_ faults: FaultSummary) -> some Markup {
        InputField(
            name,
            labelText,
            input,
            hint: FormHelp.hint(name, control, of: kind).map { words[$0] },
            values: values,
            language: control.holdsTownWords ? context.language : nil
        ).markup(faults)
    }

    private var input: InputField.Control {
        switch control {
        case .line, .day, .money, .number: .line()
        case .paragraph: .paragraph(rows: 4)
        case .lines: .paragraph(rows: 5)
        case .prose: .paragraph(rows: 14)
        case .flag: .flag
        case .choice(let list):
            .list(list.map { Choosable(value: $0.key, text: words.word($0)) }, none: nothing)
        case .named(let list): .list(list, none: nothing)
        case .one(let kind): .list(records(of: kind), none: nothing)
        case .many(let kind): .anyOf(records(of: kind))
        case .visibility: .oneOf(visibilities)
        }
    }

    /// What stands for no choice, where there may be none or nothing was chosen yet.
    private var nothing: String? {
        !isRequired || value.isEmpty ? words[.form(.nothingChosen)] : nil
    }

    /// The records that can be chosen, with their names.
    private func records(of kind: Kind) -> [Choosable] {
        offered.map { reference in
            Choosable(
                value: String(reference.number),
                text: context.label(reference),
                isOwn: true
            )
        }
        .inReadingOrder(of: kind)
    }

    /// Where a record may go from what it is: from public there is no way back to internal.
    private var visibilities: [Choosable] {
        let now: Visibility =
            switch value {
            case "public": .public
            case "network": .network
            case "withdrawn": .withdrawn(on: context.today)
            default: .internal
            }
        let all: [Visibility] = [.internal, .network, .public, .withdrawn(on: context.today)]
        return all.filter { now.mayBecome($0) || $0.choice == value }.map {
            Choosable(value: $0.choice, text: words.explanation(of: $0))
        }
    }
}

extension [Choosable] {
    /// Names as in a dictionary; what is counted stays in the order of its numbers.
    fileprivate func inReadingOrder(of kind: Kind) -> [Choosable] {
        kind.type.isListedByName ? sorted { SortKey($0.text) < SortKey($1.text) } : self
    }
}
