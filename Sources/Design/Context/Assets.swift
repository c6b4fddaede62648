package import Web

/// The files that pages name.
///
/// Their names hold a hash of their bytes, so that browsers keep them.
package struct Assets: Sendable {
    package let styleSheetPath: String
    package let scriptPath: String
    package static let iconPath = "/zeichen.svg"
    private let files: [String: Sending]

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

    package subscript(path: Substring) -> Sending? { files[String(path)] }
}
