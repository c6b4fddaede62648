import Foundation
package import NIOCore
import Register

/// Who asks, as far as a limit has to tell one from another: an address, kept nowhere else.
///
/// Of IPv6 only the network counts: whoever has one address has all that share its first half.
package struct Asker: Hashable, Sendable {
    private let bytes: [UInt8]

    private init(bytes: [UInt8]) { self.bytes = bytes }

    /// All whose address nobody knows are one.
    package static let unknown = Asker(bytes: [])

    /// Reads 192.0.2.1 or 2001:db8::1; `nil` for what is no address.
    package init?(_ text: String) {
        if let four = Asker.bytes(of: text, AF_INET, count: 4) {
            self.init(bytes: four)
        } else if let six = Asker.bytes(of: text, AF_INET6, count: 16) {
            self.init(bytes: Asker.network(six))
        } else {
            return nil
        }
    }

    package init(_ peer: SocketAddress?) {
        self = peer?.ipAddress.flatMap { Asker($0) } ?? .unknown
    }

    private static func bytes(of text: String, _ family: Int32, count: Int) -> [UInt8]? {
        var bytes: [UInt8] = Array(repeating: 0, count: count)
        return inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }

    /// - Source: RFC 4291, 2.5.5.2: an address of IPv4 may come as one of IPv6.
    private static func network(_ bytes: [UInt8]) -> [UInt8] {
        let mapped: [UInt8] = Array(repeating: 0, count: 10) + [0xFF, 0xFF]
        return bytes.starts(with: mapped) ? Array(bytes.dropFirst(12)) : Array(bytes.prefix(8))
    }
}

/// The proxies in front of the site: what they say of who asked is believed.
package struct Proxies: Sendable {
    private let trusted: Set<Asker>

    package init(_ trusted: some Sequence<Asker>) {
        self.trusted = Set(trusted)
    }

    /// Who asked: the peer; where that is a proxy of ours, the last it names that is none.
    ///
    /// `forwarded` are the values of `X-Forwarded-For` in their order. A proxy adds at the end whom
    /// it heard; what stands before the first that is not ours may be made up.
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
