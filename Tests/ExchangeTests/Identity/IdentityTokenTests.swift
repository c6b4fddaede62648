import Concept
import Crypto
import Foundation
import JWTKit
import Register
import Testing
import Vault

@testable import OpenID

/// What a provider says counts where all of it fits, and never otherwise.
@Suite struct IdentityTokenTests {
    private static let provider = IdentityProvider(
        issuer: "https://anmelden.bad-beispiel.example",
        client: "miteinander",
        secret: nil
    )
    private static let now = Instant(milliseconds: 1_738_750_000_000)
    private static let visit = IdentityVisit { Data(repeating: 7, count: $0) }

    /// The claims of a good token.
    private struct Claims: JWTPayload {
        var iss = IdentityTokenTests.provider.issuer
        var sub = "4711"
        var aud = ["miteinander"]
        var azp: String?
        var exp = 1_738_750_300
        var iat: Int? = 1_738_749_990
        var nonce: String? = IdentityTokenTests.visit.nonce
        var email: String? = "ada@bad-beispiel.example"
        var isMailVerified: Bool? = true

        private enum CodingKeys: String, CodingKey {
            case iss, sub, aud, azp, exp, iat, nonce, email
            case isMailVerified = "email_verified"
        }

        func verify(using algorithm: some JWTAlgorithm) {}
    }

    private let key = ES256PrivateKey()

    /// The public half, as a provider publishes it.
    private func published(_ id: String = "k1") throws -> Data {
        let parameters = try #require(key.publicKey.parameters)
        let published = [
            "keys": [
                [
                    "kty": "EC", "crv": "P-256", "kid": id, "alg": "ES256",
                    "x": parameters.x, "y": parameters.y,
                ],
                ["kty": "none of ours", "kid": "k0"],
            ]
        ]
        return try JSONEncoder().encode(published)
    }

    private func signed(_ claims: Claims, kid: String = "k1") async throws -> String {
        let keys = JWTKeyCollection()
        await keys.add(ecdsa: key, kid: JWKIdentifier(string: kid))
        return try await keys.sign(claims, kid: JWKIdentifier(string: kid))
    }

    private func read(_ text: String) async throws -> IdentityToken {
        let token = try await IdentityToken.read(text, keys: published())
        try token.check(Self.provider, Self.visit, at: Self.now)
        return token
    }

    @Test func `a token that fits is believed`() async throws {
        let token = try await read(signed(Claims()))
        #expect(token.sub == "4711" && token.email == "ada@bad-beispiel.example")
        #expect(token.isMailVerified?.isSet == true)
        var two = Claims()
        (two.aud, two.azp) = (["miteinander", "anderes"], "miteinander")
        #expect(try await read(signed(two)).sub == "4711")
    }

    private static let faults: [(String, @Sendable (inout Claims) -> Void)] = [
        ("issuer", { $0.iss = "https://anderswo.example" }),
        ("issuer with a slash", { $0.iss += "/" }),
        ("audience", { $0.aud = ["anderes"] }),
        ("no audience", { $0.aud = [] }),
        ("two audiences and no party", { $0.aud = ["miteinander", "anderes"] }),
        ("another party", { $0.azp = "anderes" }),
        ("nonce", { $0.nonce = "anders" }),
        ("no nonce", { $0.nonce = nil }),
        ("expired", { $0.exp = 1_738_749_900 }),
        ("made tomorrow", { $0.iat = 1_738_836_400 }),
        ("nobody", { $0.sub = "" }),
    ]

    @Test(arguments: faults.indices)
    func `a token that does not fit is not believed`(index: Int) async throws {
        let (name, spoil) = Self.faults[index]
        var claims = Claims()
        spoil(&claims)
        let text = try await signed(claims)
        await #expect(throws: IdentityFailure.self, "\(name)") { try await read(text) }
    }

    @Test(
        arguments: [
            .array([.string("exp")]), .array([.string("b64"), .string("x")]), .array([]),
            .string("exp"),
            .null,
        ] as [JWTHeaderField]
    )
    func `a token that must be understood in another way is not believed`(
        critical: JWTHeaderField
    ) async throws {
        let keys = JWTKeyCollection()
        await keys.add(ecdsa: key, kid: "k1")
        let header = JWTHeader(fields: ["crit": critical, "exp": .int(1), "b64": .bool(true)])
        let text = try await keys.sign(Claims(), kid: "k1", header: header)
        await #expect(throws: IdentityFailure.self) { try await read(text) }
        let plain = try await keys.sign(Claims(), kid: "k1", header: JWTHeader())
        #expect(try await read(plain).sub == "4711")
    }

