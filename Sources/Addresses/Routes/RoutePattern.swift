/// The path of a route below the language, written as Hummingbird's router writes it:
/// `bearbeiten/{kind}/{number}`.
///
/// A name in braces is a capture: it stands for one name of the path, as `{number}` does, or for the
/// part of one that follows or precedes what is fixed, as in `liste.{format}`.
package struct RoutePattern: Sendable, ExpressibleByStringLiteral {
    /// One name of the path.
    enum Name: Hashable, Sendable {
        case fixed(String)
        /// What is captured stands between these two; both are empty where the whole name is captured.
        case capture(before: String, after: String)
    }

    let names: [Name]
    /// The path as it is written, beginning with a slash: "/bearbeiten/{kind}".
    package let text: String
    /// What stands before, between and behind the captures.
    private let pieces: [String]

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

    /// How many captures it has.
    package var captureCount: Int { pieces.count - 1 }

    /// The first name, where that is fixed: all but the start page have one.
    var root: String? {
        if case .fixed(let name)? = names.first { name } else { nil }
    }

    /// The path with these values in its captures, in their order.
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
