import Concept
import Foundation
import Register

/// A version that was redacted, with the way to do the same to a copy that was not.
///
/// There is one for each body that the version once had.
struct ForgottenVersion: Hashable, Sendable {
    let name: Name
    /// Digest of the body that was there; `nil` for the one that was put, which has a salt.
    let before: String?
    /// Digest of the body that now stands.
    let now: String
    let patch: BodyPatch

    /// Which version it is, also where a log was restored and went on another way: its change is
    /// named by digest.
    struct Name: Hashable, Sendable {
        let reference: Reference
        let sequence: Int
        let change: String
    }

    func followed(by patch: BodyPatch, to now: String) -> ForgottenVersion {
        ForgottenVersion(
            name: name,
            before: before,
            now: now,
            patch: self.patch.followed(by: patch)
        )
    }
}

/// `measure 4 @7 9c1d… a3c1… put 0+120,x5b2e2e5d,151+300`: the version and the digest of its change,
/// the digest of the body that now stands, the body that was there, and the patch.
extension ForgottenVersion: LosslessStringConvertible {
    var description: String {
        "\(name.reference) @\(name.sequence) \(name.change) \(now) \(before ?? "put") \(patch)"
    }

    init?(_ text: String) {
        let words = text.split(separator: " ")
        guard words.count == 7, let reference = Reference("\(words[0]) \(words[1])"),
            words[2].hasPrefix("@"), let sequence = Int(words[2].dropFirst()), sequence > 0,
            let patch = BodyPatch(String(words[6]))
        else { return nil }
        name = Name(reference: reference, sequence: sequence, change: String(words[3]))
        now = String(words[4])
        before = words[5] == "put" ? nil : String(words[5])
        self.patch = patch
    }
}

extension StoredVersion.Content {
    /// What a `ForgottenVersion` calls this body: its digest, or `nil` for the one that was put.
    var redactedDigest: String? {
        salt == nil ? Chain.digest(salt: nil, body: body) : nil
    }
}
