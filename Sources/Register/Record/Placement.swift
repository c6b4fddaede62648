/// Where a new version of a record will stand, for the rules of its kind to look at.
package struct Placement {
    /// The record that is put.
    package let reference: Reference
    /// The version before; `nil` if the record is new.
    package let before: (any Record)?
    /// The sequence of the change that puts it.
    package let sequence: Int
    private let record: (Reference) -> (any Record)?

    /// `record` returns records as they are after the change, and `nil` for those that do not
    /// exist.
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

    /// The record and all that follow from it, going from each to the one that `next` names.
    ///
    /// - Throws: `refusal` if they form a circle.
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
