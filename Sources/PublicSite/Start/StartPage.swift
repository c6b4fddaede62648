import Addresses
import Concept
import Design
import Journal
import Markup
import Register
import Words

/// The start page: what this is, how all measures stand, the fields, what changed, and what is to
/// come.
///
/// A town that has published nothing yet gets a sentence that says so instead.
struct StartPage {
    /// How many changes and how many meetings are shown.
    static let length = 5

    let context: PageContext
    /// The latest public changes, newest first.
    let changes: [PublicChange]

    private var words: Catalogue { context.words }
    private var hasConcept: Bool { context.register.only(Concept.self) != nil }

    /// The question the site answers, a search, the state of all measures, the fields, and what is
    /// new.
    var content: PageContent {
        PageContent(heading) {
            div(.class("hero columns")) {
                div(.class("stack")) {
                    h1 { heading }
                    if hasConcept {
                        p(.class("lead")) { words(.start(.intro), ["town": context.town]) }
                        context.searchField()
                    } else {
                        empty
                    }
                }
                if hasConcept { professionals }
            }
            state
            fields
            if hasConcept {
                div(.class("section columns")) {
                    div(.class("stack")) {
                        latest
                        sittings
                    }
                    div(.class("second stack")) { ways }
                }
            }
        }
    }

    /// The heading with the town's name, once that is public.
    private var heading: String {
        context.town.isEmpty
            ? words[.frame(.concept)] : words(.start(.heading), ["town": context.town])
    }

    /// What is said while nothing is published.
    @MarkupBuilder
    private var empty: some Markup {
        p(.class("lead")) { words[.start(.nothingPublished)] }
        if !context.town.isEmpty {
            p { words(.start(.nothingPublishedNext), ["town": context.town]) }
        }
    }

    /// How all measures stand; nothing while there are none.
    @MarkupBuilder
    private var state: some Markup {
        let measures = context.register.all(Measure.self)
        if !measures.isEmpty {
            section(.class("section stack")) {
                h2 { headline(measures) }
                StateBar(context, measures).whole
                context.exampleNote(measures)
                p { a(.href(context.path(allMeasures))) { words[.start(.allMeasures)] } }
            }
        }
    }

    /// How many measures there are and how many are under way.
    ///
    /// If the phase of some is unknown and none is known to be under way, only the first is said.
    private func headline(_ measures: [Numbered<Measure>]) -> String {
        let running = measures.count { $0.status.phase == .underway }
        let isKnown = running > 0 || measures.allSatisfy { $0.status.phase != .unknown }
        return words(
            .start(isKnown ? .headline : .headlineUnknown),
            count: measures.count,
            ["running": words.number(running)]
        )
    }

    private var allMeasures: Address { .measures(MeasureSelection()) }

    /// The fields of the edition in force; nothing while there are none.
    @MarkupBuilder
    private var fields: some Markup {
        let fields = context.fieldsInForce
        if !fields.isEmpty {
            section(.class("section stack")) {
                h2 { words[.start(.fields)] }
                fieldMosaic(context, fields)
            }
        }
    }

    /// The latest changes in short; nothing while there are none.
    @MarkupBuilder
    private var latest: some Markup {
        if !changes.isEmpty {
            h2 { words[.start(.latestChanges)] }
            changeList(context, Array(changes.prefix(Self.length)), naming: 3, short: true)
            p { a(.href(context.path(.changes(until: nil)))) { words[.start(.allChanges)] } }
        }
    }

    /// The next meetings and consultations.
    @MarkupBuilder
    private var sittings: some Markup {
        let ahead = Appointment.all(in: context.register)
            .filter { $0.isSitting && $0.day >= context.today }
        if !ahead.isEmpty {
            h2 { words[.calendar(.nextSittings)] }
            appointmentList(context, Array(ahead.prefix(Self.length)))
            p { a(.href(context.path(.calendar))) { words[.start(.allDates)] } }
        }
    }

    /// The form for people who work on the concept to choose their part of it.
    private var professionals: some Markup {
        section(.class("second stack")) {
            h2 { words[.part(.heading)] }
            p { words[.part(.teaser)] }
            PartForm(context: context).markup
        }
    }

    /// Links to what a reader can do here; only to what has a page.
    private var ways: some Markup {
        MarkupGroup {
            h2 { words[.start(.ways)] }
            ul(.class("ways")) {
                way(.document, .readConcept, .concept)
                way(.table, .findMeasures, allMeasures)
                way(.history, .compareEditions, .editions)
                way(.calendar, .seeDates, .calendar)
                way(.people, .seeNetwork, .network)
            }
        }
    }

    private func way(_ symbol: Symbol, _ key: TextKey.Start, _ address: Address) -> some Markup {
        li {
            context.symbol(symbol)
            a(.href(context.path(address))) { words[.start(key)] }
        }
    }
}
