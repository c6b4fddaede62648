/// Checks whether a page may link to a web address.
package enum WebAddress {
    /// Whether it is http or https, names a host in Latin letters, and contains no user name or
    /// password.
    ///
    /// Up to 2000 bytes. Spaces, invisible characters and backslashes are refused, because browsers
    /// read a backslash as a slash. Other scripts in the host are refused, because a Cyrillic
    /// letter that looks Latin leads elsewhere.
    ///
    /// - Source: RFC 3986, 3.2 and 7.6; URL Standard, 4.4; Unicode Technical Standard 39, 5.
    package static func isWellFormed(_ text: String) -> Bool {
        let schemes = ["https://", "http://"]
        guard text.utf8.count <= 2000, text.unicodeScalars.allSatisfy(isShown),
            let scheme = schemes.first(where: { text.hasPrefix($0) })
        else { return false }
        let authority = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
        let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
        guard let host = parts.first, parts.count <= 2, parts.count < 2 || isPort(parts[1]) else {
            return false
        }
        return isHost(host)
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator, .spaceSeparator:
            false
        default: scalar != "\\"
        }
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.utf8.count <= 5 && text.utf8.allSatisfy { (48...57).contains($0) }
            && Int(text).map { (1...65_535).contains($0) } ?? false
    }

    private static func isHost(_ host: Substring) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        return host.utf8.count <= 253
            && labels.allSatisfy { label in
                !label.isEmpty && label.first != "-" && label.last != "-"
                    && label.unicodeScalars.allSatisfy(isOfHost)
            }
    }

    /// Latin letters up to U+017F, digits and hyphens.
    private static func isOfHost(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0xDF...0x17F: scalar.properties.isAlphabetic
        default: false
        }
    }
}
