import Register

/// Where a site is reached: scheme, host and port, without a slash at the end.
package enum PublicAddress {
    /// Reads `https://integration.stadt.example`, with or without a slash at the end.
    ///
    /// Returns it in lower case; `nil` if it is no such address or has a path, because the
    /// addresses of pages begin at the root.
    package static func read(_ text: String) -> String? {
        for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
            var authority = text.dropFirst(scheme.count)
            if authority.hasSuffix("/") { authority.removeLast() }
            guard isAuthority(authority) else { return nil }
            return scheme + authority.lowercased()
        }
        return nil
    }

    /// The address under which the site was asked, from the `Host` of a request; `nil` if that is
    /// no host name.
    ///
    /// The program speaks HTTP behind a server that adds TLS, so the answer is https. Only
    /// `localhost` and numbers, which are no public names, are taken as asked directly by http.
    package static func of(host: String?) -> String? {
        guard let host, isAuthority(host[...]) else { return nil }
        let name = host.pieces(between: ":").first ?? ""
        let isLocal =
            name.lowercased() == "localhost"
            || name.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
        return (isLocal ? "http://" : "https://") + host.lowercased()
    }

    /// Whether the text is a host name or IPv4 address, with or without a port.
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
