import Synchronization

/// A record as one change put it.
///
/// Boxed, so that registers share what they have in common.
package final class Version: Sendable {
    package let reference: Reference
    package let record: any Record
    /// When it was put and when the record was put first; `nil` in a public register, which shows
    /// no sequence.
    package let stamp: Stamp?
    /// What the record names, each once and sorted.
    let references: [Reference]
    let paragraphNumbers: [Int]
    private let kept = Mutex<FoldedRecord?>(nil)

    package init(_ reference: Reference, _ record: any Record, stamp: Stamp?) {
        self.reference = reference
        self.record = record
        self.stamp = stamp
        let fields = record.fields
        references = record.references(in: fields)
        paragraphNumbers = record.paragraphNumbers(in: fields)
    }

    /// What the public sees of a version of a record, without its stamp.
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

    /// The words of the record as search compares them, made when they are first asked for.
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

    package struct Stamp: Hashable, Sendable {
        package let put: Moment
        package let first: Moment

        package init(put: Moment, first: Moment) {
            self.put = put
            self.first = first
        }
    }
}

extension Version: Equatable {
    package static func == (one: Version, other: Version) -> Bool {
        one === other
            || one.reference == other.reference && one.stamp == other.stamp
                && one.record.equals(other.record)
    }
}

/// The place of a change in the log, and when it was written.
package struct Moment: Hashable, Sendable {
    package let sequence: Int
    package let recordedAt: Instant

    package init(sequence: Int, recordedAt: Instant) {
        self.sequence = sequence
        self.recordedAt = recordedAt
    }
}
