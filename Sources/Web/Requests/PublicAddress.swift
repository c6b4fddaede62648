import Register

/// Where a site stands in the world: scheme, host and port, without a slash at the end.
package enum PublicAddress {
    /// Reads `https://integration.stadt.example`, with or without a slash at its end.
    ///
    /// There is no path in it: the addresses of pages begin at the root.
    package static func read(_ text: String) -> String? {
        for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
            var authority = text.dropFirst(scheme.count)
            if authority.hasSuffix("/") { authority.removeLast() }
            guard isAuthority(authority) else { return nil }
            return scheme + authority.lowercased()
        }
        return nil
    }

    /// The address that a request names as its host, where that is the name of one.
    ///
    /// The program speaks HTTP to a server that gives it TLS, so the world sees https; only what can
    /// be no public name is taken to be asked directly.
    package static func of(host: String?) -> String? {
        guard let host, isAuthority(host[...]) else { return nil }
        let name = host.pieces(between: ":").first ?? ""
        let isLocal =
            name.lowercased() == "localhost"
            || name.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
        return (isLocal ? "http://" : "https://") + host.lowercased()
    }

    /// Whether it is the name or number of a host, perhaps with a port.
    ///
    /// - Source: RFC 1123, 2.1: letters, digits and hyphens; a label has 63 characters at most.
    private static func isAuthority(_ text: Substring) -> Bool {
        let parts = text.pieces(between: ":", keepingEmpty: true)
        guard let name = parts.first, parts.count <= 2, name.utf8.count <= 253 else { return false }
        if parts.count == 2 {
            guard parts[1].utf8.count <= 5, parts[1].utf8.allSatisfy({ (48...57).contains($0) }),
                let port = Int(parts[1]), (1...65_535).contains(port)
            else { return false }
        }
        return name.pieces(between: ".", keepingEmpty: true).allSatisfy(isLabel)
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count)
            && label.utf8.first != UInt8(ascii: "-") && label.utf8.last != UInt8(ascii: "-")
            && label.utf8.allSatisfy { byte in
                (48...57).contains(byte) || (97...122).contains(byte | 0x20) || byte == 45
            }
    }
}
