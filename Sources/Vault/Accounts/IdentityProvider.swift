/// The service at which people of the administration sign in anyway, and may use here as well.
///
/// - Source: OpenID Connect Core 1.0; decision 33.
package struct IdentityProvider: Codable, Hashable, Sendable {
    /// Its name among all providers, "https://anmelden.stadt.example": an address without query.
    package let issuer: String
    /// What this program is called there.
    package let client: String
    /// What this program proves itself with there; `nil` for a client without one.
    package let secret: String?
    /// Whether the mail that it names is the person's own, though it does not say so itself.
    package let vouchesForMail: Bool

    /// A provider that does not vouch for addresses, unless said otherwise.
    package init(issuer: String, client: String, secret: String?, vouchesForMail: Bool = false) {
        self.issuer = issuer
        self.client = client
        self.secret = secret
        self.vouchesForMail = vouchesForMail
    }

    static let kind = "identityProvider"
    static let key = "town"
}

/// Somebody as a provider of identities knows them.
package struct Identity: Codable, Hashable, Sendable {
    /// The provider, by its issuer URL.
    package let issuer: String
    /// To whom the provider calls the person so; it may call them otherwise to another client.
    let client: String
    /// What the provider calls the person, for ever.
    package let subject: String

    /// The person whom this provider calls `subject`.
    package init(at provider: IdentityProvider, subject: String) {
        issuer = provider.issuer
        client = provider.client
        self.subject = subject
    }

    func isNamed(by provider: IdentityProvider?) -> Bool {
        issuer == provider?.issuer && client == provider?.client
    }
}
