import Foundation
import JWTKit
import Register
import Vault

/// The claims of an ID token: what a provider states about the person who signed in.
///
/// Decoding proves nothing. `read` checks the signature and `check` the claims; both must pass
/// before the token is used.
///
/// - Source: OpenID Connect Core 1.0, 2 and 3.1.3.7.
struct IdentityToken: JWTPayload {
    /// The issuer: must be the address of the provider that was asked.
    let iss: String
    /// The provider's identifier for the person: never changes, never given to another, 1 to 255
    /// bytes.
    let sub: String
    /// The programs for which the token was made: must name this one.
    let aud: Audience
    /// The program that asked for the token; required if `aud` names several.
    let azp: String?
    /// When the token ends, in seconds since 1970.
    let exp: Double
    /// When the token was made, in seconds since 1970.
    let iat: Double?
    /// The nonce of the visit for which the token was made.
    let nonce: String?
    /// The person's mail address; may be trusted only if `isMailVerified` is set or the provider
    /// vouches.
    let email: String?
    /// Whether the provider has checked the mail address; `nil` if it does not say.
    let isMailVerified: Flag?

    private enum CodingKeys: String, CodingKey {
        case iss, sub, aud, azp, exp, iat, nonce, email
        case isMailVerified = "email_verified"
    }

    /// The claim `aud`, which is written as one name or as a list of names.
    struct Audience: Codable, Sendable {
        let names: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let one = try? container.decode(String.self) {  // else it is a list
                names = [one]
            } else {
                names = try container.decode([String].self)
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(names)
        }
    }

    /// A truth value, which some providers write as the text "true".
    struct Flag: Codable, Sendable {
        let isSet: Bool

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let flag = try? container.decode(Bool.self) {  // else it is a text
                isSet = flag
            } else {
                isSet = try container.decode(String.self) == "true"
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(isSet)
        }
    }

    /// Checks nothing: JWTKit checks the signature, and `check` the claims with the town's clock.
    func verify(using algorithm: some JWTAlgorithm) {}
}

extension IdentityToken {
    /// Returns the token in this text if one of the provider's keys has signed it.
    ///
    /// `keys` is the provider's key set as JSON (RFC 7517). The key that the token names is tried
    /// first, then all the others.
    ///
    /// - Throws: `IdentityFailure.unproven` if no key fits, the text is no token, or its header
    ///   demands an extension; `.away` if the key set cannot be read.
    static func read(_ text: String, keys: Data) async throws(IdentityFailure) -> IdentityToken {
        let collection = try await collection(of: keys)
        do {
            // RFC 7515, 4.1.11: "crit" lists extensions a reader must understand, and we understand
            // none.
            let header = try DefaultJWTParser().parse(Data(text.utf8), as: IdentityToken.self)
                .header
            guard header.fields["crit"] == nil else { throw IdentityFailure.unproven("crit") }
            return try await collection.verify(text, as: IdentityToken.self, iteratingKeys: true)
        } catch {
            throw .unproven("signature: \(error)")
        }
    }

    /// A key of the provider's key set, which may also be of a kind that is not supported.
    private struct PublishedKey: Decodable {
        /// The key; `nil` if JWTKit does not know its kind.
        let key: JWK?
        /// What the key is for: "sig" to sign; `nil` means no restriction.
        let use: String?

        private enum CodingKeys: String, CodingKey { case use }

        init(from decoder: any Decoder) throws {
            key = try? JWK(from: decoder)  // a key of another kind is skipped
            use = try decoder.container(keyedBy: CodingKeys.self)
                .decodeIfPresent(String.self, forKey: .use)
        }
    }

    /// Returns the keys that are meant for signing and that JWTKit can use; the others are skipped.
    ///
    /// - Throws: `IdentityFailure.away` if the key set is not JSON of the expected shape.
    private static func collection(
        of keys: Data
    ) async throws(IdentityFailure) -> JWTKeyCollection {
        struct Published: Decodable { let keys: [PublishedKey] }
        let published: Published
        do {
            published = try JSONDecoder().decode(Published.self, from: keys)
        } catch {
            throw .away("its keys cannot be read")
        }
        let collection = JWTKeyCollection()
        for (place, each) in published.keys.enumerated() where each.use ?? "sig" == "sig" {
            guard var key = each.key else { continue }
            if key.keyIdentifier == nil { key.keyIdentifier = JWKIdentifier(string: "\(place)") }
            _ = try? await collection.add(jwk: key)  // a key that is too weak is skipped
        }
        return collection
    }

    /// By how many seconds our clock and the provider's may differ.
    private static let leeway = 60.0

    /// Checks the claims of a token whose signature has been checked already.
    ///
    /// - Throws: `IdentityFailure.unproven` if the token comes from another issuer, is meant for
    ///   another program or another visit, has expired, lies in the future, or has no usable
    ///   subject.
    /// - Source: OpenID Connect Core 1.0, 3.1.3.7.
    func check(
        _ provider: IdentityProvider,
        _ visit: IdentityVisit,
        at now: Instant
    ) throws(IdentityFailure) {
        let seconds = Double(now.milliseconds) / 1000
        guard iss == provider.issuer else { throw .unproven("issuer \(iss)") }
        guard aud.names.contains(provider.client) else { throw .unproven("audience \(aud.names)") }
        guard aud.names.count == 1 || azp != nil, azp == nil || azp == provider.client else {
            throw .unproven("authorized party")
        }
        guard nonce == visit.nonce else { throw .unproven("nonce") }
        guard seconds < exp + Self.leeway else { throw .unproven("expired") }
        guard iat.map({ $0 < seconds + Self.leeway }) ?? true else { throw .unproven("not yet") }
        guard !sub.isEmpty, sub.utf8.count <= 255 else { throw .unproven("subject") }
    }
}

/// Why a sign-in with an identity provider failed; the text is a fact for the log, in English.
package enum IdentityFailure: Error, Hashable {
    /// The provider could not be reached, or its answer is not what the standard prescribes.
    case away(String)
    /// The provider refused, or its token does not prove who came.
    case unproven(String)
}
