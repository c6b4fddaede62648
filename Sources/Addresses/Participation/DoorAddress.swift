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

    package init?(_ names: [Substring]) {
        switch (names.first, names.count) {
        case ("anmelden", 1): self = .signIn
        case ("anmelden", 2) where names[1] == "verwaltung": self = .provider
        case ("anmelden", 2) where names[1] == "zurueck": self = .providerReturn
        case ("anmelden", 2) where names[1] == "code": self = .mailCode
        case ("abmelden", 1): self = .signOut
        case (Substring(SetupPath.name), 2): self = .setup(token: String(names[1]))
        default: return nil
        }
    }

    package var path: String {
        switch self {
        case .signIn: "/anmelden"
        case .signOut: "/abmelden"
        case .provider: "/anmelden/verwaltung"
        case .providerReturn: "/anmelden/zurueck"
        case .mailCode: "/anmelden/code"
        case .setup(let token): SetupPath.path(token)
        }
    }

    package func text(in language: Language) -> String {
        (language == .german ? "" : "/\(language.tag)") + path
    }

    /// The path as it may stand in a log.
    package var logged: String {
        if case .setup = self { SetupPath.path("-") } else { path }
    }
}
