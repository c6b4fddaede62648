import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// The list of measures, all or a selection, as a table or as cards.
///
/// The selection is part of the address, so every list can be linked, saved as a file and followed
/// as a feed.
struct MeasuresPage {
    /// How many measures are listed; a longer list is cut here, and the page says so.
    static let length = 200

    let context: PageContext
    /// What the reader asked for; an empty selection is all measures.
    let selection: MeasureSelection

    private var words: Catalogue { context.words }

    var content: PageContent {
        PageContent(
            words[.measure(.heading)],
            trail: [(words[.frame(.measures)], .measures(MeasureSelection()))]
        ) {
            div(.class("stack")) {
                h1 { words[.measure(.heading)] }
                let all = context.register.all(Measure.self)
                if all.isEmpty {
                    p(.class("lead")) { words[.measure(.none)] }
                } else {
                    MeasureForm(context: context, selection: selection, measures: all).markup
                    found(selection.measures(in: context, of: all), of: all.count)
                }
            }
        }
    }

    /// What the selection led to: the count, the filters that are set, the states, and the list.
    @MarkupBuilder
    private func found(_ measures: [Numbered<Measure>], of all: Int) -> some Markup {
        div(.role(.status)) { h2(.id("treffer")) { count(measures.count, of: all) } }
        unknown
        chosen
        if measures.isEmpty {
            nothing
        } else {
            StateBar(context, measures).whole
            context.exampleNote(measures)
            views
            list(Array(measures.prefix(Self.length)))
            if measures.count > Self.length {
                p { words(.measure(.tooMany), ["limit": words.number(Self.length)]) }
            }
        }
    }

    /// How many measures there are or, with filters, how many of all were found.
    private func count(_ found: Int, of all: Int) -> String {
        guard selection.filters else { return words(.measure(.count), count: all) }
        return words(.measure(.countOfAll), count: all, ["found": words.number(found)])
    }

    /// The measures in the view that was chosen.
    @MarkupBuilder
    private func list(_ measures: [Numbered<Measure>]) -> some Markup {
        switch selection.view {
        case .table:
            context.measureTable(
                measures,
                caption: words[.measure(.tableCaption)],
                sorting: selection
            )
        case .cards: measureCards(context, measures)
        }
    }

    /// A notice for each value in the address that means nothing here.
    @MarkupBuilder
    private var unknown: some Markup {
        ForEach(selection.unknown) { unknown in
            p(.class("notice")) {
                words(
                    .measure(.unknownChoice),
                    ["value": unknown.value, "name": words[.measure(unknown.name.label)]]
                )
            }
        }
    }

    /// The filters that are set, each a link to the list without it.
    @MarkupBuilder
    private var chosen: some Markup {
        if selection.filters {
            ul(.class("chosen"), .aria(.label(words[.measure(.chosen)]))) {
                ForEach(selection.chosen) { name in
                    li {
                        a(.href(context.path(.measures(selection.without(name))))) {
                            context.symbol(.remove)
                            span(.class("hidden")) { words[.measure(.remove)] + " " }
                            words[.measure(name.label)] + ": "
                            value(of: name)
                        }
                    }
                }
                li {
                    a(.href(context.path(.measures(selection.all)))) {
                        words[.measure(.removeAll)]
                    }
                }
            }
        }
    }

    /// The value of a filter as people read it.
    private func value(of name: MeasureSelection.Name) -> AnyMarkup {
        func record(_ reference: Reference?) -> AnyMarkup {
            reference.map { context.label($0) } ?? AnyMarkup("")
        }
        return switch name {
        case .field: record(selection.field?.reference)
        case .lead: record(selection.lead?.reference)
        case .targetGroup: record(selection.targetGroup?.reference)
        case .district: record(selection.district?.reference)
        case .phase: AnyMarkup(selection.phase.map { words.word($0) } ?? "")
        case .timing: AnyMarkup(selection.timing.map { words.word($0) } ?? "")
        case .budget: AnyMarkup(selection.budget.map { words.word($0) } ?? "")
        case .year: AnyMarkup(selection.year.map(String.init) ?? "")
        case .words: AnyMarkup(selection.words ?? "")
        case .order, .view: AnyMarkup("")
        }
    }

    /// The ways on from an empty list: words that are spelled alike, and all measures.
    @MarkupBuilder
    private var nothing: some Markup {
        p(.class("lead")) { words[.measure(.nothingFound)] }
        let near = selection.words.map { context.nearWords($0, among: [.measure]) } ?? []
        if !near.isEmpty {
            p {
                words[.search(.didYouMean)] + " "
                ForEach(near) { word in
                    a(.href(context.path(.measures(with(word))))) { context.own(word) }
                    " "
                }
            }
        }
        p {
            a(.class("button"), .href(context.path(.measures(selection.all)))) {
                words[.start(.allMeasures)]
            }
        }
    }

    /// The same selection with other words.
    private func with(_ words: String) -> MeasureSelection {
        var other = selection
        other.words = words
        return other
    }

    /// Links to the same list as table, cards, file and feed.
    private var views: some Markup {
        p(.class("ways")) {
            span(.class("soft")) { words[.measure(.shownAs)] + " " }
            way(.table, words[.measure(.asTable)])
            " "
            way(.cards, words[.measure(.asCards)])
            " "
            a(.href(context.path(.measureFile(selection)))) {
                context.symbol(.download)
                words[.measure(.asFile)]
            }
            " "
            a(.href(context.path(.measureFeed(selection)))) {
                context.symbol(.feed)
                words[.frame(.feed)]
            }
        }
    }

    /// A link to the same list in another view; the present one is marked as current.
    private func way(_ view: MeasureSelection.View, _ name: String) -> some Markup {
        a(.href(context.path(.measures(selection.shown(as: view))))) { name }
            .attributes(.aria(.current(.true)), when: view == selection.view)
    }
}

/// Measures as cards, for narrow screens and for reading rather than comparing.
func measureCards(_ context: PageContext, _ measures: [Numbered<Measure>]) -> some Markup {
    ul(.class("cards")) {
        ForEach(measures) { measure in
            li {
                p { context.statusTag(measure.record) }
                h3 {
                    a(.href(context.path(.measure(measure.id)))) {
                        context.words.number(of: measure.reference) + " "
                        context.own(measure.title, of: measure.reference)
                    }
                    context.exampleMark(measure.isExample)
                    context.listNumber(measure.record)
                }
                if let lead = measure.lead { p(.class("soft")) { context.label(lead.reference) } }
                if let next = measure.nextStep {
                    p {
                        context.words[.measure(.nextStep)] + ": "
                        context.own(next, of: measure.reference)
                    }
                }
                if let day = measure.asOf {
                    p(.class("soft")) {
                        context.words[.measure(.asOf)] + " "
                        context.date(day)
                    }
                }
            }
        }
    }
}

extension MeasureSelection.Name {
    /// The key of the filter's name on the page.
    var label: TextKey.Measure {
        switch self {
        case .field: .field
        case .phase: .status
        case .timing: .timing
        case .budget: .budget
        case .lead: .lead
        case .targetGroup: .targetGroup
        case .district: .district
        case .year: .year
        case .words: .words
        case .order: .order
        case .view: .view
        }
    }
}
