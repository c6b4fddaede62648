package import Journal
import NIOCore
package import Register
import Synchronization

/// The pages that were made last, each from one state of what the public sees and of one day.
///
/// Who asks gets the page of now: of all who ask at once, one makes it. Only who would have to wait for
/// that gets a page that was right a moment ago: changes that follow each other faster than pages can
/// be made keep no reader waiting. Each page stands under its address as links have it, so that most
/// requests are found without being read.
///
/// - Source: decision 10: at most 16 MB, least used first out; decision 50: at most a second old.
package final class PageCache: Sendable {
    private let kept = Mutex(Kept())
    private let makings = Makings<String, Version>()
    /// So many pages are made at once.
    private let turns: Turns
    /// In bytes.
    private let room: Int
    private let now: @Sendable () -> ContinuousClock.Instant

    package init(
        room: Int = 16 << 20,
        turns: Turns = Turns(2),
        now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
    ) {
        self.room = room
        self.turns = turns
        self.now = now
    }

    /// How old a page may be for who would have to wait.
    static let longestAge = Duration.seconds(1)

    /// What a page was made from.
    package struct State: Hashable {
        package let generation: Int
        /// Of what may be seen of persons, which stands beside the register.
        package let persons: Int
        package let today: Day

        package init(generation: Int, persons: Int, today: Day) {
            self.generation = generation
            self.persons = persons
            self.today = today
        }

        func isBefore(_ other: State) -> Bool {
            generation < other.generation || persons < other.persons
        }
    }

    fileprivate struct Kept {
        /// What the page was made from that was kept last.
        var state: State?
        var pages: [String: Page] = [:]
        var size = 0
        var clock = 0
    }

    /// A page as it was made, and when it was that of now.
    fileprivate struct Version: Sendable {
        let made: Made
        var rightAt: ContinuousClock.Instant

        /// Whether it may stand for the page of this state for who would have to wait.
        ///
        /// What somebody no longer wants to be seen of a person goes at once, not a second later.
        func isRight(since youngest: ContinuousClock.Instant, for state: State) -> Bool {
            rightAt >= youngest && made.state.today == state.today
                && made.state.persons == state.persons
        }
    }

    /// An object, so that its use is noted where it stands.
    ///
    /// Only ever touched under the lock.
    fileprivate final class Page {
        var version: Version
        var usedAt: Int

        init(_ version: Version, usedAt: Int) {
            self.version = version
            self.usedAt = usedAt
        }
    }

    /// A page, and what it was made from.
    package struct Made {
        package let sending: Sending
        package let state: State
        /// Whether everybody may see it.
        package var isOpen = true

        package init(sending: Sending, state: State, isOpen: Bool = true) {
            self.sending = sending
            self.state = state
            self.isOpen = isOpen
        }
    }

    /// The page at an address, such as "/en/massnahmen/7", where nobody has to make it first.
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

    /// The page at an address; of all who ask for it at once, one makes it, from the state of that moment.
    ///
    /// - Throws: what `make` throws, to all who waited for it; `TownBusy`.
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

    /// Whether a page is there, or comes by itself.
    package func hasAtHand(_ address: String, _ state: State) -> Bool {
        page(address, state) != nil || makings.isMaking(address)
    }

    func keep(_ made: Made, _ address: String, rightAt: ContinuousClock.Instant) {
        keep(Version(made: made, rightAt: rightAt), address)
    }

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

    /// In bytes; for tests.
    var size: Int { kept.withLock { $0.size } }
}

extension PageCache.Page {
    /// The bytes, and about what the entry itself takes with its fields.
    fileprivate var size: Int { version.made.sending.compressed.bytes.readableBytes + 1024 }
}

extension PageCache.Kept {
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
