/// The laws on where a record stands among the others.
extension Register {
    /// No record is above itself, and no tree has more levels than its kind.
    func checkTree(of record: any Record, at place: Placement) throws(Refusal) {
        let levels = type(of: record).levels
        let above = try place.chain(by: { $0.parent }, or: .partOfItself(place.reference))
        guard levels < .max else { return }
        if above.count + height(below: place.reference) > levels {
            throw .tooDeep(place.reference, levels: levels)
        }
    }

    /// How many levels stand below a record of a tree without circles.
    private func height(below reference: Reference) -> Int {
        let below = table.referrers(to: reference)
            .filter { table[$0]?.record.parent == reference }
        return below.map { height(below: $0) + 1 }.max() ?? 0
    }

    /// Of some kinds a town has one record.
    func checkSingle(_ record: any Record, _ reference: Reference) throws(Refusal) {
        guard type(of: record).isSingle else { return }
        let other = table.versions(of: reference.kind).map(\.reference).first { $0 != reference }
        if let other { throw .onlyOne(other) }
    }
}
