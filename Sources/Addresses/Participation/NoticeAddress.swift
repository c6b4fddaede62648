import Web
package import Words

/// The forms in which the public tells the office something, and the receipt with the answer.
package enum NoticeAddress: Hashable, Sendable {
    /// A form; `page` is the path of the public page from which somebody came, if known.
    case form(Form, page: String?)
    /// A notice with its answer; the key is a secret of whoever wrote it.
    case receipt(String)

    /// What the notice is about: anything, or a barrier on this site.
    package enum Form: CaseIterable, Sendable {
        case hint, barrier

        /// The heading of the form, and the text of links to it.
        package var title: TextKey {
            switch self {
            case .hint: .notice(.hint)
            case .barrier: .notice(.barrier)
            }
        }

        fileprivate var route: NoticeRoute {
            switch self {
            case .hint: .hint
            case .barrier: .barrier
            }
        }
    }

    /// The name of the parameter for the page from which somebody came.
    package static let pageName = "seite"

    /// Makes the address of a route.
    ///
    /// - Throws: `NoAddress` if the key is missing.
    init(_ route: NoticeRoute, _ captures: inout Captures) throws(NoAddress) {
        let page = Self.publicPath(captures.query[Self.pageName])
        self =
            switch route {
            case .hint: .form(.hint, page: page)
            case .barrier: .form(.barrier, page: page)
            case .receipt: .receipt(try captures.text())
            }
    }

    /// The path, if it is that of a public page of this site; `nil` for anything else.
    package static func publicPath(_ path: String?) -> String? {
        guard let path, path.utf8.count <= 200, PageRequest(path: path[...]) != nil else {
            return nil
        }
        return path
    }

    /// The route with the values of its captures.
    package var place: RoutePlace {
        switch self {
        case .form(let form, _): RoutePlace(form.route)
        case .receipt(let key): RoutePlace(NoticeRoute.receipt, key)
        }
    }

    /// The path with its query, as a link in that language has it.
    package func text(in language: Language) -> String {
        var query = Query()
        if case .form(_, let page) = self { query.append(Self.pageName, page) }
        return language.pathPrefix + place.path + (query.isEmpty ? "" : "?\(query.text)")
    }
}
