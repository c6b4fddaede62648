package import Addresses
import Concept
package import Design
import HTTPTypes
package import Hummingbird
import Journal
import Markup
package import Register
package import Vault
package import Web
package import Words

/// The public site of one town: answers requests from what is public, and nothing else.
package struct Site: Sendable {
    package let town: PublicTown
    let world: Town.World
    let cache = PageCache()
    /// The pages of past days; they push no page of today out.
    let pastCache = PageCache(room: 8 << 20, turns: Turns(1, longestQueue: 64))
    package let assets = Assets()
    package let accents = AccentSheets()
    let siteMaps = SiteMaps()
    let logos = LogoFiles()
    /// How often one asker gets what is made for it alone: days that nobody asked for lately, searches,
    /// selections.
    let costly: RateLimit
    let proxies: Proxies
    /// Where the site stands in the world: "https://integration.stadt.example"; `nil` if unknown.
    package let publicAddress: String?
    package let log: AccessLog

    /// `log` gets a line for each answer; `publicAddress` is one that `PublicAddress` has read.
    package init(
        _ town: PublicTown,
        log: AccessLog,
        publicAddress: String? = nil,
        proxies: Proxies = Proxies([]),
        costly: RateLimit = RateLimit(120, inSeconds: 60)
    ) {
        self.town = town
        self.proxies = proxies
        self.costly = costly
        self.publicAddress = publicAddress
        world = town.world
        self.log = log
    }

    /// What is shown at an address, from the cache where it is there.
    func answer(_ request: PageRequest) async throws -> Sending {
        guard request.address.isKept, town.published.isOpen else {
            return try await make(request).sending
        }
        return try await cache(for: request).page(request.text, state) { try await make(request) }
    }

    /// What is shown at an address, made from what the public sees now.
    private func make(_ request: PageRequest) async throws -> PageCache.Made {
        let today = Berlin.day(of: world.now())
        let published = town.published
        let persons = town.persons(on: today)
        let state = PageCache.State(
            generation: published.generation,
            persons: persons.generation,
            today: today
        )
        let sending =
            if let stand = request.stand {
                try await past(request, stand, today)
            } else {
                try await made(context(published, today, request, persons))
            }
        return PageCache.Made(sending: sending, state: state, isOpen: published.isOpen)
    }

    private func cache(for request: PageRequest) -> PageCache {
        request.stand == nil ? cache : pastCache
    }

    /// Whether a page is made for many, or a page like it: then nobody is made to wait for having asked.
    func isForMany(_ request: PageRequest) async -> Bool {
        guard request.address.isKept else { return false }
        guard let stand = request.stand else { return true }
        if cache(for: request).hasAtHand(request.text, state) { return true }
        return await town.hasAtHand(stand)
    }

    /// What the pages are made from now.
    private var state: PageCache.State {
        PageCache.State(
            generation: town.generation,
            persons: town.personsGeneration,
            today: Berlin.day(of: world.now())
        )
    }

    /// The answer that is kept under an address, found without reading it; most answers are such.
    ///
    /// Only pages that everybody may see are kept, so nothing more has to be asked.
    package func kept(_ request: Request) -> Response? {
        guard request.method == .get || request.method == .head, isOpen else { return nil }
        let (address, state) = (request.uri.string, state)
        let kept = cache.page(address, state) ?? pastCache.page(address, state)
        return kept.map { send($0, .ok, to: request) }
    }

    /// A page as it stood at the end of a day.
    ///
    /// - Throws: `Absence` where the day lies ahead, or before the record.
    private func past(_ request: PageRequest, _ stand: Day, _ today: Day) async throws -> Sending {
        guard stand <= today else { throw Absence.ahead(request, stand) }
        guard let published = try await town.published(on: stand) else {
            throw Absence.beforeRecord(request, stand, since: town.published.since.map(Berlin.day))
        }
        return try await made(context(published, stand, request))
    }

    /// The page, or the file, that stands at an address.
    private func made(_ context: PageContext) async throws -> Sending {
        if let file = try await Files(context: context, town: town).sending() { return file }
        return Sending(try await page(context), mediaType: "text/html; charset=utf-8")
    }

    private func page(_ context: PageContext) async throws -> [UInt8] {
        rendered(try await Pages(context: context, town: town).content, context)
    }

    /// A function of its own; see `Pages.content`.
    @inline(never)
    private func rendered(_ content: PageContent, _ context: PageContext) -> [UInt8] {
        Frame(context: context).page(content).render()
    }

    /// The page at a path as it is made anew, without the cache and without compression.
    package func rendered(_ path: String) async throws -> [UInt8] {
        guard case .page(let request) = Location(path: path[...], query: nil).target else {
            throw Absence.notFound
        }
        let today = Berlin.day(of: world.now())
        return try await page(context(town.published, today, request, town.persons(on: today)))
    }

    /// The paths of all pages, in every language.
    package var paths: [String] {
        Language.allCases.flatMap { language in
            Address.all(in: town.published).map { PageRequest($0, language).path }
        }
    }

    /// The bytes of the page at a path as they are sent.
    package func compressed(_ path: String) async throws -> [UInt8] {
        Gzip.compress(try await rendered(path))
    }

    package func context(
        _ published: PublicRegister,
        _ today: Day,
        _ request: PageRequest,
        _ persons: ShownPersons = .nobody
    ) -> PageContext {
        PageContext(
            register: published,
            words: Catalogue.of(request.language, in: published),
            today: today,
            request: request,
            styleSheetPath: assets.styleSheetPath,
            scriptPath: assets.scriptPath,
            accentSheetPath: accents.sheet(for: town.published)?.path,
            publicAddress: publicAddress,
            contact: town.published.contact,
            logo: town.published.logo,
            isOpen: isOpen,
            persons: persons
        )
    }

    /// A page for what did not work.
    package func errorPage(
        _ language: Language,
        _ content: (ErrorPage) -> PageContent
    ) -> Sending {
        let today = Berlin.day(of: world.now())
        var context = context(town.published, today, PageRequest(.start, language))
        context.isBare = !isOpen
        let page = Frame(context: context).page(content(ErrorPage(context: context)))
        return Sending(page.render(), mediaType: "text/html; charset=utf-8")
    }
}

/// There is nothing to show at an address.
enum Absence: Error {
    case notFound
    /// What was there was withdrawn.
    case gone(Reference, on: Day)
    /// The day that is asked for has not come yet.
    case ahead(PageRequest, Day)
    /// The day that is asked for lies before the first change that was recorded.
    case beforeRecord(PageRequest, Day, since: Day?)
    /// What is asked for is no day.
    case noDay(PageRequest, DayParameter, typed: String)
}
