import Journal
import Markup
import Register
import Words

/// What changed, newest first.
struct ChangesPage {
    /// How many changes stand on one page, at least: its last day stands there whole.
    static let length = 40

    /// So many records of a change are named at once.
    static let records = 3

    let reading: Reading
    let found: PublicChanges

    private var changes: [PublicChange] { found.changes }
    private var words: Catalogue { reading.words }

    var content: PageContent {
        PageContent(
            words[.change(.heading)],
            trail: [(words[.frame(.changes)], .changes(until: nil))]
        ) {
            div(.class("stack")) {
                h1 { words[.change(.heading)] }
                p(.class("lead")) {
                    words[isEmpty ? .change(.none) : .change(.intro)]
                }
                if let since = reading.register.since {
                    p {
                        words(
                            .change(.recordKeptSince),
                            ["day": words.date(Berlin.day(of: since))]
                        )
                    }
                }
                p {
                    a(.href(reading.path(.changesFeed))) {
                        reading.symbol(.feed)
                        words[.frame(.feed)]
                    }
                }
                if reading.register.since != nil {
                    DayForm(reading: reading, request: reading.request, parameter: .until).markup
                }
                if !changes.isEmpty { changeList(reading, changes, naming: ChangesPage.records) }
                older
            }
        }
    }

    /// Whether there is nothing here and nothing before.
    private var isEmpty: Bool { changes.isEmpty && found.olderUntil == nil }

    @MarkupBuilder
    private var older: some Markup {
        if let day = found.olderUntil {
            p { a(.href(reading.path(.changes(until: day)))) { words[.change(.older)] } }
        }
    }
}
