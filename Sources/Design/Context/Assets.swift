package import Web

/// The static files that every page names: style sheet, script and icon.
///
/// They are compiled into the program. The paths of style sheet and script hold a hash of their
/// bytes, so a browser may keep each for ever; a new release has new paths.
package struct Assets: Sendable {
    /// "/stil-<hash>.css".
    package let styleSheetPath: String
    /// "/miteinander-<hash>.js".
    ///
    /// Pages work without it.
    package let scriptPath: String
    /// The icon keeps its path, so browsers ask for it again; `/favicon.ico` answers the same
    /// bytes.
    package static let iconPath = "/zeichen.svg"
    private let files: [String: Sending]

    /// Compresses each file once and takes the hash from its entity tag.
    package init() {
        let style = Sending(
            PackageResources.miteinander_css,
            mediaType: "text/css; charset=utf-8",
            isForever: true
        )
        let icon = Sending(PackageResources.zeichen_svg, mediaType: "image/svg+xml")
        let script = Sending(
            PackageResources.miteinander_js,
            mediaType: "text/javascript; charset=utf-8",
            isForever: true
        )
        scriptPath = "/miteinander-\(script.compressed.etag.filter(\.isHexDigit)).js"
        styleSheetPath = "/stil-\(style.compressed.etag.filter(\.isHexDigit)).css"
        files = [
            styleSheetPath: style, scriptPath: script, Assets.iconPath: icon, "/favicon.ico": icon,
        ]
    }

    /// The file at a path as it stands in a request, with its leading slash; `nil` if there is
    /// none.
    package subscript(path: Substring) -> Sending? { files[String(path)] }
}
