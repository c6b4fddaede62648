import Concept
package import Foundation
package import Register

/// A change as the log stores it: bytes that are hashed and copied, and never encoded again.
///
/// Change 0 holds no records; its head names the town.
package struct StoredChange: Hashable, Sendable {
    /// The place in the log, from 0, without gaps.
    package let sequence: Int
    /// The bytes of the head; see `HeadText`.
    package let head: Data
    /// The SHA-256 of the previous digest and the head, 32 bytes.
    package let digest: Data
    /// The versions that it put, in any order.
    package let versions: [StoredVersion]
    /// New bodies for older versions; only filled while a redaction is being appended.
    package let replacements: [Replacement]

    /// Only stores its arguments; `Chain.take` checks them.
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

    /// The redacted body of a version that is in the log.
    package struct Replacement: Hashable, Sendable {
        /// The record.
        package let reference: Reference
        /// The change that put the version.
        package let sequence: Int
        /// The new JSON body, in the same shape.
        package let body: Data

        /// Only stores its arguments.
        package init(_ reference: Reference, sequence: Int, body: Data) {
            self.reference = reference
            self.sequence = sequence
            self.body = body
        }
    }
}

/// A version of a record as the log stores it.
package struct StoredVersion: Hashable, Sendable {
    /// The record.
    package let reference: Reference
    /// The change that put the version.
    package let sequence: Int
    /// What was put; `nil` if the record was retracted.
    package let content: Content?

    /// Only stores its arguments.
    package init(_ reference: Reference, sequence: Int, content: Content?) {
        self.reference = reference
        self.sequence = sequence
        self.content = content
    }

    /// The stored bytes of a record.
    package struct Content: Hashable, Sendable {
        /// The shape in which the body is stored; see `Shape`.
        package let shape: Int
        /// Random bytes that keep a short body from being guessed by its digest.
        ///
        /// `nil` once the body was redacted.
        package let salt: Data?
        /// The record as JSON.
        package let body: Data

        /// Only stores its arguments.
        package init(shape: Int, salt: Data?, body: Data) {
            self.shape = shape
            self.salt = salt
            self.body = body
        }
    }
}
