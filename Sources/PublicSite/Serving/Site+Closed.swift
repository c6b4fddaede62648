package import Addresses
import Concept
import Design
import HTTPTypes
package import Hummingbird
import Journal
import Markup
import Register
import Vault
import Web
import Words

extension Records {
    /// Whether everybody may see the pages; a town that has said nothing is open.
    var isOpen: Bool { only(Municipality.self)?.isOpen ?? true }
}

extension Site {
    /// Whether everybody may see the pages now.
    package var isOpen: Bool { town.published.isOpen }

    /// The answer to anybody who is not signed in, as long as the town has not opened its pages.
    ///
    /// Every address gets the same page with 403, so that nobody can find out what exists. Only the
    /// legal pages can be read, without the rest of the site.
    ///
    /// - Source: decision 27.
    package func closed(_ request: Request, at location: Location) -> Response {
        if case .file(.robots) = location.target {
            return keptToOneself(send(CrawlerFiles.closedRobots, .ok, to: request))
        }
        let today = Berlin.day(of: world.now())
        var asked = PageRequest(.start, location.language)
        if case .page(let page) = location.target {
            asked = PageRequest(page.address, page.language)
        }
        var context = context(town.published, today, asked)
        context.isBare = true
        var content = ClosedPage(context: context).content
        var status = HTTPResponse.Status.forbidden
        // The law asks for these pages whatever the town has opened, but they stand without trail
        // or citation.
        if case .text(let page) = asked.address, TextPage.always.contains(page) {
            content = TextPages(context: context, page: page).content
            content.trail = []
            content.isCitable = false
            status = .ok
        }
        let page = Frame(context: context).page(content).render()
        let sending = Sending(page, mediaType: "text/html; charset=utf-8")
        return keptToOneself(send(sending, status, to: request))
    }

    /// The response with headers that forbid caches to keep it and search engines to list it.
    package func keptToOneself(_ response: Response) -> Response {
        var response = response
        response.headers[.cacheControl] = "no-store"
        response.headers[.eTag] = nil
        response.headers.forbidIndexing()
        return response
    }
}
