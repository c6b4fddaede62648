/// An address that a browser may follow or load without harm.
///
/// Allowed are `http://…`, `https://…`, `mailto:…`, `tel:…`, a path, `?…` and `#…`. Everything else
/// is replaced by `#`: other schemes (`javascript:`, `data:`); addresses of another host that look
/// like a path (`//host`, `/\host`); addresses with leading spaces or control characters, which
/// browsers remove; names and passwords in front of a host, which hide where it leads; and the
/// empty address.
///
/// - Source: WHATWG URL Standard, 4.4, for how browsers read addresses.
struct CheckedAddress {
    /// The address, or `#`.
    let text: String

    /// Keeps the address if it is harmless.
    init(checking address: String) {
        text = Self.isHarmless(address) ? address : "#"
    }

    /// Reads the address byte by byte, as browsers do, and looks at the scheme only if there is
    /// one.
    private static func isHarmless(_ address: String) -> Bool {
        let bytes = address.utf8
        guard let first = bytes.first, first != UInt8(ascii: " ") else { return false }
        guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return false }
        guard !bytes.prefix(2).allSatisfy(isSlash) || bytes.count == 1 else { return false }
        guard let end = bytes.firstIndex(where: endsScheme), bytes[end] == UInt8(ascii: ":") else {
            return true
        }
        let scheme = schemes.first { scheme in
            // Setting this bit makes ASCII letters small and leaves ":" and "/" as they are.
            bytes.prefix(scheme.utf8.count).map { $0 | 0x20 } == Array(scheme.utf8)
        }
        guard let scheme else { return false }
        return !scheme.hasSuffix("/") || !hidesHost(bytes.dropFirst(scheme.utf8.count))
    }

    /// Whether a name stands before the host, or a backslash, which browsers read as a slash.
    private static func hidesHost(_ rest: some Sequence<UInt8>) -> Bool {
        let ends: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
        return rest.prefix { !ends.contains($0) }
            .contains { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "\\") }
    }

    private static let schemes = ["http://", "https://", "mailto:", "tel:"]

    private static func isSlash(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
    }

    /// Whether a scheme must have ended before this byte: a colon behind it belongs to a path.
    private static func endsScheme(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "#"): true
        default: isSlash(byte)
        }
    }
}
