import Concept
package import Foundation
package import Register

/// Where a town's log is kept: the seam between the house and a database.
///
/// What it hands out are the bytes as they were written; who reads them checks them (`Chain`).
///
/// What has begun goes through, also where the task is cancelled: others wait for the same batch.
///
/// - Source: decision 6.
package protocol JournalStore: Sendable {
    /// The newest version of each record: with this a town is opened.
    func newest() async throws -> NewestVersions

    /// What stood before, for each record that changed after a change: with this a past register is
    /// made from the present one.
    func versions(undoing sequence: Int) async throws -> [PastVersion]

    /// The changes after one, in order, at most `limit` of them.
    ///
    /// - Throws: `JournalFailure.chainBroken` where versions belong to no change.
    func changes(after sequence: Int, limit: Int) async throws -> [StoredChange]

    /// The last versions of a record up to a change, at most `limit` of them, oldest first.
    func history(
        of reference: Reference,
        through sequence: Int,
        limit: Int
    ) async throws -> [ToldVersion]

    /// The versions of a record that stood after any of some changes, oldest first, each once.
    func versions(of reference: Reference, at sequences: [Int]) async throws -> [StoredVersion]

    /// Writes changes durably, all or none.
    ///
    /// - Throws: `JournalFailure.conflict` where `sequence` is not the last change any more.
    func append(_ changes: [StoredChange], expecting sequence: Int) async throws
}

extension JournalStore {
    /// All versions of a record, oldest first.
    package func history(of reference: Reference) async throws -> [StoredVersion] {
        try await history(of: reference, through: .max, limit: .max).map(\.version)
    }
}

/// A version and the head of the change that put it.
package struct ToldVersion: Sendable {
    package let version: StoredVersion
    /// See `HeadText`.
    package let head: Data

    package init(version: StoredVersion, head: Data) {
        self.version = version
        self.head = head
    }
}

/// The state of a log: the newest version of each record and what else opening needs.
package struct NewestVersions: Sendable {
    /// The number of the last change; -1 where there is none, not even the town's name.
    package let lastSequence: Int
    package let versions: [Newest]
    /// The highest number ever given, also where the record was retracted.
    package let highest: [Kind: Int]

    package init(lastSequence: Int, versions: [Newest], highest: [Kind: Int]) {
        self.lastSequence = lastSequence
        self.versions = versions
        self.highest = highest
    }

    package struct Newest: Sendable {
        package let version: StoredVersion
        /// The change that put the record first.
        package let first: Int

        package init(version: StoredVersion, first: Int) {
            self.version = version
            self.first = first
        }
    }
}

/// What stood there of a record before later changes.
package struct PastVersion: Sendable {
    package let reference: Reference
    /// `nil` where there was nothing yet.
    package let newest: NewestVersions.Newest?

    package init(reference: Reference, newest: NewestVersions.Newest?) {
        self.reference = reference
        self.newest = newest
    }
}
