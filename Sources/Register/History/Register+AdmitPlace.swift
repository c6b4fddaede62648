/// The laws on where a record stands among those of its own kind.
extension Register {
    /// No record is above itself, and no tree has more levels than its kind.
    func checkTree(around reference: Reference) throws(Refusal) {
        guard let type = table[reference].map({ type(of: $0.record) }) else { return }
        let above = try chain(from: reference, \.parent, or: .partOfItself(reference))
        guard type.levels < .max else { return }
        if above.count + height(below: reference) > type.levels {
            throw .tooDeep(reference, levels: type.levels)
        }
    }

    /// The record and all above it.
    private func chain(
        from reference: Reference,
        _ next: (any Record) -> Reference?,
        or refusal: Refusal
    ) throws(Refusal) -> Set<Reference> {
        var seen: Set<Reference> = [reference]
        var here = reference
        while let following = table[here].flatMap({ next($0.record) }) {
            guard seen.insert(following).inserted else { throw refusal }
            here = following
        }
        return seen
    }

    /// How many levels stand below a record of a tree without circles.
    private func height(below reference: Reference) -> Int {
        let below = table.referrers(to: reference)
            .filter { table[$0]?.record.parent == reference }
        return below.map { height(below: $0) + 1 }.max() ?? 0
    }

    /// A measure goes into another one, and not back into itself.
    func checkMerger(of reference: Reference) throws(Refusal) {
        guard reference.kind == .measure else { return }
        _ = try chain(
            from: reference,
            { ($0 as? Measure)?.mergedInto?.reference },
            or: .mergedIntoItself(reference)
        )
    }

    /// Of some kinds a town has one record.
    func checkSingle(_ reference: Reference) throws(Refusal) {
        guard reference.kind.type.isSingle else { return }
        let other = table.versions(of: reference.kind).map(\.reference).first { $0 != reference }
        if let other { throw .onlyOne(other) }
    }

    /// An edition is frozen once, at a change that is written already or writes it.
    func checkFreezing(
        of record: any Record,
        _ reference: Reference,
        by change: Change
    ) throws(Refusal) {
        guard let edition = record as? Edition else { return }
        let old = table[reference]?.record as? Edition
        if let frozenAt = old?.frozenAt, frozenAt != edition.frozenAt {
            throw .frozenAlready(reference)
        }
        if let frozenAt = edition.frozenAt, !(1...change.head.sequence).contains(frozenAt) {
            throw .frozenAtNothing(reference)
        }
    }
}
