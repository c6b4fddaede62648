package import Words

/// The pages for those who are not signed in yet, and the way out.
package enum DoorAddress: Hashable, Sendable {
    case signIn
    case signOut
    /// The way to the town's provider of identities, and the way back.
    case provider, providerReturn
    /// Signing in with a code that goes out by mail.
    case mailCode
    /// Where a set-up link leads; the token is a secret.
    case setup(token: String)

    /// - Throws: `NoAddress` where there is no token.
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

    package func text(in language: Language) -> String { language.pathPrefix + path }
}
