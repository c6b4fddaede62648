import Concept
package import Register
package import Web
package import Words

/// A day that a query may name; the raw value is the name of its parameter.
package enum DayParameter: String, Sendable {
    /// The day on which the page is shown as it stood at its end.
    case stand
    /// The last day whose changes are listed.
    case until = "bis"
}

/// A request for a public page: which one, in which language, and as of which day.
package struct PageRequest: Hashable, Sendable {
    package var address: Address
    package var language: Language
    /// The day at whose end the page is shown; `nil` for the current state.
    package var stand: Day?

    /// Any combination is a request; whether the record was public on that day is for the page to
    /// say.
    package init(_ address: Address, _ language: Language, stand: Day? = nil) {
        self.address = address
        self.language = language
        self.stand = stand
    }

    /// The name of the parameter for `stand`.
    package static let standName = DayParameter.stand.rawValue

    /// The parameters of the address, with the day if there is one.
    package var query: Query {
        var query = address.query
        query.append(PageRequest.standName, stand?.description)
        return query
    }

    /// The address as links have it: German without a prefix, `/en/…` in English.
    package var text: String {
        let query = query
        return query.isEmpty ? path : "\(path)?\(query.text)"
    }

    /// The path with its language, without the query.
    package var path: String { language.pathPrefix + address.path }
}

extension PageRequest {
    /// Reads the path of a public page in its normal form; `nil` for any other path.
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
