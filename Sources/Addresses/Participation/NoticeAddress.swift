package import Web
package import Words

/// Where the public tells the office something, and where the answer stands.
package enum NoticeAddress: Hashable, Sendable {
    /// The page is the one from which somebody came, as the path of a public page.
    case form(Form, page: String?)
    /// What was told, and the answer; the key is a secret of who told it.
    case receipt(String)

    /// The forms, by their word in addresses.
    package enum Form: String, CaseIterable, Sendable {
        case hint = "hinweis"
        case barrier = "barriere"

        package var title: TextKey {
            switch self {
            case .hint: .notice(.hint)
            case .barrier: .notice(.barrier)
            }
        }
    }

    package static let pageName = "seite"

    package init?(_ names: [Substring], query: Query) {
        guard let form = names.first.flatMap({ Form(rawValue: String($0)) }) else { return nil }
        switch (form, names.count) {
        case (_, 1): self = .form(form, page: Self.publicPath(query[Self.pageName]))
        case (.hint, 2): self = .receipt(String(names[1]))
        default: return nil
        }
    }

    /// The path where it is that of a public page; what else stands there is nothing that we show.
    package static func publicPath(_ path: String?) -> String? {
        guard let path, path.utf8.count <= 200,
            case .page = Destination(path: path[...], query: nil)
        else { return nil }
        return path
    }

    package func text(in language: Language) -> String {
        let prefix = language == .german ? "" : "/\(language.tag)"
        switch self {
        case .form(let form, let page):
            var query = Query()
            query.append(Self.pageName, page)
            return "\(prefix)/\(form.rawValue)" + (query.isEmpty ? "" : "?\(query.text)")
        case .receipt(let key): return "\(prefix)/\(Form.hint.rawValue)/\(key)"
        }
    }

    /// The path as it may stand in a log.
    package var logged: String {
        switch self {
        case .form(let form, _): "/\(form.rawValue)"
        case .receipt: "/\(Form.hint.rawValue)/-"
        }
    }
}
