/// The laws on where a record stands among the others.
extension Register {
    /// A record is not above itself, and the tree of its kind is not deeper than the kind allows.
    ///
    /// - Throws: `Refusal.partOfItself`, `Refusal.tooDeep`.
    func checkTree(of record: any Record, at place: Placement) throws(Refusal) {
        let levels = type(of: record).levels
        let above = try place.chain(by: { $0.parent }, or: .partOfItself(place.reference))
        guard levels < .max else { return }
        if above.count + height(below: place.reference) > levels {
            throw .tooDeep(place.reference, levels: levels)
        }
    }

    /// How many levels are below a record.
    ///
    /// Ends only in a tree without circles.
    private func height(below reference: Reference) -> Int {
        let below = table.referrers(to: reference)
            .filter { table[$0]?.record.parent == reference }
        return below.map { height(below: $0) + 1 }.max() ?? 0
    }

    /// A town has one record only of kinds such as `Concept`.
    ///
    /// - Throws: `Refusal.onlyOne` with the record that is there.
    func checkSingle(_ record: any Record, _ reference: Reference) throws(Refusal) {
        guard type(of: record).isSingle else { return }
        let other = table.versions(of: reference.kind).map(\.reference).first { $0 != reference }
        if let other { throw .onlyOne(other) }
    }
}
