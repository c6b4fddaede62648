package import Journal
import NIOCore
package import Register
import Synchronization

/// Keeps the pages made last, each made from one state of the public data and for one day.
///
/// A reader gets the current page. If several ask for the same page at once, one request makes it
/// and the others wait for that. A reader who would have to wait gets a page that was current up to
/// a second ago, so changes in quick succession keep nobody waiting. Pages are found by the address
/// as links write it, without parsing it.
///
/// - Source: decision 10: at most 16 MB, least recently used first out; decision 50: at most a
///   second old.
package final class PageCache: Sendable {
    private let kept = Mutex(Kept())
    private let makings = Makings<String, Version>()
    /// Limits how many pages are made at once.
    private let turns: Turns
    /// The most bytes kept.
    private let room: Int
    private let now: @Sendable () -> ContinuousClock.Instant

    /// `room` is in bytes; tests pass a clock of their own as `now`.
    package init(
        room: Int = 16 << 20,
        turns: Turns = Turns(2),
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.room = room
        self.turns = turns
        self.now = now
    }

    /// How long ago a page may have been current to be given to a reader who would have to wait.
    static let longestAge = Duration.seconds(1)

    /// What a page was made from; two pages of an address are the same if their states are equal.
    package struct State: Hashable {
        /// Counts up with each change of the public view.
        package let generation: Int
        /// Counts up with each change of the contacts shown in public, which are not part of the
        /// register.
        package let persons: Int
        /// The day for which the page was made.
        package let today: Day

        package init(generation: Int, persons: Int, today: Day) {
            self.generation = generation
            self.persons = persons
            self.today = today
        }

        /// Whether this state is older than the other one.
        func isBefore(_ other: State) -> Bool {
            generation < other.generation || persons < other.persons
        }
    }

    fileprivate struct Kept {
        /// The state of the page stored last; older pages are dropped when it changes.
        var state: State?
        /// The pages by address.
        var pages: [String: Page] = [:]
        /// The bytes of all pages.
        var size = 0
        /// Counts uses, so that the least recently used page can be found.
        var clock = 0
    }

    /// A page, and the last moment at which it was known to be current.
    fileprivate struct Version: Sendable {
        let made: Made
        var rightAt: ContinuousClock.Instant

        /// Whether it may be given to a reader who would have to wait, in place of the page for
        /// `state`.
        ///
        /// The day and the contacts must match: what a person no longer wants shown disappears at
        /// once.
        func isRight(since youngest: ContinuousClock.Instant, for state: State) -> Bool {
            rightAt >= youngest && made.state.today == state.today
                && made.state.persons == state.persons
        }
    }

    /// A kept page; a class, so that its last use is noted without writing the dictionary.
    ///
    /// Only touched while the lock is held.
    fileprivate final class Page {
        var version: Version
        var usedAt: Int

        init(_ version: Version, usedAt: Int) {
            self.version = version
            self.usedAt = usedAt
        }
    }

    /// A finished page, and the state from which it was made.
    package struct Made {
        /// The bytes with their headers.
        package let sending: Sending
        /// What the page was made from, to tell later whether it is still current.
        package let state: State
        /// Whether everybody may see it; a page that is not open is never kept.
        package var isOpen = true

        package init(sending: Sending, state: State, isOpen: Bool = true) {
            self.sending = sending
            self.state = state
            self.isOpen = isOpen
        }
    }

    /// The kept page for an address such as `/en/massnahmen/7`; `nil` if it must be made first.
    ///
    /// While the page is being made or all turns are taken, it may be one that was current a second
    /// ago.
    package func page(_ address: String, _ state: State) -> Sending? {
        let asked = now()
        if let version = exact(address, state, asked) { return version.made.sending }
        guard turns.areTaken || makings.isMaking(address) else { return nil }
        return kept.withLock { kept in
            guard let page = kept.pages[address],
                page.version.isRight(since: asked - Self.longestAge, for: state)
            else { return nil }
            return kept.use(page).made.sending
        }
    }

    /// The page for an address, made with `make` if none is kept; one request makes it for all that
    /// wait.
    ///
    /// - Throws: What `make` throws, to all who waited for it; `TownBusy` if too many wait.
    package func page(
        _ address: String,
        _ state: State,
        make: () async throws -> Made
    ) async throws -> Sending {
        let asked = now()
        while true {
            if let page = page(address, state) { return page }
            let version = try await makings.one(address) {
                exact(address, state, now())
            } make: {
                try await turns.take {
                    let begun = now()
                    let version = Version(made: try await make(), rightAt: begun)
                    if version.made.isOpen { keep(version, address) }
                    return version
                }
            }
            // What somebody else began long before is not what was asked for.
            let isRight = version.isRight(since: asked - Self.longestAge, for: state)
            if version.made.state == state || version.rightAt >= asked || isRight {
                return version.made.sending
            }
        }
    }

    /// The kept page made from exactly this state; notes that it is current and in use.
    private func exact(
        _ address: String,
        _ state: State,
        _ asked: ContinuousClock.Instant
    ) -> Version? {
        kept.withLock { kept in
            guard let page = kept.pages[address], page.version.made.state == state else {
                return nil
            }
            page.version.rightAt = max(page.version.rightAt, asked)
            return kept.use(page)
        }
    }

    /// Whether the page is kept or being made, so that asking for it starts no work.
    package func hasAtHand(_ address: String, _ state: State) -> Bool {
        page(address, state) != nil || makings.isMaking(address)
    }

    /// Puts a page into the cache with a chosen moment; for tests.
    func keep(_ made: Made, _ address: String, rightAt: ContinuousClock.Instant) {
        keep(Version(made: made, rightAt: rightAt), address)
    }

    /// Stores a page unless a newer one is there, then drops the least recently used ones above
    /// `room`.
    private func keep(_ version: Version, _ address: String) {
        let state = version.made.state
        let youngest = now() - Self.longestAge
        kept.withLock { kept in
            if let older = kept.pages[address], state.isBefore(older.version.made.state) { return }
            kept.drop(address)
            // What stands for nothing any more is not kept, for it may name what was withdrawn.
            if kept.state != state {
                for (other, page) in kept.pages
                where page.version.made.state != state && page.version.rightAt < youngest {
                    kept.drop(other)
                }
                kept.state = state
            }
            kept.clock += 1
            let page = Page(version, usedAt: kept.clock)
            kept.pages[address] = page
            kept.size += page.size
            while kept.size > room, let oldest = kept.oldest { kept.drop(oldest) }
        }
    }

    /// The bytes of all kept pages, for tests.
    var size: Int { kept.withLock { $0.size } }
}

extension PageCache.Page {
    /// The compressed bytes, plus an estimate for headers and the entry itself.
    fileprivate var size: Int { version.made.sending.compressed.bytes.readableBytes + 1024 }
}

extension PageCache.Kept {
    /// The address used least recently; a search through all, which is rare and short.
    fileprivate var oldest: String? {
        pages.min { $0.value.usedAt < $1.value.usedAt }?.key
    }

    fileprivate mutating func use(_ page: PageCache.Page) -> PageCache.Version {
        clock += 1
        page.usedAt = clock
        return page.version
    }

    fileprivate mutating func drop(_ address: String) {
        size -= pages.removeValue(forKey: address)?.size ?? 0
    }
}
