import Foundation
import JWTKit
import Journal
import Register

/// What a provider says of somebody, signed by it.
///
/// - Source: OpenID Connect Core 1.0, 2 and 3.1.3.7.
struct IdentityToken: JWTPayload {
    let iss: String
    let sub: String
    let aud: Audience
    let azp: String?
    /// In seconds since 1970.
    let exp: Double
    let iat: Double?
    let nonce: String?
    let email: String?
    let isMailVerified: Flag?

    private enum CodingKeys: String, CodingKey {
        case iss, sub, aud, azp, exp, iat, nonce, email
        case isMailVerified = "email_verified"
    }

    /// One name or a list of them.
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

    /// A flag, which some providers write as a text.
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

    /// The signature alone is the library's; what the token says is looked at with the town's clock.
    func verify(using algorithm: some JWTAlgorithm) {}
}

extension IdentityToken {
    /// The token that these characters are, where one of the provider's keys has signed it.
    ///
    /// - Throws: `IdentityFailure.unproven`.
    static func read(_ text: String, keys: Data) async throws(IdentityFailure) -> IdentityToken {
        let collection = try await collection(of: keys)
        do {
            // RFC 7515, 4.1.11: what must be understood, and nothing of it is understood here.
            let header = try DefaultJWTParser().parse(Data(text.utf8), as: IdentityToken.self)
                .header
            guard header.fields["crit"] == nil else { throw IdentityFailure.unproven("crit") }
            return try await collection.verify(text, as: IdentityToken.self, iteratingKeys: true)
        } catch {
            throw .unproven("signature: \(error)")
        }
    }

    /// A key as a provider publishes it, among others that are not ours to use.
    private struct PublishedKey: Decodable {
        /// Of a make that the library knows.
        let key: JWK?
        let use: String?

        private enum CodingKeys: String, CodingKey { case use }

        init(from decoder: any Decoder) throws {
            key = try? JWK(from: decoder)  // one of another make is left out
            use = try decoder.container(keyedBy: CodingKeys.self)
                .decodeIfPresent(String.self, forKey: .use)
        }
    }

    /// The keys that sign and can be read.
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
            _ = try? await collection.add(jwk: key)  // one that is too weak is left out
        }
        return collection
    }

    /// How far the clocks of two machines may be apart.
    private static let leeway = 60.0

    /// Looks at all that the token says of itself.
    ///
    /// - Throws: `IdentityFailure.unproven` where it was made by somebody else, for somebody else, for
    ///   another visit or for another time.
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

/// Why nobody could be told to have come from a provider.
package enum IdentityFailure: Error, Hashable {
    /// The provider does not answer, or not as one does.
    case away(String)
    /// What it said does not prove anything, or it said no.
    case unproven(String)
}
