import Foundation
package import Register
package import Vault

/// Speaks OpenID Connect with one identity provider: where to send a browser, and who came back.
///
/// Nothing that the provider publishes is cached, so each sign-in fetches its configuration twice:
/// when the browser leaves and when it comes back.
///
/// - Source: OpenID Connect Core 1.0, 3.1; OpenID Connect Discovery 1.0, 4.
package struct IdentityClient: Sendable {
    private let provider: IdentityProvider
    private let now: @Sendable () -> Instant

    /// Makes no request yet; `now` is the clock against which the times in a token are checked.
    package init(_ provider: IdentityProvider, now: @Sendable @escaping () -> Instant) {
        self.provider = provider
        self.now = now
    }

    /// The parts of the provider's configuration document that are used here.
    private struct Published: Decodable {
        let issuer: String
        let authorization: String
        let token: String
        let keys: String
        let waysToProve: [String]?

        private enum CodingKeys: String, CodingKey {
            case issuer
            case authorization = "authorization_endpoint"
            case token = "token_endpoint"
            case keys = "jwks_uri"
            case waysToProve = "token_endpoint_auth_methods_supported"
        }
    }

    /// The parts of the token endpoint's answer that are used here: the ID token.
    private struct Tokens: Decodable {
        let token: String

        private enum CodingKeys: String, CodingKey {
            case token = "id_token"
        }
    }

    /// Returns the address of the provider's sign-in page, to which the browser is redirected.
    ///
    /// The provider sends the browser back to `place` with a code. The request asks for the mail
    /// address and carries the visit's state, nonce and PKCE challenge.
    ///
    /// - Throws: `IdentityFailure.away` if the configuration cannot be fetched or names unusable
    ///   addresses.
    package func wayThere(
        _ visit: IdentityVisit,
        backTo place: String
    ) async throws -> String {
        let published = try await published()
        guard var address = URLComponents(string: published.authorization) else {
            throw IdentityFailure.away("authorization endpoint")
        }
        let fields = [
            ("response_type", "code"), ("client_id", provider.client), ("redirect_uri", place),
            ("scope", "openid email"), ("state", visit.state), ("nonce", visit.nonce),
            ("code_challenge", visit.challenge), ("code_challenge_method", "S256"),
        ]
        let own = address.percentEncodedQuery.map { $0 + "&" } ?? ""
        address.percentEncodedQuery = own + Self.encoded(fields)
        guard let text = address.string else {
            throw IdentityFailure.away("authorization endpoint")
        }
        return text
    }

    /// Exchanges the code that came back and returns the identity it stands for.
    ///
    /// The mail address is `nil` unless the provider says it is verified, or the town's setting
    /// says that the provider vouches for every address.
    ///
    /// - Throws: `IdentityFailure.away` if the provider cannot be asked; `.unproven` if it refuses
    ///   the code or its token fails a check.
    package func whoCame(
        _ visit: IdentityVisit,
        code: String,
        backTo place: String
    ) async throws -> (identity: Identity, mail: String?) {
        let published = try await published()
        let text = try await exchange(code, visit, place, published)
        let keys = try await IdentityQuestion(published.keys).answer()
        let token = try await IdentityToken.read(text, keys: keys)
        try token.check(provider, visit, at: now())
        let isSure = token.isMailVerified?.isSet ?? false || provider.vouchesForMail
        return (Identity(at: provider, subject: token.sub), isSure ? token.email : nil)
    }

    // MARK: - What is asked

    /// Fetches the provider's configuration, and checks that it is the provider's own and uses
    /// https.
    ///
    /// - Source: OpenID Connect Discovery 1.0, 4.3.
    private func published() async throws -> Published {
        let base =
            provider.issuer.hasSuffix("/") ? String(provider.issuer.dropLast()) : provider.issuer
        let address = base + "/.well-known/openid-configuration"
        let data = try await IdentityQuestion(address).answer()
        let published = try decoded(
            Published.self,
            data,
            or: .away("what it publishes cannot be read")
        )
        guard published.issuer == provider.issuer else {
            throw IdentityFailure.away("it calls itself \(published.issuer)")
        }
        let places = [published.authorization, published.token, published.keys]
        guard places.allSatisfy(ProviderAddress.isSafe) else {
            throw IdentityFailure.away("an address of it is not https")
        }
        return published
    }

    /// Returns the signed ID token that the provider gives for a code.
    ///
    /// The secret is sent in the way that the provider supports: as HTTP Basic or as a form field.
    ///
    /// - Source: OpenID Connect Core 1.0, 3.1.3.1 and 9.
    private func exchange(
        _ code: String,
        _ visit: IdentityVisit,
        _ place: String,
        _ published: Published
    ) async throws -> String {
        var fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", place),
            ("code_verifier", visit.verifier), ("client_id", provider.client),
        ]
        var question = IdentityQuestion(published.token)
        if let secret = provider.secret {
            // A provider that does not say how expects HTTP Basic (Discovery, 3).
            if published.waysToProve?.contains("client_secret_basic") ?? true {
                let pair = Self.encoded(provider.client) + ":" + Self.encoded(secret)
                let proof = Data(pair.utf8).base64EncodedString()
                question.headers.append("Authorization: Basic \(proof)")
            } else {
                fields.append(("client_secret", secret))
            }
        }
        question.form = Self.encoded(fields)
        let data = try await question.answer()
        return try decoded(Tokens.self, data, or: .unproven("no token for the code")).token
    }

    /// Decodes JSON.
    ///
    /// - Throws: `failure` if it has not the expected shape.
    private func decoded<Value: Decodable>(
        _ type: Value.Type,
        _ data: Data,
        or failure: IdentityFailure
    ) throws(IdentityFailure) -> Value {
        do {
            return try JSONDecoder().decode(type, from: data)
        } catch {
            throw failure
        }
    }

    // MARK: - How it is written

    private static func encoded(_ fields: [(String, String)]) -> String {
        fields.map { "\(encoded($0))=\(encoded($1))" }.joined(separator: "&")
    }

    /// Percent-encodes all but the unreserved characters, which are safe in every part of an
    /// address.
    ///
    /// - Source: RFC 3986, 2.3.
    private static func encoded(_ text: String) -> String {
        var plain = CharacterSet(charactersIn: "-._~")
        plain.formUnion(CharacterSet(charactersIn: "0"..."9"))
        plain.formUnion(CharacterSet(charactersIn: "A"..."Z"))
        plain.formUnion(CharacterSet(charactersIn: "a"..."z"))
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}

/// Which addresses a provider may have.
package enum ProviderAddress {
    /// Whether secrets may be sent to this address.
    ///
    /// True for https, and for http to this machine itself (used in tests). False with a user name,
    /// a password or a fragment in it, or if the text is no address.
    package static func isSafe(_ text: String) -> Bool {
        guard let address = URLComponents(string: text), let host = address.host, !host.isEmpty,
            address.user == nil, address.password == nil, address.fragment == nil
        else { return false }
        if address.scheme == "https" { return true }
        return address.scheme == "http" && ["127.0.0.1", "localhost", "[::1]"].contains(host)
    }

    /// Whether the address can be a provider's issuer: safe, and without a query.
    ///
    /// - Source: OpenID Connect Core 1.0, 2.
    package static func isIssuer(_ text: String) -> Bool {
        isSafe(text) && URLComponents(string: text)?.query == nil
    }
}
