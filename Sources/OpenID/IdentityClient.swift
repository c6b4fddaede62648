import Foundation
package import Journal
package import Register

/// Speaks with a provider of identities: where to send a browser, and who came back.
///
/// Nothing of what the provider publishes is kept: a sign-in asks for it twice.
///
/// - Source: OpenID Connect Core 1.0, 3.1; OpenID Connect Discovery 1.0, 4.
package struct IdentityClient: Sendable {
    private let provider: IdentityProvider
    private let now: @Sendable () -> Instant

    package init(_ provider: IdentityProvider, now: @Sendable @escaping () -> Instant) {
        self.provider = provider
        self.now = now
    }

    /// What a provider publishes of itself.
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

    /// What a provider gives for a code, as far as it is of use here.
    private struct Tokens: Decodable {
        let token: String

        private enum CodingKeys: String, CodingKey {
            case token = "id_token"
        }
    }

    /// Where the browser is sent; it comes back to `place` with a code.
    ///
    /// - Throws: `IdentityFailure`.
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

    /// Who came back with a code, and the mail that the provider vouches for.
    ///
    /// - Throws: `IdentityFailure`.
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

    /// The signed token for a code.
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
            // Without a word on it a provider takes the first way (Discovery, 3).
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

    /// - Source: RFC 3986, 2.3: what stands for itself everywhere.
    private static func encoded(_ text: String) -> String {
        var plain = CharacterSet(charactersIn: "-._~")
        plain.formUnion(CharacterSet(charactersIn: "0"..."9"))
        plain.formUnion(CharacterSet(charactersIn: "A"..."Z"))
        plain.formUnion(CharacterSet(charactersIn: "a"..."z"))
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}

/// Addresses of providers: https, or this machine itself.
package enum ProviderAddress {
    package static func isSafe(_ text: String) -> Bool {
        guard let address = URLComponents(string: text), let host = address.host, !host.isEmpty,
            address.user == nil, address.password == nil, address.fragment == nil
        else { return false }
        if address.scheme == "https" { return true }
        return address.scheme == "http" && ["127.0.0.1", "localhost", "[::1]"].contains(host)
    }

    /// Whether it can name a provider: no query and no fragment (Core, 2).
    package static func isIssuer(_ text: String) -> Bool {
        isSafe(text) && URLComponents(string: text)?.query == nil
    }
}
