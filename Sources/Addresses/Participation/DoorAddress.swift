package import Words

/// The pages for signing in and out, and for setting up an account.
package enum DoorAddress: Hashable, Sendable {
    case signIn
    case signOut
    /// The way to the town's provider of identities, and the address it sends browsers back to.
    case provider, providerReturn
    /// Signing in with a code that is sent by mail.
    case mailCode
    /// The page of a set-up link; the token is a secret.
    case setup(token: String)

    /// Makes the address of a route.
    ///
    /// - Throws: `NoAddress` if the token is missing.
    init(_ route: DoorRoute, _ captures: inout Captures) throws(NoAddress) {
        self =
            switch route {
            case .signIn: .signIn
            case .signOut: .signOut
            case .provider: .provider
            case .providerReturn: .providerReturn
            case .mailCode: .mailCode
            case .setup: .setup(token: try captures.text())
            }
    }

    /// The route with the values of its captures.
    package var place: RoutePlace {
        switch self {
        case .signIn: RoutePlace(DoorRoute.signIn)
        case .signOut: RoutePlace(DoorRoute.signOut)
        case .provider: RoutePlace(DoorRoute.provider)
        case .providerReturn: RoutePlace(DoorRoute.providerReturn)
        case .mailCode: RoutePlace(DoorRoute.mailCode)
        case .setup(let token): RoutePlace(DoorRoute.setup, token)
        }
    }

    /// The path without the language.
    package var path: String { place.path }

    /// The path as a link in that language has it.
    package func text(in language: Language) -> String { language.pathPrefix + path }
}
