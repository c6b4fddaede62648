package import Markup
package import Words

/// A field of a form that belongs to no record, with its label, its hint and what is wrong with it.
package struct PlainField: Sendable {
    package let name: String
    package let label: String
    package var hint: String?
    package var fault: String?
    package let value: String
    package var control = Control.line
    /// The language of the page, where what stands in the field is German whatever that is.
    package var pageLanguage: Language?

    package init(
        name: String,
        label: String,
        hint: String? = nil,
        fault: String? = nil,
        value: String,
        control: Control = Control.line,
        pageLanguage: Language? = nil
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.fault = fault
        self.value = value
        self.control = control
        self.pageLanguage = pageLanguage
    }

    package enum Control: Sendable {
        case line, paragraph
        /// Ticked or not; sent as `ja`.
        case flag
        /// One of these, shown as their texts.
        case choice([(value: String, text: String)])
    }

    private var id: String { FieldID.of(name) }
    private var hintID: String { id + "-hinweis" }
    private var faultID: String { id + "-fehler" }

    package var markup: some Markup {
        div(.class(fault == nil ? "field" : "field faulty")) {
            if case .flag = control {
                div(.class("choice")) {
                    input(
                        attributes: [
                            .id(id), .type(.checkbox), .name(name), .value("ja"),
                        ] + described() + (value == "ja" ? [.checked] : [])
                    )
                    Element<HTML.Label, String>(.for(id)) { label }
                }
            } else {
                Element<HTML.Label, String>(.for(id)) { label }
            }
            if let hint { p(.id(hintID), .class("hint")) { hint } }
            if let fault { p(.id(faultID), .class("fault")) { fault } }
            entry
        }
    }

    @MarkupBuilder
    private var entry: some Markup {
        switch control {
        case .flag: EmptyMarkup()
        case .line:
            input(attributes: [.id(id), .type(.text), .name(name), .value(value)] + described())
        case .paragraph:
            textarea(attributes: [.id(id), .name(name), .rows(5)] + described()) { value }
        case .choice(let options):
            select(attributes: [.id(id), .name(name)] + described()) {
                ForEach(options) { each in
                    option(.value(each.value)) { each.text }
                        .attributes(.selected, when: each.value == value)
                        .attributes(.lang("de"), when: isMarked && !each.value.isEmpty)
                }
            }
        }
    }

    private var isMarked: Bool { pageLanguage.map { $0 != .german } ?? false }

    private var isChoice: Bool {
        if case .choice = control { true } else { false }
    }

    private func described<Tag: HTMLTag>() -> [Attribute<Tag>] {
        var attributes: [Attribute<Tag>] = fault == nil ? [] : [.aria(.invalid(.true))]
        if isMarked, !isChoice { attributes.append(.lang("de")) }
        switch (hint, fault) {
        case (nil, nil): break
        case (.some, nil): attributes.append(.aria(.describedby(hintID)))
        case (nil, .some): attributes.append(.aria(.describedby(faultID)))
        case (.some, .some): attributes.append(.aria(.describedby(hintID, faultID)))
        }
        return attributes
    }
}
