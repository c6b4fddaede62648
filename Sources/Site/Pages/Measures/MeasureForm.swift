import Markup
import Register
import Words

/// The form above the list of measures: plain, sent by GET, so that each choice has an address.
struct MeasureForm {
    let reading: Reading
    let selection: MeasureSelection
    /// All that can be chosen from.
    let measures: [Numbered<Measure>]

    private var words: Catalogue { reading.words }

    var markup: some Markup {
        form(.class("filter"), .method(.get), .action(action), .role(.search)) {
            div(.class("field wide")) {
                label(.for("q")) { words[.measure(.words)] }
                input(
                    .id("q"),
                    .type(.search),
                    .name(MeasureSelection.Name.words.rawValue),
                    .value(selection.words ?? ""),
                    .maxlength(MeasureSelection.wordLimit)
                )
            }
            details(.class("wide-all")) {
                summary { words[.measure(.moreChoices)] }
                div(.class("choices")) {
                    ForEach(choices) { choice in
                        reading.selectField(
                            choice.name.rawValue,
                            words[.measure(choice.name.label)],
                            none: words[.measure(.any)],
                            options: choice.options,
                            chosen: choice.chosen
                        )
                    }
                }
            }
            .attributes(.open, when: selection.chosen != [] && selection.chosen != [.words])
            kept
            button(.class("button")) { words[.measure(.show)] }
        }
    }

    private var action: String {
        PageRequest(.measures(MeasureSelection()), reading.language).path
    }

    /// What the form does not ask stays as it is.
    @MarkupBuilder
    private var kept: some Markup {
        if selection.order != .number {
            input(.type(.hidden), .name("sortierung"), .value(selection.order.rawValue))
        }
        if selection.view != .table {
            input(.type(.hidden), .name("ansicht"), .value(selection.view.rawValue))
        }
        if let stand = reading.stand {
            input(.type(.hidden), .name(PageRequest.standName), .value(stand.description))
        }
    }

    private struct Choice {
        let name: MeasureSelection.Name
        let chosen: String?
        let options: [Choosable]
    }

    /// Only what leads to at least one measure; a list of one choice is none.
    private var choices: [Choice] {
        let query = selection.query
        return [
            (.field, fields), (.phase, phases), (.timing, timings), (.budget, budgets),
            (.lead, records(measures.compactMap(\.record.lead?.reference))),
            (.targetGroup, records(measures.flatMap { $0.targetGroups.map(\.reference) })),
            (.district, records(measures.flatMap { $0.districts.map(\.reference) })),
            (.year, years),
        ].filter { !$0.1.isEmpty }.map { name, options in
            Choice(name: name, chosen: query[name.rawValue], options: options)
        }
    }

    private typealias Options = [Choosable]

    private var fields: Options { reading.fieldChoices }

    private var phases: Options {
        let there = Set(measures.map(\.record.status.phase))
        return Phase.allCases.filter(there.contains).map {
            Choosable(value: $0.rawValue, text: words.word($0))
        }
    }

    private var timings: Options {
        let there = Set(measures.compactMap(\.record.status.timing))
        return Timing.allCases.filter(there.contains).map {
            Choosable(value: $0.rawValue, text: words.word($0))
        }
    }

    private var budgets: Options {
        let there = Set(measures.compactMap(\.record.funding.budget))
        return Funding.Budget.allCases.filter(there.contains)
            .map { Choosable(value: $0.rawValue, text: words.word($0)) }
    }

    private func records(_ references: [Reference]) -> Options {
        Set(references).compactMap { reference in
            reading.register.name(of: reference).map {
                Choosable(value: String(reference.number), text: $0, isOwn: true)
            }
        }.sorted { SortKey($0.text) < SortKey($1.text) }
    }

    private var years: Options {
        let days = measures.flatMap { [$0.period.from, $0.period.until].compactMap { $0?.year } }
        guard let first = days.min(), let last = days.max() else { return [] }
        return (first...last).map { Choosable(value: String($0), text: String($0)) }
    }
}
