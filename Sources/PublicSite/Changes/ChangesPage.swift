import Addresses
import Concept
import Design
import Journal
import Markup
import Register
import Words

/// The public changes, newest first, up to a day that can be chosen.
///
/// Pages follow each other by day, so a link to one keeps showing the same changes when new ones
/// are recorded.
struct ChangesPage {
    /// The least number of changes on a page; its last day is always complete, so there may be
    /// more.
    static let length = 40

    /// How many records of a change are named before the rest is folded away.
    static let records = 3

    let context: PageContext
    /// The changes that are shown, and whether there are older ones.
    let found: PublicChanges

    private var changes: [PublicChange] { found.changes }
    private var words: Catalogue { context.words }

    /// Since when the record is kept, a form to go to a day, and the changes up to it.
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
                if let since = context.register.since {
                    p {
                        words(
                            .change(.recordKeptSince),
                            ["day": words.date(Berlin.day(of: since))]
                        )
                    }
                }
                p {
                    a(.href(context.path(.changesFeed))) {
                        context.symbol(.feed)
                        words[.frame(.feed)]
                    }
                }
                if context.register.since != nil {
                    DayForm(context: context, request: context.request, parameter: .until).markup
                }
                if !changes.isEmpty { changeList(context, changes, naming: ChangesPage.records) }
                older
            }
        }
    }

    /// Whether there is nothing here and nothing older.
    private var isEmpty: Bool { changes.isEmpty && found.olderUntil == nil }

    /// A link to the changes before these.
    @MarkupBuilder
    private var older: some Markup {
        if let day = found.olderUntil {
            p { a(.href(context.path(.changes(until: day)))) { words[.change(.older)] } }
        }
    }
}
