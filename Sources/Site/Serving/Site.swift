import HTTPTypes
package import Journal
import Markup
import Register
import Words

/// The public site of one town: answers requests from what is public, and nothing else.
package struct Site: Sendable {
    let town: PublicTown
    let world: Town.World
    let cache = PageCache()
    let assets = Assets()
    package let log: AccessLog

    /// `log` gets a line for each answer.
    package init(_ town: PublicTown, log: AccessLog) {
        self.town = town
        world = town.world
        self.log = log
    }

    /// What is shown at an address today, from the cache where it is there.
    func answer(_ address: Address, _ language: Language) async throws -> Sending {
        let today = Berlin.day(of: world.now())
        let published = town.published
        let state = PageCache.State(edition: published.edition, today: today)
        let key = PageCache.Key(address: address, language: language)
        if let kept = cache.page(key, state) { return kept }
        let reading = reading(published, today, address, language)
        let sending = Sending(try await page(reading), mediaType: "text/html; charset=utf-8")
        if address.isKept { cache.keep(sending, key, state) }
        return sending
    }

    private func page(_ reading: Reading) async throws -> [UInt8] {
        let content = try await Pages(reading: reading, town: town).content
        return Frame(reading: reading).page(content).render()
    }

    /// The page at a path as it is made anew, without the cache and without compression.
    package func rendered(_ path: String) async throws -> [UInt8] {
        guard case .page(let address, let language) = Destination(path: path[...], query: nil)
        else { throw Absence.notFound }
        let today = Berlin.day(of: world.now())
        return try await page(reading(town.published, today, address, language))
    }

    /// The bytes of the page at a path as they are sent.
    package func compressed(_ path: String) async throws -> [UInt8] {
        Gzip.compress(try await rendered(path))
    }

    func reading(
        _ published: PublicRegister,
        _ today: Day,
        _ address: Address,
        _ language: Language
    ) -> Reading {
        let words = Catalogue.of(language)
        let vocabulary = published.only(Vocabulary.self)?.record
        return Reading(
            register: published,
            words: vocabulary.map { words.with($0) } ?? words,
            today: today,
            address: address,
            styleSheetPath: assets.styleSheetPath
        )
    }

    /// A page for what did not work.
    func errorPage(
        _ language: Language,
        _ content: (ErrorPage) -> PageContent
    ) -> Sending {
        let today = Berlin.day(of: world.now())
        let reading = reading(town.published, today, .start, language)
        let page = Frame(reading: reading).page(content(ErrorPage(reading: reading)))
        return Sending(page.render(), mediaType: "text/html; charset=utf-8")
    }
}

/// There is nothing to show at an address.
enum Absence: Error {
    case notFound
    /// What was there was withdrawn.
    case gone(Reference, on: Day)
}
