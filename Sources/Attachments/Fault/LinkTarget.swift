/// Decides which targets of links in a file are harmless.
enum LinkTarget {
    private static let harmless = ["http://", "https://", "mailto:"]

    /// Whether the target is a web page, a mail address or a place in the document itself.
    ///
    /// Anything else may be a file of this machine, or a server that learns who opens the document.
    static func isHarmless(_ target: String) -> Bool {
        if target.isEmpty || target.hasPrefix("#") { return true }
        guard target.utf8.allSatisfy({ $0 > 0x20 || $0 == 0x20 }) else { return false }
        let beginning = target.prefix(8).lowercased()
        return harmless.contains { beginning.hasPrefix($0) }
    }
}
