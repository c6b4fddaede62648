import Foundation
package import NIOCore
import Register

/// Who sends requests, as far as a rate limit has to tell: the network address, stored nowhere
/// else.
///
/// For IPv6 only the first 64 bits count, because whoever has one address usually has all of its
/// network.
package struct Asker: Hashable, Sendable {
    private let bytes: [UInt8]

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// All senders whose address is not known count as one.
    package static let unknown = Asker(bytes: [])

    /// Reads `192.0.2.1` or `2001:db8::1`; `nil` if it is no address.
    package init?(_ text: String) {
        if let four = Asker.bytes(of: text, AF_INET, count: 4) {
            self.init(bytes: four)
        } else if let six = Asker.bytes(of: text, AF_INET6, count: 16) {
            self.init(bytes: Asker.network(six))
        } else {
            return nil
        }
    }

    /// The address at the other end of a connection; `unknown` if it has none.
    package init(_ peer: SocketAddress?) {
        self = peer?.ipAddress.flatMap { Asker($0) } ?? .unknown
    }

    private static func bytes(of text: String, _ family: Int32, count: Int) -> [UInt8]? {
        var bytes: [UInt8] = Array(repeating: 0, count: count)
        return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }

    /// The first half of an IPv6 address; the IPv4 address where it contains one.
    ///
    /// - Source: RFC 4291, 2.5.5.2: IPv4-mapped addresses.
    private static func network(_ bytes: [UInt8]) -> [UInt8] {
        let mapped: [UInt8] = Array(repeating: 0, count: 10) + [0xFF, 0xFF]
        return bytes.starts(with: mapped) ? Array(bytes.dropFirst(12)) : Array(bytes.prefix(8))
    }
}

/// The proxies in front of the site, whose word on the sender's address is trusted.
package struct Proxies: Sendable {
    private let trusted: Set<Asker>

    /// The addresses of the proxies; empty if the site is reached directly.
    package init(_ trusted: some Sequence<Asker>) {
        self.trusted = Set(trusted)
    }

    /// Returns who sent a request: the peer, or, behind our proxies, the address they received it
    /// from.
    ///
    /// `forwarded` are the values of `X-Forwarded-For` in their order. Each proxy appends the
    /// address it heard from, so the list is read from the end, as long as the address before is
    /// one of our proxies. Anything further to the front may be made up by the sender.
    package func asker(_ peer: SocketAddress?, forwarded: [String]) -> Asker {
        var heard = Asker(peer)
        let named = forwarded.flatMap { $0.pieces(between: ",") }.reversed()
        for name in named where trusted.contains(heard) {
            guard let next = Asker(String(name.withoutSpaceAround)) else { break }
            heard = next
        }
        return heard
    }
}
