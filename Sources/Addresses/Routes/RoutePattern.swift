/// The path of a route without the language, such as `bearbeiten/{kind}/{number}`.
///
/// Written as Hummingbird's router writes it. A name in braces is a capture. It stands for one
/// whole name of the path, as `{number}` does, or for the part beside fixed text, as in
/// `liste.{format}`.
package struct RoutePattern: Sendable, ExpressibleByStringLiteral {
    /// One name of the path.
    enum Name: Hashable, Sendable {
        case fixed(String)
        /// A captured text between two fixed ones, which are empty if the whole name is captured.
        case capture(before: String, after: String)
    }

    /// The names of the path in their order.
    let names: [Name]
    /// The pattern with a slash at its start: `/bearbeiten/{kind}`.
    package let text: String
    /// The fixed texts before, between and after the captures.
    private let pieces: [String]

    /// Written without a slash at its start; at most one capture in each name.
    package init(stringLiteral written: String) {
        text = "/" + written
        names = written.split(separator: "/").map(Self.name)
        pieces = text.split(
            omittingEmptySubsequences: false,
            whereSeparator: { $0 == "{" || $0 == "}" }
        ).enumerated().filter { $0.offset % 2 == 0 }.map { String($0.element) }
    }

    private static func name(_ written: Substring) -> Name {
        guard let opening = written.firstIndex(of: "{"), let closing = written.firstIndex(of: "}")
        else { return .fixed(String(written)) }
        return .capture(
            before: String(written[..<opening]),
            after: String(written[written.index(after: closing)...])
        )
    }

    /// The number of captures.
    package var captureCount: Int { pieces.count - 1 }

    /// The first name; `nil` for the start page, which has none.
    var root: String? {
        if case .fixed(let name)? = names.first { name } else { nil }
    }

    /// The path with these values in place of the captures; there must be one for each.
    func path(_ values: [String]) -> String {
        precondition(values.count == captureCount, "a value for each capture")
        var path = pieces[0]
        for (value, piece) in zip(values, pieces.dropFirst()) {
            path += value
            path += piece
        }
        return path
    }
}
