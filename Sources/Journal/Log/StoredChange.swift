import Concept
package import Foundation
package import Register

/// One change as the log keeps it: bytes that are hashed and moved, never encoded again.
///
/// The change with sequence 0 holds no record; its head names the town.
package struct StoredChange: Hashable, Sendable {
    package let sequence: Int
    /// See `HeadText`.
    package let head: Data
    /// SHA-256 of the digest before and this head.
    package let digest: Data
    package let versions: [StoredVersion]
    /// What a redaction puts in the place of older bodies; only on the way into the log.
    package let replacements: [Replacement]

    package init(
        sequence: Int,
        head: Data,
        digest: Data,
        versions: [StoredVersion],
        replacements: [Replacement] = []
    ) {
        self.sequence = sequence
        self.head = head
        self.digest = digest
        self.versions = versions
        self.replacements = replacements
    }

    /// A new body for a version that stands in the log.
    package struct Replacement: Hashable, Sendable {
        package let reference: Reference
        package let sequence: Int
        package let body: Data

        package init(_ reference: Reference, sequence: Int, body: Data) {
            self.reference = reference
            self.sequence = sequence
            self.body = body
        }
    }
}

/// One version of one record as the log keeps it.
package struct StoredVersion: Hashable, Sendable {
    package let reference: Reference
    /// The change that put it.
    package let sequence: Int
    /// What was put; `nil` where the record was retracted.
    package let content: Content?

    package init(_ reference: Reference, sequence: Int, content: Content?) {
        self.reference = reference
        self.sequence = sequence
        self.content = content
    }

    package struct Content: Hashable, Sendable {
        package let shape: Int
        /// Random bytes that keep a short body from being guessed by its digest; thrown away when
        /// the body is redacted.
        package let salt: Data?
        package let body: Data

        package init(shape: Int, salt: Data?, body: Data) {
            self.shape = shape
            self.salt = salt
            self.body = body
        }
    }
}
