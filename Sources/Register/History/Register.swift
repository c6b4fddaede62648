import HashTreeCollections

/// Everything that a town keeps, as it stood after one change.
///
/// A value: the past has its own.
package struct Register: Records {
    package private(set) var table = RecordTable()
    /// The last change that is in it; `nil` where nothing was recorded yet.
    package private(set) var last: Moment?
    /// When the first change was written.
    package private(set) var since: Instant?
    /// The highest number ever given: a retracted record's number is not reused.
    fileprivate private(set) var highest = ByKind(unset: 0)
    /// The highest number ever given to a paragraph.
    package private(set) var lastParagraph = 0
    /// Which record holds a paragraph now.
    private var holders: TreeDictionary<Int, Reference> = [:]

    package init() {}

    /// The number of the last change, or 0.
    package var sequence: Int { last?.sequence ?? 0 }

    package func nextNumber(of kind: Kind) -> Int {
        highest[kind] + 1
    }

    /// Which record holds a paragraph.
    package func holder(ofParagraph number: Int) -> Reference? {
        holders[number]
    }

    /// Takes in a change without asking a rule: one that was admitted before.
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

    private mutating func hold(_ version: Version) {
        table.put(version)
        for number in version.paragraphNumbers { holders[number] = version.reference }
    }

    private mutating func release(_ reference: Reference) {
        guard let version = table[reference] else { return }
        for number in version.paragraphNumbers where holders[number] == reference {
            holders[number] = nil
        }
    }
}

extension Register {
    /// The register from the newest version of each record, as a journal keeps them.
    ///
    /// `highest` holds the highest number ever given of each kind.
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

    /// This register as it stood after an earlier change.
    ///
    /// Costs what has changed since, not the length of the history. `before` tells what stood there
    /// of each record that changed since, and `nil` where nothing did; `moment` is the change that
    /// was the last one, `nil` before the first.
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
    /// The numbers of all paragraphs of the record, in order.
    package var paragraphNumbers: [Int] { paragraphNumbers(in: fields) }

    /// The same, where the record's fields are known.
    func paragraphNumbers(in fields: [Field]) -> [Int] {
        var numbers: [Int] = []
        for field in fields {
            if case .prose(let prose) = field.value { numbers += prose.paragraphs.map(\.number) }
        }
        return numbers
    }
}

/// What a command becomes: edits, and the last number given to a paragraph on the way.
package struct Draft: Sendable {
    package private(set) var edits: [Edit] = []
    package private(set) var lastParagraph: Int
    /// The highest number of each kind, in the register and in the edits.
    private var highest: ByKind<Int>

    package init(_ register: Register) {
        lastParagraph = register.lastParagraph
        highest = register.highest
    }

    package var isEmpty: Bool { edits.isEmpty }

    /// Adds a record and gives it its number.
    @discardableResult
    package mutating func add<R: Record>(_ record: R) -> ID<R> {
        highest[R.kind] += 1
        let number = highest[R.kind]
        edits.append(.put(number, record))
        return ID(number)
    }

    package mutating func put<R: Record>(_ id: ID<R>, _ record: R) {
        edits.append(.put(id, record))
    }

    package mutating func put(_ edit: Edit) {
        edits.append(edit)
    }

    /// Counts paragraphs as given that another history has given.
    package mutating func raise(lastParagraph: Int) {
        self.lastParagraph = max(self.lastParagraph, lastParagraph)
    }

    /// New words for a text: what stays keeps its numbers.
    package mutating func prose(_ passages: [Passage], revising old: Prose = Prose()) -> Prose {
        old.revised(passages, after: &lastParagraph)
    }
}
