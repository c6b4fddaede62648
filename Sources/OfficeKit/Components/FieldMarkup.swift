import Concept
import Design
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
    /// What is wrong, in a sentence.
    package let fault: String?
    /// The records that can be chosen; see `Offer`.
    package var offered: [Reference] = []

    package init(
        context: OfficeContext,
        kind: Kind,
        name: String,
        control: FormControl,
        isRequired: Bool,
        values: [String],
        fault: String?,
        offered: [Reference] = []
    ) {
        self.context = context
        self.kind = kind
        self.name = name
        self.control = control
        self.isRequired = isRequired
        self.values = values
        self.fault = fault
        self.offered = offered
    }

    private var words: Catalogue { context.words }
    private var value: String { values.first ?? "" }

    private var id: String { FieldID.of(name) }
    private var hintID: String { id + "-hinweis" }
    private var faultID: String { id + "-fehler" }

    private var labelText: String {
        let text = words.label(of: name, kind)
        return isRequired || control == .flag
            ? text : words(.form(.optionalLabel), ["field": text])
    }

    private var hint: String? {
        FormHelp.hint(name, control, of: kind).map { words[$0] }
    }

    @MarkupBuilder
    package var markup: some Markup {
        if control.isGroup { group } else { single }
    }

    private var single: some Markup {
        div(.class(fault == nil ? "field" : "field faulty")) {
            if control == .flag {
                div(.class("choice")) {
                    input(
                        attributes: [
                            .id(id), .type(.checkbox), .name(name), .value("ja"),
                        ] + described() + (value == "ja" ? [.checked] : [])
                    )
                    label(.for(id)) { labelText }
                }
            } else {
                label(.for(id)) { labelText }
            }
            notes
            if control != .flag { entry }
        }
    }

    @MarkupBuilder
    private var notes: some Markup {
        if let hint { p(.id(hintID), .class("hint")) { hint } }
        if let fault { p(.id(faultID), .class("fault")) { fault } }
    }

    @MarkupBuilder
    private var entry: some Markup {
        switch control {
        case .line, .day, .money, .number:
            input(
                attributes: [.id(id), .type(.text), .name(name), .value(value)] + described()
            )
        case .paragraph: area(rows: 4)
        case .lines: area(rows: 5)
        case .prose: area(rows: 14)
        case .choice(let list):
            choices(list.map { Choosable(value: $0.key, text: words.word($0)) })
        case .named(let list): choices(list)
        case .one(let kind): choices(records(of: kind), areOwn: true)
        case .many, .flag, .visibility: EmptyMarkup()
        }
    }

    private func area(rows: Int) -> some Markup {
        textarea(attributes: [.id(id), .name(name), .rows(rows)] + described()) { value }
    }

    /// Names of records are words of the town, which are German.
    private func choices(_ options: [Choosable], areOwn: Bool = false) -> some Markup {
        select(attributes: [.id(id), .name(name)] + described()) {
            if !isRequired || value.isEmpty {
                option(.value("")) { words[.form(.nothingChosen)] }
            }
            ForEach(options) { each in
                option(.value(each.value)) { each.text }
                    .attributes(.selected, when: each.value == value)
                    .attributes(.lang("de"), when: areOwn && context.language != .german)
            }
        }
    }

    private var group: some Markup {
        ChoiceGroup(
            name: name,
            legend: labelText,
            hint: hint,
            fault: fault,
            type: control == .visibility ? .radio : .checkbox,
            options: groupOptions,
            chosen: values,
            language: context.language
        ).markup
    }

    private var groupOptions: [Choosable] {
        if case .many(let kind) = control { records(of: kind) } else { visibilities }
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

    private func described<Tag: HTMLTag>() -> [Attribute<Tag>] {
        var attributes: [Attribute<Tag>] = fault == nil ? [] : [.aria(.invalid(.true))]
        // What is typed is German, whatever language the page is in.
        if control.isText, context.language != .german { attributes.append(.lang("de")) }
        switch (hint, fault) {
        case (nil, nil): break
        case (.some, nil): attributes.append(.aria(.describedby(hintID)))
        case (nil, .some): attributes.append(.aria(.describedby(faultID)))
        case (.some, .some): attributes.append(.aria(.describedby(hintID, faultID)))
        }
        return attributes
    }
}

extension [Choosable] {
    /// Names as in a dictionary; what is counted stays in the order of its numbers.
    fileprivate func inReadingOrder(of kind: Kind) -> [Choosable] {
        kind.type.isListedByName ? sorted { SortKey($0.text) < SortKey($1.text) } : self
    }
}
