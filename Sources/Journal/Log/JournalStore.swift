import Concept
package import Foundation
package import Register

/// Where the log of a town is kept: the only interface to a database.
///
/// It returns bytes as they were written, and the reader checks them with `Chain`. What has begun
/// is completed even if the task is cancelled, because others wait for the same batch. All
/// functions throw `JournalFailure` if the store cannot be read or written.
///
/// - Source: decision 6.
package protocol JournalStore: Sendable {
    /// The newest version of each record, from which a town is opened.
    func newest() async throws -> NewestVersions

    /// For each record that changed after `sequence`, its version at that time.
    ///
    /// From these, `Register.undoing` makes a past register out of the present one.
    func versions(undoing sequence: Int) async throws -> [PastVersion]

    /// The changes after `sequence`, in order, at most `limit`.
    ///
    /// - Throws: `JournalFailure.chainBroken` if versions belong to no change.
    func changes(after sequence: Int, limit: Int) async throws -> [StoredChange]

    /// The last versions of a record through `sequence`, at most `limit`, oldest first.
    func history(
        of reference: Reference,
        through sequence: Int,
        limit: Int
    ) async throws -> [ToldVersion]

    /// The versions of a record that were in force after each of some changes, oldest first, each
    /// once.
    func versions(of reference: Reference, at sequences: [Int]) async throws -> [StoredVersion]

    /// Writes changes durably, all or none.
    ///
    /// - Throws: `JournalFailure.conflict` if `sequence` is not the last change any more.
    func append(_ changes: [StoredChange], expecting sequence: Int) async throws
}

extension JournalStore {
    /// All versions of a record, oldest first.
    ///
    /// - Throws: `JournalFailure` if the store cannot be read.
    package func history(of reference: Reference) async throws -> [StoredVersion] {
        try await history(of: reference, through: .max, limit: .max).map(\.version)
    }
}

/// A version, with the head of the change that put it.
package struct ToldVersion: Sendable {
    /// The version, not decoded yet.
    package let version: StoredVersion
    /// The bytes of the head; see `HeadText`.
    package let head: Data

    /// Only stores both.
    package init(version: StoredVersion, head: Data) {
        self.version = version
        self.head = head
    }
}

/// The present state of a log, with everything that is needed to open a town.
package struct NewestVersions: Sendable {
    /// The last change; -1 if there is none, not even the one that names the town.
    package let lastSequence: Int
    /// The newest version of each record that was not retracted, in no order.
    package let versions: [Newest]
    /// The highest number ever given of each kind, also to retracted records.
    package let highest: [Kind: Int]

    /// Only stores its arguments.
    package init(lastSequence: Int, versions: [Newest], highest: [Kind: Int]) {
        self.lastSequence = lastSequence
        self.versions = versions
        self.highest = highest
    }

    /// The newest version of a record, with the change that added the record.
    package struct Newest: Sendable {
        /// The version, not decoded yet.
        package let version: StoredVersion
        /// The sequence of the change that put the record for the first time.
        package let first: Int

        /// Only stores both.
        package init(version: StoredVersion, first: Int) {
            self.version = version
            self.first = first
        }
    }
}

/// A record as it was before some later changes.
package struct PastVersion: Sendable {
    /// The record.
    package let reference: Reference
    /// Its newest version at that time; `nil` if it did not exist.
    package let newest: NewestVersions.Newest?

    /// Only stores both.
    package init(reference: Reference, newest: NewestVersions.Newest?) {
        self.reference = reference
        self.newest = newest
    }
}
