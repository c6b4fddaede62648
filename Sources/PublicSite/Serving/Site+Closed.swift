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
    /// Whether everybody may see the pages.
    var isOpen: Bool { only(Municipality.self)?.isOpen ?? true }
}

extension Site {
    package var isOpen: Bool { town.published.isOpen }

    /// What is answered before the town has opened its pages, to all who are not signed in.
    ///
    /// Every address answers the same, so that nothing can be guessed; pages that the law asks for are
    /// there, without the rest.
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

    /// An answer for whoever asked, and for no cache and no index.
    package func keptToOneself(_ response: Response) -> Response {
        var response = response
        response.headers[.cacheControl] = "no-store"
        response.headers[.eTag] = nil
        response.headers.forbidIndexing()
        return response
    }
}
