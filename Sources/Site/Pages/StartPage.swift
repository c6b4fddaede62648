import Journal
import Markup
import Register
import Words

/// The first page: what this is, how all measures stand, the fields, what changed last.
struct StartPage {
    let reading: Reading
    let changes: [PublicChange]

    private var words: Catalogue { reading.words }

    var content: PageContent {
        PageContent(words(.start(.heading), ["town": reading.town])) {
            div(.class("hero")) {
                h1 { words(.start(.heading), ["town": reading.town]) }
                if reading.register.only(Concept.self) == nil {
                    empty
                } else {
                    p(.class("lead")) { words(.start(.intro), ["town": reading.town]) }
                    p {
                        a(.class("button"), .href(reading.path(.concept))) {
                            words[.start(.readConcept)]
                        }
                    }
                }
            }
            state
            fields
            latest
        }
    }

    @MarkupBuilder
    private var empty: some Markup {
        p(.class("lead")) { words[.start(.nothingPublished)] }
        if !reading.town.isEmpty {
            p { words(.start(.nothingPublishedNext), ["town": reading.town]) }
        }
    }

    @MarkupBuilder
    private var state: some Markup {
        let measures = reading.register.all(Measure.self)
        if !measures.isEmpty {
            let running = measures.count { $0.status.phase == .underway }
            section(.class("section stack")) {
                h2 {
                    words(
                        .start(.headline),
                        count: measures.count,
                        ["running": words.number(running)]
                    )
                }
                StateBar(reading, measures).whole
                p { a(.href(reading.path(.measures))) { words[.start(.allMeasures)] } }
            }
        }
    }

    @MarkupBuilder
    private var fields: some Markup {
        let fields = reading.fieldsInForce
        if !fields.isEmpty {
            section(.class("section stack")) {
                h2 { words[.start(.fields)] }
                fieldMosaic(reading, fields)
            }
        }
    }

    @MarkupBuilder
    private var latest: some Markup {
        if !changes.isEmpty {
            section(.class("section stack")) {
                h2 { words[.start(.latestChanges)] }
                changeList(reading, Array(changes.prefix(5)), naming: 3)
                p {
                    a(.href(reading.path(.changes(until: nil)))) { words[.start(.allChanges)] }
                }
            }
        }
    }
}
