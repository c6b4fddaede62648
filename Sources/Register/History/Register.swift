import HashTreeCollections

/// All records of a town as they were after one change.
///
/// A value: past states are registers too, and share what they have in common with the present one.
/// `admit` takes in new changes and checks them; `take` replays those that were checked when they
/// were recorded.
///
/// - Source: decision 1.
package struct Register: Records {
    /// The newest version of each record that was not retracted.
    package private(set) var table = RecordTable()
    /// The last change that is in it; `nil` if nothing was recorded yet.
    package private(set) var last: Moment?
    /// When the first change was recorded; `nil` if nothing was.
    package private(set) var since: Instant?
    /// The highest number ever given per kind: numbers of retracted records are not used again.
    fileprivate private(set) var highest = ByKind(unset: 0)
    /// The highest number ever given to a paragraph; 0 before the first.
    package private(set) var lastParagraph = 0
    /// For the number of each paragraph, the record in which it stands now.
    private var holders: TreeDictionary<Int, Reference> = [:]

    /// A town without records, before its first change.
    package init() {}

    /// The sequence of the last change, or 0.
    package var sequence: Int { last?.sequence ?? 0 }

    /// The number that the next new record of a kind gets, from 1.
    package func nextNumber(of kind: Kind) -> Int {
        highest[kind] + 1
    }

    /// The record in which a paragraph stands now; `nil` if it was removed or never given.
    package func holder(ofParagraph number: Int) -> Reference? {
        holders[number]
    }

    /// Takes in a change without any check, because it was admitted when it was recorded.
    package mutating func take(_ change: Change) {
        let head = change.head
        let now = Moment(sequence: head.sequence, recordedAt: head.recordedAt)
        for edit in change.edits {
            release(edit.reference)
        }
        for edit in change.edits {
            let reference = edit.reference
            highest[reference.kind] = max(highest[reference.kind], reference.number)
            if let record = edit.record {
                let first = table[reference]?.stamp?.first ?? now
                hold(Version(reference, record, stamp: Version.Stamp(put: now, first: first)))
            } else {
                table.remove(reference)
            }
        }
        last = now
        since = since ?? head.recordedAt
        lastParagraph = max(lastParagraph, head.lastParagraph)
    }

    /// Puts a version, and notes where its paragraphs are.
    private mutating func hold(_ version: Version) {
        table.put(version)
        for number in version.paragraphNumbers { holders[number] = version.reference }
    }

    /// Forgets where the paragraphs of a record are, before its new version is put.
    private mutating func release(_ reference: Reference) {
        guard let version = table[reference] else { return }
        for number in version.paragraphNumbers where holders[number] == reference {
            holders[number] = nil
        }
    }
}

extension Register {
    /// The register made of the newest version of each record, as a journal stores them.
    ///
    /// `highest` holds the highest number ever given of each kind, `since` the time of the first
    /// change.
    package init(
        newest: [Version],
        highest: [Kind: Int],
        since: Instant?,
        last: Moment?,
        lastParagraph: Int
    ) {
        for version in newest { hold(version) }
        for (kind, number) in highest { self.highest[kind] = number }
        self.since = since
        self.last = last
        self.lastParagraph = lastParagraph
    }

    /// This register as it was after an earlier change.
    ///
    /// The cost grows with what changed since, not with the length of the history. `before` lists
    /// every record that changed since with its version at that time, `nil` if it did not exist;
    /// `moment` is the change to go back to, `nil` for before the first one.
    package func undoing(
        _ before: [(Reference, Version?)],
        to moment: Moment?
    ) -> Register {
        var past = self
        for (reference, version) in before {
            past.release(reference)
            if version == nil { past.table.remove(reference) }
        }
        for case (_, let version?) in before { past.hold(version) }
        past.last = moment
        if moment == nil { past.since = nil }
        return past
    }
}

extension Record {
    /// The numbers of all paragraphs of the record, in the order of its fields.
    package var paragraphNumbers: [Int] { paragraphNumbers(in: fields) }

    /// The same, for a caller that has the fields already.
    func paragraphNumbers(in fields: [Field]) -> [Int] {
        var numbers: [Int] = []
        for field in fields {
            if case .prose(let prose) = field.value { numbers += prose.paragraphs.map(\.number) }
        }
        return numbers
    }
}

/// The edits that a deed makes on its way, with the numbers they take for records and paragraphs.
package struct Draft: Sendable {
    /// The edits in the order in which they were drafted.
    package private(set) var edits: [Edit] = []
    /// The last number given to a paragraph, in the register or by this draft.
    package private(set) var lastParagraph: Int
    /// The highest number of each kind, in the register or in this draft.
    private var highest: ByKind<Int>

    /// A draft without edits that goes on from the numbers of a register.
    package init(_ register: Register) {
        lastParagraph = register.lastParagraph
        highest = register.highest
    }

    /// Whether there is nothing to record.
    package var isEmpty: Bool { edits.isEmpty }

    /// Adds a record under the next number of its kind, and returns that number.
    @discardableResult
    package mutating func add<R: Record>(_ record: R) -> ID<R> {
        highest[R.kind] += 1
        let number = highest[R.kind]
        edits.append(.put(number, record))
        return ID(number)
    }

    /// Puts a new version of a record.
    package mutating func put<R: Record>(_ id: ID<R>, _ record: R) {
        edits.append(.put(id, record))
    }

    /// Appends an edit as it is; the caller has chosen its number.
    package mutating func put(_ edit: Edit) {
        edits.append(edit)
    }

    /// Makes sure that numbers of paragraphs go on after `lastParagraph`, which another history
    /// gave.
    package mutating func raise(lastParagraph: Int) {
        self.lastParagraph = max(self.lastParagraph, lastParagraph)
    }

    /// A text with new words: paragraphs that stay keep their numbers, others get new ones.
    package mutating func prose(_ passages: [Passage], revising old: Prose = Prose()) -> Prose {
        old.revised(passages, after: &lastParagraph)
    }
}
