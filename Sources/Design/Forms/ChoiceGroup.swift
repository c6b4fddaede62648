package import Markup
package import Words

/// Choices of which one or several are sent, under one legend, with what is wrong with the choice.
///
/// A link to the field leads to the first choice, where somebody can go on by keyboard.
package struct ChoiceGroup: Sendable {
    package let name: String
    package let legend: String
    package var hint: String?
    package let fault: String?
    /// `radio` for one of them, `checkbox` for several.
    package let type: HTML.InputType
    package let options: [Choosable]
    package let chosen: [String]
    /// That of the page.
    package let language: Language

    package init(
        name: String,
        legend: String,
        hint: String? = nil,
        fault: String?,
        type: HTML.InputType,
        options: [Choosable],
        chosen: [String],
        language: Language
    ) {
        self.name = name
        self.legend = legend
        self.hint = hint
        self.fault = fault
        self.type = type
        self.options = options
        self.chosen = chosen
        self.language = language
    }

    private var id: String { FieldID.of(name) }
    private var hintID: String { id + "-hinweis" }
    private var faultID: String { id + "-fehler" }

    package var markup: some Markup {
        fieldset(attributes: [.class(fault == nil ? "field" : "field faulty")] + described) {
            Element<HTML.Legend, String> { legend }
            if let hint { p(.id(hintID), .class("hint")) { hint } }
            if let fault { p(.id(faultID), .class("fault")) { fault } }
            div(.class("options")) {
                ForEach(Array(options.enumerated())) { place, each in
                    choice(each, place == 0 ? id : "\(id)-\(each.value)")
                }
            }
        }
    }

    private func choice(_ each: Choosable, _ id: String) -> some Markup {
        div(.class("choice")) {
            input(.id(id), .type(type), .name(name), .value(each.value))
                .attributes(.checked, when: chosen.contains(each.value))
            label(.for(id)) { each.text }
                .attributes(.lang("de"), when: each.isOwn && language != .german)
        }
    }

    private var described: [Attribute<HTML.Fieldset>] {
        let ids = [hint.map { _ in hintID }, fault.map { _ in faultID }].compactMap { $0 }
        switch ids.count {
        case 0: return []
        case 1: return [.aria(.describedby(ids[0]))]
        default: return [.aria(.describedby(ids[0], ids[1]))]
        }
    }
}
