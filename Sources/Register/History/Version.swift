import Synchronization

/// A record as one change put it.
///
/// A class, so that registers of different moments share the versions that they have in common.
package final class Version: Sendable {
    /// Kind and number of the record.
    package let reference: Reference
    /// The record; in a public register the public copy of it.
    package let record: any Record
    /// When this version was put, and when the record was put first.
    ///
    /// `nil` in a public register, which does not show sequences.
    package let stamp: Stamp?
    /// The records that it refers to, each once and sorted.
    let references: [Reference]
    let paragraphNumbers: [Int]
    /// The folded words, once they have been asked for.
    private let kept = Mutex<FoldedRecord?>(nil)

    /// Reads references and paragraph numbers out of the record once.
    package init(_ reference: Reference, _ record: any Record, stamp: Stamp?) {
        self.reference = reference
        self.record = record
        self.stamp = stamp
        let fields = record.fields
        references = record.references(in: fields)
        paragraphNumbers = record.paragraphNumbers(in: fields)
    }

    /// The public copy of a version, without its stamp.
    ///
    /// Shares the record if the copy is equal to it.
    init<R: Record>(_ version: Version, of held: R, shownAs copy: R) {
        reference = version.reference
        stamp = nil
        guard held != copy else {
            record = version.record
            references = version.references
            paragraphNumbers = version.paragraphNumbers
            return
        }
        let fields = copy.fields
        record = copy
        references = copy.references(in: fields)
        paragraphNumbers = copy.paragraphNumbers(in: fields)
    }

    /// The words of the record in the form that search compares; made once, when first asked for.
    var foldedRecord: FoldedRecord {
        kept.withLock { kept in
            if let kept { return kept }
            let folded = FoldedRecord(record)
            kept = folded
            return folded
        }
    }

    /// All words of the record, folded.
    package var folded: FoldedText { foldedRecord.all }

    /// When a version was put, and when its record was put for the first time.
    package struct Stamp: Hashable, Sendable {
        /// The change that put this version.
        package let put: Moment
        /// The change that added the record; after a retraction, the one that restored it.
        package let first: Moment

        /// For the first version both are the same.
        package init(put: Moment, first: Moment) {
            self.put = put
            self.first = first
        }
    }
}

extension Version: Equatable {
    /// Whether record, reference and stamp are equal.
    package static func == (one: Version, other: Version) -> Bool {
        one === other
            || one.reference == other.reference && one.stamp == other.stamp
                && one.record.equals(other.record)
    }
}

/// The place of a change in the log, and when it was written.
package struct Moment: Hashable, Sendable {
    /// The place in the log, from 1.
    package let sequence: Int
    /// When the change was recorded.
    package let recordedAt: Instant

    /// Only stores both.
    package init(sequence: Int, recordedAt: Instant) {
        self.sequence = sequence
        self.recordedAt = recordedAt
    }
}
