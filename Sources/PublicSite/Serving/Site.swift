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

/// The public site of one town.
///
/// It answers from the public view and holds nothing else, so it cannot show what is internal.
/// Requests run in parallel; what they share are caches.
package struct Site: Sendable {
    /// The public side of the town, which follows every change.
    package let town: PublicTown
    /// Clock and random numbers; fixed in tests.
    let world: Town.World
    /// Pages as they are now.
    let cache = PageCache()
    /// Pages of past days, in a cache of their own so that they never displace a page of today.
    ///
    /// One page of the past is made at a time, and at most 64 requests wait for it, because older
    /// states have to be read from the log.
    let pastCache = PageCache(room: 8 << 20, turns: Turns(1, longestQueue: 64))
    /// Style sheet, script and icon.
    package let assets = Assets()
    /// The sheet with the town's own colour.
    package let accents = AccentSheets()
    /// The last site map.
    let siteMaps = SiteMaps()
    /// The logo, ready to send.
    let logos = LogoFiles()
    /// Limits how often one asker gets what is made for it alone: rare past days, searches,
    /// selections.
    let costly: RateLimit
    /// The proxies whose `X-Forwarded-For` is believed.
    let proxies: Proxies
    /// Scheme, host and port by which the world reaches the site:
    /// "https://integration.stadt.example".
    ///
    /// `nil` if the operator has not said.
    package let publicAddress: String?
    /// The access log, which holds no addresses of persons.
    package let log: AccessLog

    /// A site with empty caches; `publicAddress` has to be one that `PublicAddress` accepted.
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

    /// What is shown at an address, from the cache if the page is kept and everybody may see it.
    ///
    /// - Throws: `Absence` if there is nothing to show; `TownBusy` if too many requests wait; what
    ///   reading the log throws.
    func answer(_ request: PageRequest) async throws -> Sending {
        guard request.address.isKept, town.published.isOpen else {
            return try await make(request).sending
        }
        return try await cache(for: request).page(request.text, state) { try await make(request) }
    }

    /// What is shown at an address, made from the present public view, with the state it was made
    /// from.
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

    /// The cache to which a request belongs.
    private func cache(for request: PageRequest) -> PageCache {
        request.stand == nil ? cache : pastCache
    }

    /// Whether many readers share what is made for a request; such a request is never counted.
    ///
    /// True for kept pages of today, and for past days that are in memory already.
    func isForMany(_ request: PageRequest) async -> Bool {
        guard request.address.isKept else { return false }
        guard let stand = request.stand else { return true }
        if cache(for: request).hasAtHand(request.text, state) { return true }
        return await town.hasAtHand(stand)
    }

    /// The present state of everything from which pages are made; a kept page with another is
    /// outdated.
    private var state: PageCache.State {
        PageCache.State(
            generation: town.generation,
            persons: town.personsGeneration,
            today: Berlin.day(of: world.now())
        )
    }

    /// The kept response for the address as written, without parsing it: most requests end here.
    ///
    /// `nil` if there is none. Only pages that everybody may see are kept, so no right has to be
    /// asked.
    package func kept(_ request: Request) -> Response? {
        guard request.method == .get || request.method == .head, isOpen else { return nil }
        let (address, state) = (request.uri.string, state)
        let kept = cache.page(address, state) ?? pastCache.page(address, state)
        return kept.map { send($0, .ok, to: request) }
    }

    /// A page as it stood at the end of a day.
    ///
    /// A record is shown only if it is still public today, so what was withdrawn since stays
    /// withdrawn. Contact and logo are those of today.
    ///
    /// - Throws: `Absence.ahead` if the day has not come yet, `Absence.beforeRecord` if it lies
    ///   before the first public change; `TownBusy` if too many ask for past days.
    private func past(_ request: PageRequest, _ stand: Day, _ today: Day) async throws -> Sending {
        guard stand <= today else { throw Absence.ahead(request, stand) }
        guard let published = try await town.published(on: stand) else {
            throw Absence.beforeRecord(request, stand, since: town.published.since.map(Berlin.day))
        }
        return try await made(context(published, stand, request))
    }

    /// The page or file that stands at an address.
    private func made(_ context: PageContext) async throws -> Sending {
        if let file = try await Files(context: context, town: town).sending() { return file }
        return Sending(try await page(context), mediaType: "text/html; charset=utf-8")
    }

    /// The HTML of a page.
    private func page(_ context: PageContext) async throws -> [UInt8] {
        rendered(try await Pages(context: context, town: town).content, context)
    }

    /// Writes a page in its frame.
    ///
    /// Not inlined, for the reason given at `Pages.content`.
    @inline(never)
    private func rendered(_ content: PageContent, _ context: PageContext) -> [UInt8] {
        Frame(context: context).page(content).render()
    }

    /// The HTML of the page at a path, made without cache and compression; for tests and the
    /// benchmark.
    ///
    /// - Throws: `Absence` if there is no page at the path; what reading the log throws.
    package func rendered(_ path: String) async throws -> [UInt8] {
        guard case .page(let request) = Location(path: path[...], query: nil).target else {
            throw Absence.notFound
        }
        let today = Berlin.day(of: world.now())
        return try await page(context(town.published, today, request, town.persons(on: today)))
    }

    /// The paths of all pages in every language, as in the site map.
    package var paths: [String] {
        Language.allCases.flatMap { language in
            Address.all(in: town.published).map { PageRequest($0, language).path }
        }
    }

    /// The page at a path, compressed with gzip as it is sent.
    ///
    /// - Throws: `Absence` if there is no page at the path; what reading the log throws.
    package func compressed(_ path: String) async throws -> [UInt8] {
        Gzip.compress(try await rendered(path))
    }

    /// The context for a page: `published` and `today` may be of the past, contact, logo and colour
    /// are of now.
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

    /// A page that says what did not work; `content` chooses which.
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

/// Why there is nothing to show at an address.
enum Absence: Error {
    /// No page has this address, or its record never was public.
    case notFound
    /// The record was public once and was withdrawn on a day.
    case gone(Reference, on: Day)
    /// The day that was asked for has not come yet.
    case ahead(PageRequest, Day)
    /// The day that was asked for lies before the first public change, which is `since`.
    case beforeRecord(PageRequest, Day, since: Day?)
    /// What was typed is not a day.
    case noDay(PageRequest, DayParameter, typed: String)
}
