import Concept
import HTTPTypes
import NIOCore
import Register
import Testing
import Words

@testable import Web

/// How often one asker may ask, by a clock that stands where the test puts it.
@Suite struct RateLimitTests {
    private let one = Asker("192.0.2.1") ?? .unknown
    private let other = Asker("192.0.2.2") ?? .unknown

    private func at(_ seconds: Double) -> Instant {
        Instant(milliseconds: 1_000_000 + Int(seconds * 1000))
    }

    @Test func `as many as are allowed may come at once, and one more has to wait`() {
        let limit = RateLimit(3, inSeconds: 60)
        for _ in 0..<3 { #expect(limit.take(one, at: at(0)) == nil) }
        #expect(limit.take(one, at: at(0)) == 20)
        #expect(limit.take(other, at: at(0)) == nil)
    }

    @Test func `time brings them back one by one, and never more than are allowed`() {
        let limit = RateLimit(3, inSeconds: 60)
        for _ in 0..<3 { #expect(limit.take(one, at: at(0)) == nil) }
        #expect(limit.take(one, at: at(19.5)) == 1)
        #expect(limit.take(one, at: at(20)) == nil)
        #expect(limit.take(one, at: at(20)) == 20)
        for _ in 0..<3 { #expect(limit.take(one, at: at(3600)) == nil) }
        #expect(limit.take(one, at: at(3600)) != nil)
    }

    @Test func `to ask in vain makes the wait no longer`() {
        let limit = RateLimit(1, inSeconds: 30)
        #expect(limit.take(one, at: at(0)) == nil)
        for second in 1..<30 { #expect(limit.take(one, at: at(Double(second))) == 30 - second) }
        #expect(limit.take(one, at: at(30)) == nil)
    }

    @Test func `a clock that is set back locks nobody out`() {
        let limit = RateLimit(2, inSeconds: 60)
        for _ in 0..<2 { #expect(limit.take(one, at: at(86_400)) == nil) }
        #expect(limit.take(one, at: at(0)) == 30)
        #expect(limit.take(one, at: at(60)) == nil)
    }

    @Test func `however many ask, few are remembered`() {
        let limit = RateLimit(2, inSeconds: 60, askers: 100)
        for number in 0..<10_000 {
            let asker = Asker("10.0.\(number / 256).\(number % 256)")
            #expect(limit.take(asker ?? .unknown, at: at(0)) == nil)
        }
        #expect(limit.size <= 200)
    }

    @Test func `who asks on is remembered while others come and go`() {
        let limit = RateLimit(1, inSeconds: 60, askers: 100)
        #expect(limit.take(one, at: at(0)) == nil)
        for number in 0..<100 {
            _ = limit.take(Asker("10.0.0.\(number)") ?? .unknown, at: at(1))
        }
        #expect(limit.take(one, at: at(2)) == 58)
    }
}

/// Who asks, behind proxies or not.
@Suite struct AskerTests {
    private func peer(_ address: String) throws -> SocketAddress {
        try SocketAddress(ipAddress: address, port: 4711)
    }

    private func asker(_ address: String) throws -> Asker { try #require(Asker(address)) }

    @Test func `of IPv6 the network counts, and IPv4 in its clothes is IPv4`() throws {
        #expect(try asker("2001:db8:1:2::1") == asker("2001:db8:1:2:ffff::9"))
        #expect(try asker("2001:db8:1:2::1") != asker("2001:db8:1:3::1"))
        #expect(try asker("::ffff:192.0.2.1") == asker("192.0.2.1"))
    }

    @Test(arguments: ["", "a", "192.0.2.1:80", "192.0.2", "unknown", "[2001:db8::1]"])
    func `what is no address is none`(text: String) {
        #expect(Asker(text) == nil)
    }

    @Test func `without a proxy of ours nobody is believed`() throws {
        let found = Proxies([]).asker(try peer("192.0.2.1"), forwarded: ["198.51.100.7"])
        #expect(try found == asker("192.0.2.1"))
    }

    @Test(arguments: [
        (["198.51.100.7"], "198.51.100.7"), (["198.51.100.7", "203.0.113.5"], "203.0.113.5"),
        (["203.0.113.5, 198.51.100.7"], "198.51.100.7"),
        (["198.51.100.7, 127.0.0.1"], "198.51.100.7"),
        (["198.51.100.7,::1 , 127.0.0.1"], "198.51.100.7"),
        ([], "127.0.0.1"), (["unknown"], "127.0.0.1"), (["198.51.100.7, nonsense"], "127.0.0.1"),
        (["127.0.0.1"], "127.0.0.1"),
    ])
    func `a proxy of ours names who asks, and what stands before may be made up`(
        forwarded: [String],
        expected: String
    ) throws {
        let proxies = Proxies([try asker("127.0.0.1"), try asker("::1")])
        #expect(try proxies.asker(peer("127.0.0.1"), forwarded: forwarded) == asker(expected))
    }

    @Test func `a peer without an address is told from none with one`() throws {
        #expect(Proxies([]).asker(nil, forwarded: []) == .unknown)
        #expect(try asker("0.0.0.0") != .unknown)
    }
}

/// The site asked too often.
@Suite struct TooManyTests {
    @Test func `who searches without end is told to wait, and in which language`() async throws {
        let fixture = try await SiteFixture(costly: RateLimit(3, inSeconds: 86_400))
        for number in 0..<3 {
            let (response, _) = try await fixture.ask("/suche?q=wort\(number)")
            #expect(response.status == .ok)
        }
        let (refused, text) = try await fixture.ask("/en/suche?q=one")
        #expect(refused.status == .tooManyRequests)
        let seconds = try #require(refused.headers[.retryAfter].flatMap { Int($0) })
        #expect((28_000...28_800).contains(seconds))
        #expect(text.contains("<html lang=\"en\">"))
        #expect(text.contains("in \(Catalogue.english.number(seconds)) second"))
        for path in [
            "/massnahmen?stand=2022-05-01", "/suche/vorschlaege?q=a", "/massnahmen?jahr=2022",
        ] {
            #expect(try await fixture.ask(path).response.status == .tooManyRequests, "\(path)")
        }
        for path in ["/", "/massnahmen", "/massnahmen.csv", "/suche", "/aenderungen.atom"] {
            #expect(try await fixture.ask(path).response.status == .ok, "\(path)")
        }
    }
}
