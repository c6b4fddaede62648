/// Where a new version of a record comes to stand: what the laws of its subject may ask.
package struct Placement {
    package let reference: Reference
    /// The version before; `nil` where the record is new.
    package let before: (any Record)?
    /// The sequence of the change that puts it.
    package let sequence: Int
    private let record: (Reference) -> (any Record)?

    /// `record` answers the records as they stand after the change, and `nil` of one that is not there.
    init(
        _ reference: Reference,
        before: (any Record)?,
        sequence: Int,
        record: @escaping (Reference) -> (any Record)?
    ) {
        self.reference = reference
        self.before = before
        self.sequence = sequence
        self.record = record
    }

    /// The record and all that follow it, going on from each to the one that `next` tells.
    ///
    /// - Throws: `refusal` where they go round in a circle.
    @discardableResult
    package func chain(
        by next: (any Record) -> Reference?,
        or refusal: Refusal
    ) throws(Refusal) -> Set<Reference> {
        var seen: Set<Reference> = [reference]
        var here = reference
        while let following = record(here).flatMap(next) {
            guard seen.insert(following).inserted else { throw refusal }
            here = following
        }
        return seen
    }
}
