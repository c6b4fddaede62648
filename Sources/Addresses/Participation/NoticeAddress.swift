import Web
package import Words

/// Where the public tells the office something, and where the answer stands.
package enum NoticeAddress: Hashable, Sendable {
    /// The page is the one from which somebody came, as the path of a public page.
    case form(Form, page: String?)
    /// What was told, and the answer; the key is a secret of who told it.
    case receipt(String)

    /// What is told.
    package enum Form: CaseIterable, Sendable {
        case hint, barrier

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

    package static let pageName = "seite"

    /// - Throws: `NoAddress` where there is no key.
    init(_ route: NoticeRoute, _ captures: inout Captures) throws(NoAddress) {
        let page = Self.publicPath(captures.query[Self.pageName])
        self =
            switch route {
            case .hint: .form(.hint, page: page)
            case .barrier: .form(.barrier, page: page)
            case .receipt: .receipt(try captures.text())
            }
    }

    /// The path where it is that of a public page; what else stands there is nothing that we show.
    package static func publicPath(_ path: String?) -> String? {
        guard let path, path.utf8.count <= 200, PageRequest(path: path[...]) != nil else {
            return nil
        }
        return path
    }

    package var place: RoutePlace {
        switch self {
        case .form(let form, _): RoutePlace(form.route)
        case .receipt(let key): RoutePlace(NoticeRoute.receipt, key)
        }
    }

    package func text(in language: Language) -> String {
        var query = Query()
        if case .form(_, let page) = self { query.append(Self.pageName, page) }
        return language.pathPrefix + place.path + (query.isEmpty ? "" : "?\(query.text)")
    }
}
