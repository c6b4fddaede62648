/// Where a link in a file leads: to a page of the web, to a mail address, or to what nobody should open by a
/// click.
enum LinkTarget {
    private static let harmless = ["http://", "https://", "mailto:"]

    /// Whether it leads to the web or to a mail address, or stays within the document.
    ///
    /// Everything else can be a file of this machine or a server that learns who opens it.
    static func isHarmless(_ target: String) -> Bool {
        if target.isEmpty || target.hasPrefix("#") { return true }
        guard target.utf8.allSatisfy({ $0 > 0x20 || $0 == 0x20 }) else { return false }
        let beginning = target.prefix(8).lowercased()
        return harmless.contains { beginning.hasPrefix($0) }
    }
}
