import Concept
package import Design
package import Markup
package import Register
import Words

/// One field of a record's form with its label, its hint and the error message, if there is one.
package struct FieldMarkup: Sendable {
    package let context: OfficeContext
    /// The kind of the record; decides the label and the hint.
    package let kind: Kind
    /// The name as in `Record.fields`, also the name of the input that is sent.
    package let name: String
    package let control: FormControl
    /// Whether the field must be filled in; the label of any other field says that it is optional.
    package let isRequired: Bool
    /// The values shown: as typed before, or as the record holds them; more than one only where
    /// several records can be chosen.
    package let values: [String]
    /// The records that can be chosen, as `Offer` lists them; empty for fields that name no
    /// records.
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

    /// The label, the input and the message that `faults` holds for this field.
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

    /// The entry for "no choice"; `nil` where a choice is required and one was made.
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

    /// The visibilities a record may change to: what is public cannot become internal again.
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
    /// Sorts names alphabetically; records that are numbered keep the order of their numbers.
    fileprivate func inReadingOrder(of kind: Kind) -> [Choosable] {
        kind.type.isListedByName ? sorted { SortKey($0.text) < SortKey($1.text) } : self
    }
}
