package import Words

/// The page on which the reader of a letter ends further letters; the token grants that.
package struct UnsubscribingAddress: Hashable, Sendable {
    /// The secret in the letter's link.
    package let token: String

    package init(token: String) {
        self.token = token
    }

    /// The route with the values of its captures.
    package var place: RoutePlace { RoutePlace(UnsubscribingRoute.unsubscribing, token) }

    /// The path as a link in that language has it.
    package func text(in language: Language) -> String { language.pathPrefix + place.path }
}
