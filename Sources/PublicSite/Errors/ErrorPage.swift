import Addresses
import Concept
package import Design
package import HTTPTypes
import Journal
import Markup
import Register
package import Web
import Words

/// A page for what did not work: what is so, and what to do next.
package struct ErrorPage {
    let context: PageContext

    private var words: Catalogue { context.words }

    /// Nothing stands at the address; there are ways on.
    package var notFound: PageContent {
        page(.notFoundHeading, words[.errorPage(.notFound)]) { waysOn }
    }

    private var waysOn: some Markup {
        nav(.aria(.label(words[.errorPage(.ways)]))) {
            ul(.class("plain spaced")) {
                ForEach(ErrorPage.ways) { key, address in
                    li { a(.href(context.path(address))) { words[key] } }
                }
            }
        }
    }

    /// Where to go on from a page that is not there.
    private static let ways: [(TextKey, Address)] = [
        (.search(.heading), .search(nil)), (.frame(.measures), .measures(MeasureSelection())),
        (TextPage.siteMap.title, .text(.siteMap)),
        (TextPage.help.title, .text(.help)), (TextPage.contact.title, .text(.contact)),
    ]

    /// 429: too many requests came from one place; `seconds` is how long to wait, where known.
    package func tooMany(seconds: Int? = nil) -> PageContent {
        let sentence =
            seconds.map { words(.errorPage(.tooManyWait), count: max(1, $0)) }
            ?? words[.errorPage(.tooMany)]
        return page(.tooManyHeading, sentence)
    }

    /// 503: the site cannot answer for a while.
    var unavailable: PageContent { page(.busyHeading, words[.errorPage(.busy)]) }

    /// 422: what was typed cannot be used; `problems` are sentences that say what would be right.
    package func unreadable(_ problems: [String]) -> PageContent {
        page(.unreadableHeading, words[.errorPage(.unreadable)]) {
            if !problems.isEmpty { ul { ForEach(problems) { problem in li { problem } } } }
        }
    }

    /// 413: more was sent than the page takes.
    package func tooLarge(_ limit: BodyLimit, isFile: Bool) -> PageContent {
        let bytes = isFile ? MultipartForm.byteLimit : limit.text
        let size =
            bytes < 1 << 20
            ? "\(words.number(bytes >> 10)) KB" : "\(words.number(bytes >> 20)) MB"
        let sentence: TextKey.ErrorPage =
            limit.isLeft ? .tooLargeLeft : isFile ? .tooLarge : .tooLong
        return page(.tooLargeHeading, words(.errorPage(sentence), ["size": size]))
    }

    /// 403: the account has no right to do that.
    package var forbidden: PageContent { page(.forbiddenHeading, words[.errorPage(.forbidden)]) }

    /// 403: passwords do not travel in the open.
    package var noHTTPS: PageContent { page(.noHTTPSHeading, words[.errorPage(.noHTTPS)]) }

    /// 404: a set-up link that does not work, or not any more.
    package var linkSpent: PageContent { page(.linkSpentHeading, words[.account(.linkSpent)]) }

    /// 403: what was sent does not come from a page of this site.
    package var foreignForm: PageContent {
        page(.foreignFormHeading, words[.errorPage(.foreignForm)])
    }

    /// 503: nobody knows what time it is, so nothing is kept.
    package var clock: PageContent { page(.clockHeading, words[.errorPage(.clock)]) }

    package var method: PageContent { page(.methodHeading, words[.errorPage(.method)]) }

    func gone(_ reference: Reference, on day: Day) -> PageContent {
        let values = ["record": words.name(of: reference), "day": words.date(day)]
        return page(.goneHeading, words(.errorPage(.gone), values)) { waysOn }
    }

    /// How a failure of ours is answered.
    package static func status(of failure: any Error) -> HTTPResponse.Status {
        guard case JournalFailure.full = failure else { return .internalServerError }
        return HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
    }

    /// `number` is the one under which the failure stands in the log.
    package func failure(_ failure: any Error, number: String) -> PageContent {
        if case JournalFailure.full = failure {
            return page(.fullHeading, words[.errorPage(.full)])
        }
        let sentence = words(.errorPage(.failureNumber), ["number": number])
        return page(.failureHeading, words[.errorPage(.failure)] + " " + sentence)
    }

    /// `day` has not come yet.
    func ahead(_ request: PageRequest, _ day: Day) -> PageContent {
        let sentence = words(.errorPage(.ahead), ["day": words.date(day)])
        return page(.aheadHeading, sentence) { again(request, .stand, words.shortDate(day)) }
    }

    /// Nothing was recorded on `day` yet; the editions go further back.
    func beforeRecord(_ request: PageRequest, _ day: Day, _ since: Day?) -> PageContent {
        guard let since else { return notFound }
        let values = ["day": words.date(day), "since": words.date(since)]
        return page(.beforeRecordHeading, words(.errorPage(.beforeRecord), values)) {
            p { a(.href(context.path(.editions))) { words[.errorPage(.toEditions)] } }
            again(request, .stand, words.shortDate(day))
        }
    }

    func noDay(_ request: PageRequest, _ day: DayParameter, _ typed: String) -> PageContent {
        let short = typed.cut(to: 40)
        return page(.noDayHeading, words(.errorPage(.noDay), ["typed": short])) {
            again(request, day, short)
        }
    }

    /// Another try, with what was typed, and the way to the page without that day.
    @MarkupBuilder
    private func again(
        _ request: PageRequest,
        _ day: DayParameter,
        _ typed: String
    ) -> some Markup {
        DayForm(context: context, request: request, parameter: day, typed: typed).markup
        p {
            switch day {
            case .stand:
                a(.href(PageRequest(request.address, request.language).text)) {
                    words[.frame(.backToToday)]
                }
            case .until: a(.href(request.text)) { words[.start(.allChanges)] }
            }
        }
    }

    private func page(_ heading: TextKey.ErrorPage, _ sentence: String) -> PageContent {
        page(heading, sentence) { MarkupGroup {} }
    }

    /// `more` stands below the sentence, before the way to the start.
    private func page(
        _ heading: TextKey.ErrorPage,
        _ sentence: String,
        @MarkupBuilder more: () -> some Markup
    ) -> PageContent {
        var content = PageContent(words[.errorPage(heading)]) {
            div(.class("stack hero")) {
                h1 { words[.errorPage(heading)] }
                p(.class("lead")) { sentence }
                more()
                p { a(.href(context.path(.start))) { words[.errorPage(.toStart)] } }
            }
        }
        content.isCitable = false
        return content
    }
}