    @Test func `the clock of the town decides, with a minute of patience`() async throws {
        let token = try await IdentityToken.read(signed(Claims()), keys: published())
        for (seconds, holds) in [(0, true), (359, true), (361, false), (-71, false), (-69, true)] {
            let now = Self.now.adding(seconds: seconds)
            let isBelieved = (try? token.check(Self.provider, Self.visit, at: now)) != nil
            #expect(isBelieved == holds, "\(seconds)")
        }
    }

    @Test func `a token that nobody or somebody else has signed is not believed`() async throws {
        let good = try await signed(Claims())
        let parts = good.split(separator: ".").map(String.init)
        let bare = Base64URL.text(Data(#"{"alg":"none","typ":"JWT"}"#.utf8)) + "." + parts[1] + "."
        let stranger = JWTKeyCollection()
        await stranger.add(ecdsa: ES256PrivateKey(), kid: "k1")
        let foreign = try await stranger.sign(Claims(), kid: "k1")
        // The public key as a shared secret: a known way to fool readers.
        let shared = JWTKeyCollection()
        await shared.add(
            hmac: HMACKey(from: String(decoding: try published(), as: UTF8.self)),
            digestAlgorithm: .sha256,
            kid: "k1"
        )
        let fooled = try await shared.sign(Claims(), kid: "k1")
        let cut = String(good.dropLast(8))
        let changed = [parts[0], Base64URL.text(Data("{}".utf8)), parts[2]].joined(separator: ".")
        for text in [bare, foreign, fooled, cut, changed, "", "a.b.c", "…"] {
            await #expect(throws: IdentityFailure.self, "\(text.prefix(60))") {
                try await read(text)
            }
        }
    }

    @Test func `keys without a name count, and odd ones beside them do no harm`() async throws {
        let parameters = try #require(key.publicKey.parameters)
        let own = #"{"kty":"EC","crv":"P-256","x":"\#(parameters.x)","y":"\#(parameters.y)"}"#
        let text = try await signed(Claims(), kid: "anders")
        for others in [
            #"{"kty":"RSA","n":"AQAB","e":"AQAB"}"#, #"{"kty":"EC","crv":"P-256"}"#,
            #"{"kty":"oct","k":"AQAB"}"#, "{}",
        ] {
            for keys in [#"{"keys":[\#(others),\#(own)]}"#, #"{"keys":[\#(own),\#(others)]}"#] {
                let token = try? await IdentityToken.read(text, keys: Data(keys.utf8))
                #expect(token?.sub == "4711", "\(keys)")
            }
        }
    }

    @Test func `a key for another use does not sign`() async throws {
        let parameters = try #require(key.publicKey.parameters)
        let keys =
            #"{"keys":[{"kty":"EC","crv":"P-256","kid":"k1","use":"enc","x":"\#(parameters.x)","#
            + #""y":"\#(parameters.y)"}]}"#
        let text = try await signed(Claims())
        await #expect(throws: IdentityFailure.self) {
            try await IdentityToken.read(text, keys: Data(keys.utf8))
        }
    }

    @Test(arguments: ["", "[]", "{}", "<html>", #"{"keys":1}"#])
    func `keys that cannot be read mean that the provider is away`(keys: String) async throws {
        let text = try await signed(Claims())
        await #expect(throws: IdentityFailure.away("its keys cannot be read")) {
            try await IdentityToken.read(text, keys: Data(keys.utf8))
        }
    }

    @Test func `a flag may be written as a text`() throws {
        let json = #"{"iss":"i","sub":"s","aud":"a","exp":1,"email_verified":"true"}"#
        let token = try JSONDecoder().decode(IdentityToken.self, from: Data(json.utf8))
        #expect(token.isMailVerified?.isSet == true && token.aud.names == ["a"])
    }

    @Test func `the challenge is the one of the standard`() {
        // RFC 7636, appendix B.
        let bytes: [UInt8] = [
            116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212,
            37, 77, 105, 214, 191, 240, 91, 88, 5, 88, 83, 132, 141, 121,
        ]
        let visit = IdentityVisit { _ in Data(bytes) }
        #expect(visit.verifier == "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
        #expect(visit.challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
    }

    @Test func `a provider is reached by https, or on this machine`() {
        for good in ["https://a.example", "https://a.example/b", "http://127.0.0.1:8463"] {
            #expect(ProviderAddress.isIssuer(good), "\(good)")
        }
        for bad in [
            "http://a.example", "a.example", "https://", "https://a.example?x", "ftp://a.example",
            "https://a.example#b", "https://u:p@a.example", "http://127.0.0.1.example", "",
        ] {
            #expect(!ProviderAddress.isIssuer(bad), "\(bad)")
        }
    }
}
