import Concept
import Journal
import NIOCore
import Register
import Synchronization
import Testing

@testable import Web

/// Which page somebody gets, and who has to wait for it.
@Suite struct PageCacheTests {
    private static let start = ContinuousClock.now

    private func state(_ generation: Int, day: Int = 1, persons: Int = 0) -> PageCache.State {
        PageCache.State(generation: generation, persons: persons, today: Day(daysSinceEpoch: day))
    }

    private func made(_ text: String, _ generation: Int) -> PageCache.Made {
        let sending = Sending(Array(text.utf8), mediaType: "text/html")
        return PageCache.Made(sending: sending, state: state(generation))
    }

    private func text(_ sending: Sending?) -> String? {
        sending.map {
            String(decoding: Array($0.expanded().bytes.readableBytesView), as: UTF8.self)
        }
    }

    @Test func `it holds no more than it may, and lets go of what was not used`() {
        let cache = PageCache(room: 3000)
        for number in 1...50 {
            cache.keep(made("x", 1), "/massnahmen/\(number)", rightAt: .now)
            _ = cache.page("/massnahmen/1", state(1))
            #expect(cache.size <= 3000)
        }
        #expect(cache.page("/massnahmen/1", state(1)) != nil)
        #expect(cache.page("/massnahmen/2", state(1)) == nil)
    }

    @Test func `pages of an older state are neither shown nor kept`() {
        let cache = PageCache()
        cache.keep(made("x", 2), "/", rightAt: .now)
        #expect(cache.page("/", state(3)) == nil)
        cache.keep(made("y", 1), "/", rightAt: .now)
        #expect(text(cache.page("/", state(2))) == "x")
    }

    @Test func `where nobody has to wait the page is that of now`() async throws {
        let cache = PageCache(turns: Turns(2))
        cache.keep(made("old", 1), "/", rightAt: .now)
        let page = try await cache.page("/", state(2)) { made("new", 2) }
        #expect(text(page) == "new")
    }

    @Test func `who would have to wait gets what was right a second ago, and nothing older`()
        async throws
    {
        let elapsed = Elapsed()
        let cache = PageCache(turns: Turns(1)) { Self.start + elapsed.duration }
        cache.keep(made("old", 1), "/a", rightAt: Self.start)
        cache.keep(made("old", 1), "/b", rightAt: Self.start)
        let (begun, ending) = (Signal(), Signal())
        async let slow = cache.page("/a", state(2)) {
            begun.give()
            await ending.wait()
            return made("new", 2)
        }
        await begun.wait()
        // The one page is being made, and the only place to make the other is taken.
        for address in ["/a", "/b"] {
            elapsed.pass(.seconds(1))
            #expect(text(cache.page(address, state(2))) == "old")
            #expect(cache.page(address, state(2, day: 2)) == nil, "another day")
            #expect(
                cache.page(address, state(2, persons: 1)) == nil,
                "somebody is not shown any more"
            )
            elapsed.pass(.milliseconds(1001))
            #expect(cache.page(address, state(2)) == nil, "too old")
            elapsed.pass(.zero)
        }
        ending.give()
        #expect(text(try await slow) == "new")
        #expect(cache.page("/b", state(2)) == nil, "nobody waits any more")
        #expect(text(cache.page("/a", state(2))) == "new")
    }

    @Test func `who joins a making that began long before asks once more`() async throws {
        let elapsed = Elapsed()
        let cache = PageCache(turns: Turns(1)) { Self.start + elapsed.duration }
        let (begun, ending) = (Signal(), Signal())
        async let slow = cache.page("/", state(1)) {
            begun.give()
            await ending.wait()
            return made("old", 1)
        }
        await begun.wait()
        elapsed.pass(.seconds(2))
        async let later = cache.page("/", state(2)) { made("new", 2) }
        // Whether it has joined or comes after the end: it gets the page of now.
        await Task.yield()
        ending.give()
        #expect(text(try await slow) == "old")
        #expect(text(try await later) == "new")
    }

    @Test func `a page that only some may see is not kept`() async throws {
        let cache = PageCache()
        let page = try await cache.page("/", state(1)) {
            var closed = made("closed", 1)
            closed.isOpen = false
            return closed
        }
        #expect(text(page) == "closed" && cache.size == 0)
    }

    @Test func `what stands for nothing any more is let go`() {
        let elapsed = Elapsed()
        let cache = PageCache { Self.start + elapsed.duration }
        cache.keep(made("withdrawn", 1), "/a", rightAt: Self.start)
        elapsed.pass(.seconds(2))
        let before = cache.size
        cache.keep(made("withdrawn", 2), "/b", rightAt: Self.start + .seconds(2))
        #expect(cache.size == before)
    }

    @Test func `so many pages are made at once, and all are made`() async throws {
        let cache = PageCache(turns: Turns(2))
        let working = Working()
        try await withThrowingTaskGroup(of: String?.self) { group in
            for number in 0..<40 {
                group.addTask {
                    let page = try await cache.page("/\(number)", state(1)) {
                        working.begin()
                        await Task.yield()
                        working.end()
                        return made("\(number)", 1)
                    }
                    return text(page)
                }
            }
            var seen: Set<String> = []
            for try await page in group { seen.insert(page ?? "") }
            #expect(seen == Set((0..<40).map(String.init)))
        }
        #expect((1...2).contains(working.most))
    }
}

/// Who waits for the turn of others.
@Suite struct TurnsTests {
    @Test func `who comes when too many wait is sent away, but for who goes first`() async throws {
        let turns = Turns(1, longestQueue: 0)
        let (begun, ending) = (Signal(), Signal())
        async let first: Void = turns.take {
            begun.give()
            await ending.wait()
        }
        await begun.wait()
        await #expect(throws: TownBusy.self) { try await turns.take {} }
        async let urgent: Bool = turns.take(goingFirst: true) { true }
        ending.give()
        try await first
        #expect(try await urgent)
        #expect(!turns.areTaken)
    }
}

/// How much time a test lets pass.
private final class Elapsed: Sendable {
    private let value = Mutex(Duration.zero)

    var duration: Duration { value.withLock { $0 } }

    func pass(_ duration: Duration) { value.withLock { $0 = duration } }
}

/// How many work at once.
private final class Working: Sendable {
    private let count = Mutex((now: 0, most: 0))

    var most: Int { count.withLock { $0.most } }

    func begin() { count.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) } }
    func end() { count.withLock { $0.now -= 1 } }
}

/// That something has happened, for who waits for it.
private final class Signal: Sendable {
    private let stream: AsyncStream<Void>
    private let end: AsyncStream<Void>.Continuation

    init() {
        (stream, end) = AsyncStream.makeStream()
    }

    func give() { end.finish() }

    func wait() async { for await _ in stream {} }
}
