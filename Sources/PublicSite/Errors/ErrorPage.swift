import Addresses
import Concept
package import Design
package import HTTPTypes
import Journal
import Markup
import Register
package import Web
import Words

/// The pages for what did not work: each says what is so, and what to do next.
///
/// No page blames the reader or shows anything technical but the number of a failure.
package struct ErrorPage {
    let context: PageContext

    private var words: Catalogue { context.words }

    /// 404: nothing stands at the address; offers ways on.
    package var notFound: PageContent {
        page(.notFoundHeading, words[.errorPage(.notFound)]) { waysOn }
    }

    /// Links for readers who followed a broken link.
    private var waysOn: some Markup {
        nav(.aria(.label(words[.errorPage(.ways)]))) {
            ul(.class("plain spaced")) {
                ForEach(ErrorPage.ways) { key, address in
                    li { a(.href(context.path(address))) { words[key] } }
                }
            }
        }
    }

    /// Search, measures, site map, help and contact.
    private static let ways: [(TextKey, Address)] = [
        (.search(.heading), .search(nil)), (.frame(.measures), .measures(MeasureSelection())),
        (TextPage.siteMap.title, .text(.siteMap)),
        (TextPage.help.title, .text(.help)), (TextPage.contact.title, .text(.contact)),
    ]

    /// 429: too many requests came from one place.
    ///
    /// `seconds` is how long to wait; `nil` if that is not known.
    package func tooMany(seconds: Int? = nil) -> PageContent {
        let sentence =
            seconds.map { words(.errorPage(.tooManyWait), count: max(1, $0)) }
            ?? words[.errorPage(.tooMany)]
        return page(.tooManyHeading, sentence)
    }

    /// 503: too many requests wait; trying again helps.
    var unavailable: PageContent { page(.busyHeading, words[.errorPage(.busy)]) }

    /// 422: what was typed cannot be used.
    ///
    /// `problems` are whole sentences that say what would be right.
    package func unreadable(_ problems: [String]) -> PageContent {
        page(.unreadableHeading, words[.errorPage(.unreadable)]) {
            if !problems.isEmpty { ul { ForEach(problems) { problem in li { problem } } } }
        }
    }

    /// 413: more was sent than the form takes; says the limit, and whether it was a file.
    package func tooLarge(_ limit: BodyLimit, isFile: Bool) -> PageContent {
        let bytes = isFile ? MultipartForm.byteLimit : limit.text
        let size =
            bytes < 1 << 20
            ? "\(words.number(bytes >> 10)) KB" : "\(words.number(bytes >> 20)) MB"
        let sentence: TextKey.ErrorPage =
            limit.isLeft ? .tooLargeLeft : isFile ? .tooLarge : .tooLong
        return page(.tooLargeHeading, words(.errorPage(sentence), ["size": size]))
    }

    /// 403: the account does not have the right to do this.
    package var forbidden: PageContent { page(.forbiddenHeading, words[.errorPage(.forbidden)]) }

    /// 403: the connection is not encrypted, and passwords must not be sent over it.
    package var noHTTPS: PageContent { page(.noHTTPSHeading, words[.errorPage(.noHTTPS)]) }

    /// 404: a set-up link that was used or has expired.
    package var linkSpent: PageContent { page(.linkSpentHeading, words[.account(.linkSpent)]) }

    /// 403: the form was not sent from a page of this site.
    package var foreignForm: PageContent {
        page(.foreignFormHeading, words[.errorPage(.foreignForm)])
    }

    /// 503: the machine's clock is in doubt, so nothing is recorded.
    package var clock: PageContent { page(.clockHeading, words[.errorPage(.clock)]) }

    /// 405: the address cannot be used in this way.
    package var method: PageContent { page(.methodHeading, words[.errorPage(.method)]) }

    /// 410: the record was public and was withdrawn on a day.
    func gone(_ reference: Reference, on day: Day) -> PageContent {
        let values = ["record": words.name(of: reference), "day": words.date(day)]
        return page(.goneHeading, words(.errorPage(.gone), values)) { waysOn }
    }

    /// The status for a failure of ours: 507 if the disk is full, otherwise 500.
    package static func status(of failure: any Error) -> HTTPResponse.Status {
        guard case JournalFailure.full = failure else { return .internalServerError }
        return HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage")
    }

    /// 500 or 507: something failed.
    ///
    /// `number` is the one under which the operator finds the failure in the log.
    package func failure(_ failure: any Error, number: String) -> PageContent {
        if case JournalFailure.full = failure {
            return page(.fullHeading, words[.errorPage(.full)])
        }
        let sentence = words(.errorPage(.failureNumber), ["number": number])
        return page(.failureHeading, words[.errorPage(.failure)] + " " + sentence)
    }

    /// 422: the day that was asked for has not come yet.
    func ahead(_ request: PageRequest, _ day: Day) -> PageContent {
        let sentence = words(.errorPage(.ahead), ["day": words.date(day)])
        return page(.aheadHeading, sentence) { again(request, .stand, words.shortDate(day)) }
    }

    /// 422: nothing was public on the day yet; points to the editions, which go further back.
    func beforeRecord(_ request: PageRequest, _ day: Day, _ since: Day?) -> PageContent {
        guard let since else { return notFound }
        let values = ["day": words.date(day), "since": words.date(since)]
        return page(.beforeRecordHeading, words(.errorPage(.beforeRecord), values)) {
            p { a(.href(context.path(.editions))) { words[.errorPage(.toEditions)] } }
            again(request, .stand, words.shortDate(day))
        }
    }

    /// 422: what was typed is not a day; at most 40 characters of it are repeated.
    func noDay(_ request: PageRequest, _ day: DayParameter, _ typed: String) -> PageContent {
        let short = typed.cut(to: 40)
        return page(.noDayHeading, words(.errorPage(.noDay), ["typed": short])) {
            again(request, day, short)
        }
    }

    /// The form to try again with what was typed, and a link to the page without that day.
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

    /// A page with a heading and a sentence.
    private func page(_ heading: TextKey.ErrorPage, _ sentence: String) -> PageContent {
        page(heading, sentence) { MarkupGroup {} }
    }

    /// A page with `more` between the sentence and the link to the start page.
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
