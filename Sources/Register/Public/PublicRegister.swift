import HashTreeCollections

/// What the world may see of a town, and nothing else: the only thing a public surface is given.
///
/// It holds public copies of the records, without stamps, and a bare mark of what was withdrawn. It
/// moves with each change; that it equals one derived anew is a property that the tests hold.
///
/// - Source: decision 2.
package struct PublicRegister: Records {
    package private(set) var table = RecordTable()
    /// What was withdrawn, and on which day.
    private var marks: TreeDictionary<Reference, Day> = [:]
    /// Since when the town keeps its record; `nil` before it does.
    package private(set) var since: Instant?
    /// When the public last saw something change; `nil` in a past register, which has a day.
    package private(set) var asOf: Instant?
    /// Counts the moves of this register in this process; names its state for caches.
    package private(set) var generation = 0

    package init() {}

    /// The public part of a register, derived from all its records.
    package init(of register: Register) {
        let projection = Projection(register: register, today: nil)
        for kind in register.table.kinds {
            for reference in register.table.versions(of: kind).map(\.reference) {
                if let shown = projection.shown(reference) {
                    table.put(shown)
                } else {
                    marks[reference] = projection.mark(of: reference)
                }
            }
        }
        since = register.since
    }

    /// Says what no register knows: when the public last saw something change, and what this one is
    /// called where it replaces another.
    package func stamped(asOf: Instant?, generation: Int = 0) -> PublicRegister {
        var stamped = self
        stamped.asOf = asOf
        stamped.generation = generation
        return stamped
    }

    /// The day on which a record that the world has seen was withdrawn, or `nil`.
    package func withdrawal(of reference: Reference) -> Day? {
        marks[reference]
    }

    /// What of an older version of a record may be seen today: its public copy where it was public
    /// then, what it names only where that was public then and still is.
    ///
    /// For records that nothing owns; a part was public only where its owner was.
    package func shows<R: Record>(_ record: R, where wasPublic: (Reference) -> Bool) -> R? {
        record.isReleased ? record.publicCopy { table[$0] != nil && wasPublic($0) } : nil
    }

    /// Takes in a change that the register has taken.
    ///
    /// - Returns: the records that now look different to the public, sorted.
    @discardableResult
    package mutating func advance(by change: Change, to register: Register) -> [Reference] {
        let moved = refresh(change.edits.map(\.reference), from: register)
        since = register.since
        if !moved.isEmpty || change.head.attribution.action == .announced {
            asOf = change.head.recordedAt
            generation += 1
        }
        return moved
    }

    /// The public register of an earlier state, seen from today's: it holds a version only where it
    /// was public then and its record still is.
    ///
    /// `changed` are the records that changed since.
    package func asItWas(
        in past: Register,
        changed: some Sequence<Reference>
    ) -> PublicRegister {
        var then = self
        then.project(changed, through: Projection(register: past, today: table))
        then.asOf = nil
        return then
    }

    /// Shows records as they are projected, and with them those that this moves.
    private mutating func project(
        _ touched: some Sequence<Reference>,
        through projection: Projection
    ) {
        var waiting = Array(touched)
        while let reference = waiting.popLast() {
            let old = table[reference]
            let shown = projection.shown(reference)
            if let shown { table.put(shown) } else { table.remove(reference) }
            let presenceMoved = (old == nil) != (shown == nil)
            waiting += projection.dependents(of: reference, presenceMoved: presenceMoved)
        }
    }

    /// This past, seen from one today before and from another one now.
    ///
    /// Costs what has appeared or gone between the two, not what has changed since the past.
    package func asItWas(
        in past: Register,
        from before: PublicRegister,
        to now: PublicRegister
    ) -> PublicRegister {
        var then = self
        let projection = Projection(register: past, today: now.table)
        then.project(before.table.appearedOrGone(until: now.table), through: projection)
        (then.marks, then.since, then.generation) = (now.marks, now.since, now.generation)
        return then
    }

    /// What the world saw of an earlier state, also of what it may no longer see: to tell when it
    /// last saw something change, and for nothing that is shown.
    ///
    /// `changed` are the records that changed since.
    package func asSeen(in past: Register, changed: some Sequence<Reference>) -> PublicRegister {
        var then = self
        then.refresh(changed, from: past)
        then.asOf = nil
        return then
    }

    /// Takes in a change of the past, as far as `today`, the table of today's public register, still
    /// has its records; answers those that looked different afterwards, sorted.
    package mutating func advance(
        by change: Change,
        to past: Register,
        seenFrom today: RecordTable
    ) -> [Reference] {
        let projection = Projection(register: past, today: today)
        let marks = self.marks
        let moved = refresh(change.edits.map(\.reference), through: projection)
        self.marks = marks
        return moved
    }
}

