import HashTreeCollections

/// What everybody may see of a town; public pages and interfaces are given nothing else.
///
/// It holds public copies of the records, without stamps, and of each withdrawn record only the
/// day. It is brought up to date with each change; tests hold that the result equals one that is
/// built from scratch.
///
/// - Source: decision 2.
package struct PublicRegister: Records {
    /// The public copies of the records.
    package private(set) var table = RecordTable()
    /// The records that were withdrawn, each with the day.
    private var marks: TreeDictionary<Reference, Day> = [:]
    /// When the first change was recorded; `nil` before it.
    package private(set) var since: Instant?
    /// When the public last saw something change; `nil` in a register of the past, which has a day
    /// instead.
    package private(set) var asOf: Instant?
    /// Counts up whenever the public sees something change, while the program runs; used by caches.
    package private(set) var generation = 0

    /// A town of which the public sees nothing yet.
    package init() {}

    /// Builds the public part of a register from all its records.
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

    /// This register with what no `Register` knows: when the public last saw a change, and the
    /// generation.
    package func stamped(asOf: Instant?, generation: Int = 0) -> PublicRegister {
        var stamped = self
        stamped.asOf = asOf
        stamped.generation = generation
        return stamped
    }

    /// The day on which a public record was withdrawn; `nil` if it was not.
    package func withdrawal(of reference: Reference) -> Day? {
        marks[reference]
    }

    /// What may be seen today of an older version of a record; `nil` if that version was not
    /// public.
    ///
    /// Its public copy refers only to records that were public at that time, as `wasPublic` says,
    /// and still are. Meant for records without an owner, because a part is public only together
    /// with its owner.
    package func shows<R: Record>(_ record: R, where wasPublic: (Reference) -> Bool) -> R? {
        record.isReleased ? record.publicCopy { table[$0] != nil && wasPublic($0) } : nil
    }

    /// Brings this up to date with a change that `register` has just taken.
    ///
    /// - Returns: the records that look different to the public now, sorted.
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

    /// The public register of an earlier state, limited to what is public today.
    ///
    /// A version is in it only if it was public then and its record still is. `changed` are the
    /// records that changed since.
    package func asItWas(
        in past: Register,
        changed: some Sequence<Reference>
    ) -> PublicRegister {
        var then = self
        then.project(changed, through: Projection(register: past, today: table))
        then.asOf = nil
        return then
    }

    /// Replaces records by their projection, and others whose public copies depend on them.
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

    /// This register of the past, brought from one present state to a later one.
    ///
    /// The cost grows with the records that appeared or vanished between the two present states,
    /// not with what changed since the past.
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

    /// What the public saw at an earlier time, including what it may not see any more.
    ///
    /// Only for finding out when the public last saw a change; never shown. `changed` are the
    /// records that changed since.
    package func asSeen(in past: Register, changed: some Sequence<Reference>) -> PublicRegister {
        var then = self
        then.refresh(changed, from: past)
        then.asOf = nil
        return then
    }

    /// Moves a register of the past on by one change, limited to records that are in `today`.
    ///
    /// `today` is the table of the present public register.
    ///
    /// - Returns: the records that looked different after the change, sorted.
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
    /// Projects the touched records from `register` again.
    @discardableResult
    private mutating func refresh(
        _ touched: some Sequence<Reference>,
        from register: Register
    ) -> [Reference] {
        let projection = Projection(register: register, today: nil)
        return refresh(touched, through: projection)
    }

    /// Projects the touched records again, and whatever depends on those that appeared or vanished.
    ///
    /// - Returns: the records that look different now, sorted.
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

/// Decides how the records of a register look to the public.
private struct Projection {
    let register: Register
    /// If a past register is shown: the records that may be seen today.
    let today: RecordTable?
    /// The kinds whose public copies depend on those of their owners.
    private let following: [Kind]
    private let known = Known()

    init(register: Register, today: RecordTable?) {
        self.register = register
        self.today = today
        following = register.table.kinds { $0.followsOwner }
    }

    /// Answers given before: hundreds of records refer to the same organizations and fields.
    private final class Known {
        var answers: [Reference: Bool] = [:]
    }

    /// Whether everybody may see the record, today and at the time of the register.
    func isPublic(_ reference: Reference) -> Bool {
        if let known = known.answers[reference] { return known }
        let answer = findsPublic(reference)
        known.answers[reference] = answer
        return answer
    }

    /// The same without looking at earlier answers.
    private func findsPublic(_ reference: Reference) -> Bool {
        if let today, today[reference] == nil { return false }
        guard let record = register.table[reference]?.record else { return false }
        return record.isReleased && record.above.allSatisfy(isPublic)
    }

    /// The version that the public sees, or `nil`.
    func shown(_ reference: Reference) -> Version? {
        // Not `isPublic`: few of the records that are shown are named by others, and asked for again.
        guard findsPublic(reference), let version = register.table[reference] else { return nil }
        return shown(version, version.record)
    }

    /// The public copy; of a kind such as translations, made beside the public copy of the owner.
    private func shown<R: Record>(_ version: Version, _ record: R) -> Version? {
        guard R.followsOwner, let owner = record.owner else {
            return Version(version, of: record, shownAs: record.publicCopy(where: isPublic))
        }
        return shown(owner).map {
            Version(version, of: record, shownAs: record.publicCopy(beside: $0.record))
        }
    }

    /// The day on which a record that was public was withdrawn, alone or with its owner.
    func mark(of reference: Reference) -> Day? {
        guard let record = register.table[reference]?.record, record.visibility.wasPublic else {
            return nil
        }
        if case .withdrawn(let day) = record.visibility { return day }
        return record.above.lazy.compactMap { mark(of: $0) }.first
    }

    /// The records that may look different because this one does.
    func dependents(of reference: Reference, presenceMoved: Bool) -> [Reference] {
        let naming = register.table.referrers(to: reference)
        return presenceMoved ? naming : naming.filter { following.contains($0.kind) }
    }
}

extension PublicRegister: Equatable {
    /// Whether both show the same records and marks; time and generation do not count.
    package static func == (one: PublicRegister, other: PublicRegister) -> Bool {
        one.table == other.table && one.marks == other.marks
    }
}
