import Markup
import Register
import Words

/// A page for what did not work: what is so, and what to do next.
struct ErrorPage {
    let reading: Reading

    private var words: Catalogue { reading.words }

    var notFound: PageContent { page(.notFoundHeading, words[.errorPage(.notFound)]) }
    var method: PageContent { page(.methodHeading, words[.errorPage(.method)]) }

    func gone(_ reference: Reference, on day: Day) -> PageContent {
        let values = ["record": words.name(of: reference), "day": words.date(day)]
        return page(.goneHeading, words(.errorPage(.gone), values))
    }

    /// `number` is the one under which the failure stands in the log.
    func failure(number: String) -> PageContent {
        let sentence = words(.errorPage(.failureNumber), ["number": number])
        return page(.failureHeading, words[.errorPage(.failure)] + " " + sentence)
    }

    /// `day` has not come yet.
    func ahead(_ day: Day) -> PageContent {
        page(.aheadHeading, words(.errorPage(.ahead), ["day": words.date(day)]))
    }

    /// Nothing was recorded on `day` yet; the editions go further back.
    func beforeRecord(_ day: Day, _ since: Day?) -> PageContent {
        guard let since else { return notFound }
        let values = ["day": words.date(day), "since": words.date(since)]
        return page(.beforeRecordHeading, words(.errorPage(.beforeRecord), values))
    }

    func noDay(_ typed: String) -> PageContent {
        let short = typed.count > 40 ? typed.prefix(40) + "…" : typed[...]
        return page(.noDayHeading, words(.errorPage(.noDay), ["typed": String(short)]))
    }

    private func page(_ heading: TextKey.ErrorPage, _ sentence: String) -> PageContent {
        var content = PageContent(words[.errorPage(heading)]) {
            div(.class("stack hero")) {
                h1 { words[.errorPage(heading)] }
                p(.class("lead")) { sentence }
                p { a(.href(reading.path(.start))) { words[.errorPage(.toStart)] } }
            }
        }
        content.isCitable = false
        return content
    }
}