extension PublicRegister {
    @discardableResult
    private mutating func refresh(
        _ touched: some Sequence<Reference>,
        from register: Register
    ) -> [Reference] {
        let projection = Projection(register: register, today: nil)
        return refresh(touched, through: projection)
    }

    /// Projects again what was touched, and where its presence or mark moved, what names it.
    @discardableResult
    private mutating func refresh(
        _ touched: some Sequence<Reference>,
        through projection: Projection
    ) -> [Reference] {
        var waiting = Array(touched)
        var moved: Set<Reference> = []
        while let reference = waiting.popLast() {
            let old = table[reference]
            let oldMark = marks[reference]
            let shown = projection.shown(reference)
            let mark = shown == nil ? projection.mark(of: reference) : nil
            if old == shown, mark == oldMark { continue }
            if let shown { table.put(shown) } else { table.remove(reference) }
            marks[reference] = mark
            moved.insert(reference)
            let presenceMoved = (old == nil) != (shown == nil) || mark != oldMark
            waiting += projection.dependents(of: reference, presenceMoved: presenceMoved)
        }
        return moved.sorted()
    }
}

/// How the records of a register look to the world.
private struct Projection {
    let register: Register
    /// Where a past register is shown: what may be seen today.
    let today: RecordTable?
    /// The kinds whose public copies depend on those of their owners.
    private let following: [Kind]
    private let known = Known()

    init(register: Register, today: RecordTable?) {
        self.register = register
        self.today = today
        following = register.table.kinds { $0.followsOwner }
    }

    /// What was asked before: offices and fields are named by hundreds of records.
    private final class Known {
        var answers: [Reference: Bool] = [:]
    }

    func isPublic(_ reference: Reference) -> Bool {
        if let known = known.answers[reference] { return known }
        let answer = findsPublic(reference)
        known.answers[reference] = answer
        return answer
    }

    private func findsPublic(_ reference: Reference) -> Bool {
        if let today, today[reference] == nil { return false }
        guard let record = register.table[reference]?.record else { return false }
        return record.isReleased && record.above.allSatisfy(isPublic)
    }

    /// What the public sees of a record, or `nil`.
    func shown(_ reference: Reference) -> Version? {
        // Not `isPublic`: few of the records that are shown are named by others, and asked for again.
        guard findsPublic(reference), let version = register.table[reference] else { return nil }
        return shown(version, version.record)
    }

    private func shown<R: Record>(_ version: Version, _ record: R) -> Version? {
        guard R.followsOwner, let owner = record.owner else {
            return Version(version, of: record, shownAs: record.publicCopy(where: isPublic))
        }
        return shown(owner).map {
            Version(version, of: record, shownAs: record.publicCopy(beside: $0.record))
        }
    }

    /// The day on which a record that the world has seen was withdrawn, with its owner or alone.
    func mark(of reference: Reference) -> Day? {
        guard let record = register.table[reference]?.record, record.visibility.wasPublic else {
            return nil
        }
        if case .withdrawn(let day) = record.visibility { return day }
        return record.above.lazy.compactMap { mark(of: $0) }.first
    }

    /// What may look different because this record does.
    func dependents(of reference: Reference, presenceMoved: Bool) -> [Reference] {
        let naming = register.table.referrers(to: reference)
        return presenceMoved ? naming : naming.filter { following.contains($0.kind) }
    }
}

extension PublicRegister: Equatable {
    /// Whether both show the same, however they came to it.
    package static func == (one: PublicRegister, other: PublicRegister) -> Bool {
        one.table == other.table && one.marks == other.marks
    }
}
