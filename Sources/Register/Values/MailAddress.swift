/// Checks whether a letter can be sent to an e-mail address.
package enum MailAddress {
    /// Whether it has one at sign, a host with a dot, and only visible ASCII without separators.
    ///
    /// Up to 254 bytes. Stricter than RFC 5321, so that an address cannot smuggle anything into a
    /// header or a link.
    package static func isWellFormed(_ mail: String) -> Bool {
        let parts = mail.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = mail.unicodeScalars.allSatisfy {
            (33...126).contains($0.value) && !"<>,;:?&\"'()[]\\".unicodeScalars.contains($0)
        }
        guard isPlain, mail.utf8.count <= 254, parts.count == 2, !parts[0].isEmpty else {
            return false
        }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && labels.allSatisfy { !$0.isEmpty }
    }
}
