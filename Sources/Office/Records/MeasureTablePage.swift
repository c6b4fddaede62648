import Addresses
import Concept
import Design
import Markup
import OfficeKit
import Register
import Web
import Words

/// The status of many measures as a table; each field is labelled with its measure for screen
/// readers.
struct MeasureTablePage: Sendable {
    let context: OfficeContext
    let field: ID<FieldOfAction>?
    let rows: [Numbered<Measure>]
    /// What was typed; `nil` if the page is only opened.
    let data: FormData?
    let summary: FaultSummary

    private var words: Catalogue { context.words }
    private var title: String { words[.office(.measureTable)] }

    /// The prefix in the names of a measure's fields.
    static func prefix(_ id: ID<Measure>) -> String { "m\(id.number)." }

    var content: OfficeContent {
        OfficeContent(title, back: (words[.office(.heading)], .kinds), isFault: !summary.isEmpty) {
            div(.class("stack")) {
                summary.markup
                context.doneNotice
                h1 { title }
                p(.class("lead")) { words[.office(.measureTableIntro)] }
                fieldLinks
                if rows.isEmpty {
                    p { words[.office(.noMeasuresToChange)] }
                } else {
                    context.sendingForm {
                        table
                        div(.class("actions")) { context.stepButton(.check, words[.form(.check)]) }
                    }
                }
            }
        }
    }

    private var fields: [Numbered<FieldOfAction>] {
        context.register.all().filter { context.mayName($0.reference) }
    }

    private var fieldLinks: some Markup {
        nav(.aria(.label(words.plural(of: .field)))) {
            ul(.class("columns-list")) {
                li { link(nil, words[.office(.allFields)]) }
                ForEach(fields) { each in
                    li { link(each.id, each.record.briefName) }
                }
            }
        }
    }

    private func link(_ id: ID<FieldOfAction>?, _ text: String) -> some Markup {
        a(.href(context.path(.measureTable(id)))) { context.own(text) }
            .attributes(.aria(.current(.page)), when: id == field)
    }

    private var table: some Markup {
        div(.class("scroll"), .role(.region), .tabindex(0), .aria(.label(title))) {
            Element<HTML.Table, _>(.class("entry-table")) {
                caption(.class("hidden")) { title }
                thead {
                    tr {
                        th(.scope(.col)) { words.name(of: .measure) }
                        ForEach(MeasureTableEditor.fields) { field in
                            th(.scope(.col)) { words.label(of: field.name, .measure) }
                        }
                    }
                }
                tbody { ForEach(rows) { row($0) } }
            }
        }
    }

    private func row(_ measure: Numbered<Measure>) -> some Markup {
        let prefix = Self.prefix(measure.id)
        let version = measure.version.stamp?.put.sequence ?? 0
        return tr {
            th(.scope(.row)) {
                context.link(measure.reference)
                context.hidden(
                    prefix + FormName.version,
                    data?[prefix + FormName.version] ?? String(version)
                )
            }
            ForEach(MeasureTableEditor.fields) { field in
                td { entry(field, measure, prefix + field.name) }
            }
        }
    }

    @MarkupBuilder
    private func entry(
        _ field: FormField<Measure>,
        _ measure: Numbered<Measure>,
        _ name: String
    ) -> some Markup {
        let value = data?[name] ?? field.read(measure.record, words).first ?? ""
        let label = words(
            .office(.fieldOfMeasure),
            [
                "field": words.label(of: field.name, .measure),
                "measure": words.number(of: measure.reference),
            ]
        )
        let isFaulty = summary[name] != nil
        switch field.control {
        case .choice(let list):
            select(.id(FieldID.of(name)), .name(name), .aria(.label(label))) {
                option(.value("")) { words[.form(.nothingChosen)] }
                ForEach(list) { word in
                    option(.value(word.key)) { words.word(word) }
                        .attributes(.selected, when: word.key == value)
                }
            }
            .attributes(.aria(.invalid(.true)), when: isFaulty)
        case .paragraph:
            textarea(
                .id(FieldID.of(name)),
                .name(name),
                .rows(2),
                .cols(24),
                .aria(.label(label))
            ) { value }
            .attributes(.aria(.invalid(.true)), when: isFaulty)
        default:
            input(
                .id(FieldID.of(name)),
                .type(.text),
                .name(name),
                .value(value),
                .size(11),
                .aria(.label(label))
            )
            .attributes(.aria(.invalid(.true)), when: isFaulty)
        }
    }
}

/// What the table would change, by measure, to be confirmed.
struct MeasureTableCheckPage: Sendable {
    let context: OfficeContext
    let checked: CheckedDeed
    let data: FormData

    private var words: Catalogue { context.words }
    private var title: String {
        words(.office(.measureTableCheck), count: checked.edits.count)
    }

    var content: OfficeContent {
        OfficeContent(title) {
            div(.class("stack")) {
                h1 { title }
                ForEach(checked.edits) { edit in
                    section {
                        h2 { context.own(context.label(edit.reference)) }
                        ChangedFields(
                            context: context,
                            reference: edit.reference,
                            old: context.register.table[edit.reference]?.record,
                            new: edit.record
                        ).markup
                    }
                }
                context.sendingForm {
                    context.kept(data)
                    div(.class("actions")) {
                        context.stepButton(.save, words[.form(.save)])
                        context.stepButton(.change, words[.form(.change)], isMain: false)
                    }
                }
            }
        }
    }
}
