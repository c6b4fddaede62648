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
    let changes: [PublicChange]

    private var words: Catalogue { reading.words }

    var content: PageContent {
        PageContent(
            words[.change(.heading)],
            trail: [(words[.frame(.changes)], .changes(until: nil))]
        ) {
            div(.class("stack")) {
                h1 { words[.change(.heading)] }
                p(.class("lead")) {
                    words[changes.isEmpty ? .change(.none) : .change(.intro)]
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

    /// The way on, to all that was recorded up to the end of the day before the last one shown.
    @MarkupBuilder
    private var older: some Markup {
        if changes.count >= ChangesPage.length, let last = changes.last {
            let before = Berlin.day(of: last.recordedAt).adding(days: -1)
            p {
                a(.href(reading.path(.changes(until: before)))) { words[.change(.older)] }
            }
        }
    }
}
