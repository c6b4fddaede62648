import Addresses
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
    package func closed(_ request: Request, _ path: Substring, _ query: Substring?) async
        -> Response
    {
        if let file = await closedFile(request, path) { return file }
        let language = LanguagePath(path).language
        let today = Berlin.day(of: world.now())
        var asked = PageRequest(.start, language)
        if case .page(let page) = Destination(path: path, query: query) {
            asked = PageRequest(page.address, language)
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
        var response = send(sending, status, to: request)
        response.headers.keepToOneself()
        return response
    }

    /// The files without which no page looks right, the state of the program, and a no to all who collect
    /// pages.
    private func closedFile(_ request: Request, _ path: Substring) async -> Response? {
        if path == CrawlerFiles.robotsPath {
            return send(CrawlerFiles.closedRobots, .ok, to: request)
        }
        let isFile = assets[path] != nil || path.hasPrefix("/farben-") || path.hasPrefix("/logo-")
        guard isFile || path == "/healthz" else { return nil }
        return await respond(request, nil, path, nil) { _, _ in }
    }
}

extension HTTPFields {
    /// For whoever is signed in, and for no cache and no index.
    mutating func keepToOneself() {
        self[.cacheControl] = "no-store"
        self[.eTag] = nil
        forbidIndexing()
    }
}
