import Concept
package import Register
package import Web
package import Words

/// A day that an address may ask for, by the name of its parameter.
package enum DayParameter: String, Sendable {
    /// The day whose end a page shows.
    case stand
    /// The last day whose changes are listed.
    case until = "bis"
}

/// What a reader asks for: which page, in which language, and as it stood on which day.
package struct PageRequest: Hashable, Sendable {
    package var address: Address
    package var language: Language
    /// The day whose end is shown; `nil` is now.
    package var stand: Day?

    package init(_ address: Address, _ language: Language, stand: Day? = nil) {
        self.address = address
        self.language = language
        self.stand = stand
    }

    /// The name of the parameter in addresses.
    package static let standName = DayParameter.stand.rawValue

    package var query: Query {
        var query = address.query
        query.append(PageRequest.standName, stand?.description)
        return query
    }

    /// The address as it stands in a link: German without a prefix, `/en/…` in English.
    package var text: String {
        let query = query
        return query.isEmpty ? path : "\(path)?\(query.text)"
    }

    package var path: String { language.pathPrefix + address.path }
}

extension PageRequest {
    /// Reads the path of a public page, as it is printed; `nil` for any other.
    init?(path: Substring) {
        let cut = LanguagePath(path)
        let found: Address? = RouteTree.whole.find(cut.names) { route, values in
            guard case .page(let route) = route else { return nil }
            var captures = Captures(values, Query())
            return try? Address(route, &captures)  // `nil` where a capture means nothing
        }
        guard let address = found else { return nil }
        self.init(address, cut.language)
        guard self.path == path else { return nil }
    }
}
