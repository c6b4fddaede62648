package import Words

/// Where the reader of a letter says that no more shall come; the token is the right to.
package struct UnsubscribingAddress: Hashable, Sendable {
    package let token: String

    package init(token: String) {
        self.token = token
    }

    package var place: RoutePlace { RoutePlace(UnsubscribingRoute.unsubscribing, token) }

    package func text(in language: Language) -> String { language.pathPrefix + place.path }
}
