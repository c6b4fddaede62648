package import Markup
package import Words

/// A field of a form with its label, its hint, what is wrong with it, and the ARIA that ties them
/// together.
///
/// The one component for whatever is typed, ticked or chosen, be it about a record, a person, an answer or
/// a password. It is given what stands in it as text; what the text means is known to the form.
package struct InputField: Sendable {
    package let name: String
    package let label: String
    package let hint: String?
    package let control: Control
    /// As typed, or as it stands in what the form is about; several where several can be chosen.
    package let values: [String]
    /// The language of the page, where what stands in the field is German whatever that is.
    package let language: Language?

    /// How a value is asked for.
    package enum Control: Sendable {
        /// One line; `nil` leaves to the browser whether it fills it in.
        case line(HTML.InputType = .text, HTML.Autofill? = nil)
        case paragraph(rows: Int = 5)
        /// Ticked or not; sent as `ja`.
        case flag
        /// One of these in a list that opens; `none` is what stands for no choice.
        case list([Choosable], none: String? = nil)
        /// One of these, all of them to be seen.
        case oneOf([Choosable])
        /// Any number of these.
        case anyOf([Choosable])
        /// A file of one of these types, such as `.csv` or `image/png`.
        case file([String])
    }

    package init(
        _ name: String,
        _ label: String,
        _ control: Control = .line(),
        hint: String? = nil,
        values: [String],
        language: Language? = nil
    ) {
        self.name = name
        self.label = label
        self.control = control
        self.hint = hint
        self.values = values
        self.language = language
    }

    package init(
        _ name: String,
        _ label: String,
        _ control: Control = .line(),
        hint: String? = nil,
        value: String? = nil,
        language: Language? = nil
    ) {
        let values = [value].compactMap { $0 }
        self.init(name, label, control, hint: hint, values: values, language: language)
    }

    private var value: String { values.first ?? "" }
    private var id: String { FieldID.of(name) }
    private var hintID: String { id + "-hinweis" }
    private var faultID: String { id + "-fehler" }
    private var isGermanElsewhere: Bool { language.map { $0 != .german } ?? false }

    /// The field, with what the summary says is wrong with it.
    @MarkupBuilder
    package func markup(_ faults: FaultSummary? = nil) -> some Markup {
        let fault = faults?[name]
        switch control {
        case .oneOf(let options): group(.radio, options, fault)
        case .anyOf(let options): group(.checkbox, options, fault)
        case .line, .paragraph, .flag, .list, .file: single(fault)
        }
    }

    private func single(_ fault: String?) -> some Markup {
        div(.class(fault == nil ? "field" : "field faulty")) {
            if case .flag = control {
                div(.class("choice")) {
                    input(
                        attributes: [.id(id), .type(.checkbox), .name(name), .value("ja")]
                            + described(fault) + (value == "ja" ? [.checked] : [])
                    )
                    fieldLabel(for: id, label)
                }
            } else {
                fieldLabel(for: id, label)
            }
            notes(fault)
            entry(fault)
        }
    }

    @MarkupBuilder
    private func notes(_ fault: String?) -> some Markup {
        if let hint { p(.id(hintID), .class("hint")) { hint } }
        if let fault { p(.id(faultID), .class("fault")) { fault } }
    }

    @MarkupBuilder
    private func entry(_ fault: String?) -> some Markup {
        switch control {
        case .line(let type, let autofill):
            input(
                attributes: [.id(id), .type(type), .name(name), .value(value)]
                    + (autofill.map { [.autocomplete($0)] } ?? []) + german() + described(fault)
            )
        case .paragraph(let rows):
            textarea(attributes: [.id(id), .name(name), .rows(rows)] + german() + described(fault))
            {
                value
            }
        case .list(let options, let none):
            select(attributes: [.id(id), .name(name)] + described(fault)) {
                if let none { option(.value("")) { none } }
                ForEach(options) { each in
                    option(.value(each.value)) { each.text }
                        .attributes(.selected, when: each.value == value)
                        .attributes(.lang("de"), when: each.isOwn && isGermanElsewhere)
                }
            }
        case .file(let types):
            input(
                attributes: [.id(id), .type(.file), .name(name), .accept(types)]
                    + described(fault)
            )
        case .flag, .oneOf, .anyOf: EmptyMarkup()
        }
    }

    /// Choices under one legend.
    ///
    /// A link to the field leads to the first of them, where somebody can go on by keyboard.
    private func group(
        _ type: HTML.InputType,
        _ options: [Choosable],
        _ fault: String?
    ) -> some Markup {
        fieldset(
            attributes: [.class(fault == nil ? "field" : "field faulty")] + noted(fault)
        ) {
            Element<HTML.Legend, String> { label }
            notes(fault)
            div(.class("options")) {
                ForEach(Array(options.enumerated())) { place, each in
                    choice(type, each, place == 0 ? id : "\(id)-\(each.value)")
                }
            }
        }
    }

    private func choice(
        _ type: HTML.InputType,
        _ each: Choosable,
        _ id: String
    ) -> some Markup {
        div(.class("choice")) {
            input(.id(id), .type(type), .name(name), .value(each.value))
                .attributes(.checked, when: values.contains(each.value))
            Element<HTML.Label, String>(.for(id)) { each.text }
                .attributes(.lang("de"), when: each.isOwn && isGermanElsewhere)
        }
    }

    /// What is typed is German, whatever language the page is in.
    private func german<Tag: HTMLTag>() -> [Attribute<Tag>] {
        isGermanElsewhere ? [.lang("de")] : []
    }

    private func described<Tag: HTMLTag>(_ fault: String?) -> [Attribute<Tag>] {
        (fault == nil ? [] : [.aria(.invalid(.true))]) + noted(fault)
    }

    /// Where the hint stands, and what is wrong.
    private func noted<Tag: HTMLTag>(_ fault: String?) -> [Attribute<Tag>] {
        switch (hint, fault) {
        case (nil, nil): []
        case (.some, nil): [.aria(.describedby(hintID))]
        case (nil, .some): [.aria(.describedby(faultID))]
        case (.some, .some): [.aria(.describedby(hintID, faultID))]
        }
    }
}
