import Addresses
import Concept
import Design
import Markup
import Register
import Web
import Words

/// The filters above the list of measures.
///
/// A plain form that sends GET, so that every selection has an address of its own.
struct MeasureForm {
    let context: PageContext
    /// What is chosen now.
    let selection: MeasureSelection
    /// All measures, from which the choices are taken.
    let measures: [Numbered<Measure>]

    private var words: Catalogue { context.words }

    /// The words, and the other filters in a part that unfolds, which stands open if one of them is
    /// set.
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
                        context.selectField(
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

    /// The path of the unfiltered list.
    private var action: String {
        PageRequest(.measures(MeasureSelection()), context.language).path
    }

    /// Hidden fields for what the form does not ask: order, view, and the day of the past.
    @MarkupBuilder
    private var kept: some Markup {
        if selection.order != .number {
            input(.type(.hidden), .name("sortierung"), .value(selection.order.rawValue))
        }
        if selection.view != .table {
            input(.type(.hidden), .name("ansicht"), .value(selection.view.rawValue))
        }
        if let stand = context.stand {
            input(.type(.hidden), .name(PageRequest.standName), .value(stand.description))
        }
    }

    /// One select field: its name in the address, what is chosen, and what can be.
    private struct Chooser {
        let name: MeasureSelection.Name
        /// The value in the address; `nil` if nothing is chosen.
        let chosen: String?
        /// What can be chosen, without the empty choice.
        let options: [Choosable]
    }

    /// The select fields.
    ///
    /// Only values that lead to at least one measure are offered; a field without any is left out.
    private var choices: [Chooser] {
        let query = selection.query
        let there = Occurring(measures)
        let lists: [(MeasureSelection.Name, Options)] = [
            (.field, context.fieldChoices), (.phase, choices(there.phases)),
            (.timing, choices(there.timings)), (.budget, choices(there.budgets)),
            (.lead, records(there.leads)), (.targetGroup, records(there.targetGroups)),
            (.district, records(there.districts)), (.year, years(there.years)),
        ]
        return lists.filter { !$0.1.isEmpty }.map { name, options in
            Chooser(name: name, chosen: query[name.rawValue], options: options)
        }
    }

    private typealias Options = [Choosable]

    /// The values that occur, in the order of the list.
    private func choices<C: Choice>(_ there: Set<C>) -> Options {
        C.allCases.filter(there.contains)
            .map { Choosable(value: $0.rawValue, text: words.word($0)) }
    }

    /// The records that occur, sorted by name; those that the public may not see are left out.
    private func records(_ references: Set<Reference>) -> Options {
        references.compactMap { reference in
            context.register.name(of: reference).map {
                Choosable(value: String(reference.number), text: $0, isOwn: true)
            }
        }.sorted { SortKey($0.text) < SortKey($1.text) }
    }

    /// The years in which a measure begins or ends.
    private func years(_ years: Set<Int>) -> Options {
        guard let first = years.min(), let last = years.max() else { return [] }
        return (first...last).map { Choosable(value: String($0), text: String($0)) }
    }
}

/// Which values occur among some measures, collected in one pass.
private struct Occurring {
    var phases: Set<Phase> = []
    var timings: Set<Timing> = []
    var budgets: Set<Funding.Budget> = []
    var leads: Set<Reference> = []
    var targetGroups: Set<Reference> = []
    var districts: Set<Reference> = []
    var years: Set<Int> = []

    init(_ measures: [Numbered<Measure>]) {
        for measure in measures {
            phases.insert(measure.record.status.phase)
            if let timing = measure.record.status.timing { timings.insert(timing) }
            if let budget = measure.record.funding.budget { budgets.insert(budget) }
            if let lead = measure.record.lead { leads.insert(lead.reference) }
            for group in measure.record.targetGroups { targetGroups.insert(group.reference) }
            for district in measure.record.districts { districts.insert(district.reference) }
            if let day = measure.record.period.from { years.insert(day.year) }
            if let day = measure.record.period.until { years.insert(day.year) }
        }
    }
}
