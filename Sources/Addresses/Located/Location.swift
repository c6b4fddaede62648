import Concept
import Register
package import Web
package import Words

/// What a request asks for: its path and query, read once, and all that the table of routes says of them.
package struct Location: Sendable {
    /// The path as it was sent.
    package let path: Substring
    /// The query as it was sent; `nil` where there was no question mark.
    package let queryText: Substring?
    package let query: Query
    package let language: Language
    package let target: Target
    /// `nil` where there is none.
    package let route: Route?
    package let section: Section
    private let root: Substring?

    /// Reads the target of a request: "/massnahmen?feld=3".
    package init(_ text: String) {
        let (path, query) = Self.split(text)
        self.init(path: path, query: query)
    }

    package init(path: Substring, query text: Substring?) {
        let cut = LanguagePath(path)
        let query = Query(text)
        let tree = RouteTree.whole
        let found: (route: Route, target: Target)? = tree.find(cut.names) { route, values in
            // `nil` where a capture means nothing.
            (try? Target(route, values, at: path, in: cut.language, query)).map { (route, $0) }
        }
        let rooted = tree.section(of: cut.names.first)
        self.path = path
        queryText = text
        self.query = query
        language = cut.language
        root = cut.names.first
        route = found?.route
        section = found?.route.section ?? (rooted.keepsItsRoots ? rooted : .pages)
        target = found?.target ?? .nothing(section)
    }

    /// What the table says of the route; `nil` where there is none.
    package var row: RouteRow? { route?.row }

    /// The methods that are answered; a form is sent to what is no address where its section answers.
    package var methods: [String] {
        let takesForm = row.map { $0.takes != nil } ?? section.keepsItsRoots
        return takesForm ? ["GET", "HEAD", "POST"] : ["GET", "HEAD"]
    }

    /// Path and query as they were sent.
    package var text: String { "\(path)" + (queryText.map { "?\($0)" } ?? "") }

    /// Path and query of a request's target.
    package static func split(_ target: String) -> (path: Substring, query: Substring?) {
        let parts = target.pieces(between: "?", most: 2, keepingEmpty: true)
        return (parts[0], parts.count > 1 ? parts[1] : nil)
    }

    /// The path as it may stand in a log: one of ours, as we write it.
    ///
    /// Whoever knows the token of a link may answer, whoever knows the key of a notice can read it, and the
    /// numbers of accounts and persons are personal. What is no address of ours may be any of them, written
    /// wrongly. A file stands there where it `isThere`.
    package func logged(isThere: Bool) -> String {
        let prefix = section.logsLanguage ? language.pathPrefix : ""
        let hidden = "\(prefix)/\(root ?? "")/-"
        switch target {
        case .page(let request), .moved(let request), .noDay(let request, _, _):
            return request.path
        case .file: return isThere ? String(path) : "/-"
        case .nothing(.pages), .nothing(.door), .nothing(.notices): return "/-"
        case .nothing(.office), .nothing(.tasks), .nothing(.unsubscribing): return hidden
        case _ where row?.isSecret ?? true: return hidden
        case .office(let address): return prefix + address.path
        case .door(let address): return address.path
        case .notice(let address): return address.place.path
        case .task, .unsubscribing: return hidden
        }
    }
}
