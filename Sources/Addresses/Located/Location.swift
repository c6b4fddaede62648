import Concept
import Register
package import Web
package import Words

/// What a request asks for: its path and query, read once, with the route they lead to.
///
/// Reading never fails: a path that is no address has the target `nothing`.
package struct Location: Sendable {
    /// The path as it was sent.
    package let path: Substring
    /// The query as it was sent; `nil` where there was no question mark.
    package let queryText: Substring?
    /// The parameters of the query; empty without one.
    package let query: Query
    /// The language of the path; German if the path names none.
    package let language: Language
    /// The page, file or form that the path names.
    package let target: Target
    /// The row of the table that fits the path; `nil` if none does.
    package let route: Route?
    /// The part of the program that answers, also if there is no such address.
    package let section: Section
    /// The first name of the path without the language; `nil` for the start page.
    private let root: Substring?

    /// Reads the target of a request: `/massnahmen?feld=3`.
    package init(_ text: String) {
        let (path, query) = Self.split(text)
        self.init(path: path, query: query)
    }

    /// Reads a path that was already separated from its query.
    package init(path: Substring, query text: Substring?) {
        let cut = LanguagePath(path)
        let query = Query(text)
        let tree = RouteTree.whole
        let found: (route: Route, target: Target)? = tree.find(cut.names) { route, values in
            // `nil` if the text in a capture cannot be read, so that the next route is tried.
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

    /// What the table of routes says of the address; `nil` if there is none.
    package var row: RouteRow? { route?.row }

    /// The methods that are answered here, for the `Allow` header.
    ///
    /// POST is also answered at addresses that do not exist, if they begin like those of a section
    /// that answers for all of them.
    package var methods: [String] {
        let takesForm = row.map { $0.takes != nil } ?? section.keepsItsRoots
        return takesForm ? ["GET", "HEAD", "POST"] : ["GET", "HEAD"]
    }

    /// Path and query as they were sent.
    package var text: String { "\(path)" + (queryText.map { "?\($0)" } ?? "") }

    /// Splits the target of a request at the first question mark.
    package static func split(_ target: String) -> (path: Substring, query: Substring?) {
        let parts = target.pieces(between: "?", most: 2, keepingEmpty: true)
        return (parts[0], parts.count > 1 ? parts[1] : nil)
    }

    /// The path as the log may show it: an address of ours in its normal form, or a placeholder.
    ///
    /// A path may hold a secret, such as the token of a link or the key of a notice, or a number
    /// that stands for a person. What is no address of ours may be such a path with a typing error,
    /// so only its first name is shown, if at all. The path of a file is shown if the file
    /// `isThere`.
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
