package import Markup
package import Words

/// A field of a form with its label, its hint, what is wrong with it, and the ARIA that ties them
/// together.
///
/// The one component for whatever is typed, ticked or chosen, be it about a record, a person, an
/// answer or a password. It holds values as text; the form knows what the text means.
package struct InputField: Sendable {
    /// The name under which the value is sent; unique in the form.
    package let name: String
    /// In the page's language; for a group of choices it is the legend.
    package let label: String
    /// What helps to fill it in; `nil` shows nothing.
    package let hint: String?
    /// How the value is asked for.
    package let control: Control
    /// What stands in the field: as typed, or as stored in what the form is about.
    ///
    /// Several values only for `.anyOf`; other controls show the first.
    package let values: [String]
    /// The page's language, if the value or the choices may be the town's German; `nil` marks
    /// nothing.
    package let language: Language?

    /// How a value is asked for.
    package enum Control: Sendable {
        /// One line of an input type; an autofill of `nil` leaves it to the browser whether to fill
        /// it in.
        case line(HTML.InputType = .text, HTML.Autofill? = nil)
        /// A text area.
        case paragraph(rows: Int = 5)
        /// A check box; sent as "ja" if ticked, and not at all otherwise.
        case flag
        /// One of these in a list that opens; `none` is the text of the empty choice, if there is
        /// one.
        case list([Choosable], none: String? = nil)
        /// One of these as radio buttons, so that all can be seen.
        case oneOf([Choosable])
        /// Any number of these as check boxes.
        case anyOf([Choosable])
        /// A file; the types are endings or media types, such as ".csv" or "image/png".
        case file([String])
    }

    /// A field that may hold several values.
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

    /// A field with one value; `nil` leaves it empty.
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
    /// Whether German text has to be marked, because the page is in another language.
    private var isGermanElsewhere: Bool { language.map { $0 != .german } ?? false }

    /// The field in its box, with the fault that the summary names for it.
    @MarkupBuilder
    package func markup(_ faults: FaultSummary? = nil) -> some Markup {
        let fault = faults?[name]
        switch control {
        case .oneOf(let options): group(.radio, options, fault)
        case .anyOf(let options): group(.checkbox, options, fault)
        case .line, .paragraph, .flag, .list, .file: single(fault)
        }
    }

    /// Label, notes and control; the check box of a flag stands before its label instead.
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

    /// Hint and fault, with the ids to which the control refers.
    @MarkupBuilder
    private func notes(_ fault: String?) -> some Markup {
        if let hint { p(.id(hintID), .class("hint")) { hint } }
        if let fault { p(.id(faultID), .class("fault")) { fault } }
    }

    /// The control alone; flags and groups are written elsewhere.
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
    /// The first choice has the id of the field, so that a link from the list of faults leads to
    /// where somebody can go on by keyboard.
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

    /// `lang="de"` for what is typed, which is German whatever language the page is in.
    private func german<Tag: HTMLTag>() -> [Attribute<Tag>] {
        isGermanElsewhere ? [.lang("de")] : []
    }

    /// The ARIA attributes of a control: whether it is invalid, and what describes it.
    private func described<Tag: HTMLTag>(_ fault: String?) -> [Attribute<Tag>] {
        (fault == nil ? [] : [.aria(.invalid(.true))]) + noted(fault)
    }

    /// `aria-describedby` with the ids of hint and fault, as far as they are shown.
    private func noted<Tag: HTMLTag>(_ fault: String?) -> [Attribute<Tag>] {
        switch (hint, fault) {
        case (nil, nil): []
        case (.some, nil): [.aria(.describedby(hintID))]
        case (nil, .some): [.aria(.describedby(faultID))]
        case (.some, .some): [.aria(.describedby(hintID, faultID))]
        }
    }
}
