package import Concept
package import Register

/// Turns a council paper that was read into edits: the concept, and the paper's way to the council.
///
/// It computes from a register and changes nothing itself. What the town has already stays as it is
/// and gains only what `PaperSupplement` names; what is new is internal until it is published. A
/// paper that is wholly recorded makes no edits.
///
/// - Source: decisions 31 and 39.
package struct PaperImport: Sendable {
    /// The paper as it was read.
    let reading: PaperReading
    /// The title for the concept where the town has none yet.
    let conceptTitle: String
    /// All texts that ever stood in the chapters that papers brought.
    let earlier: [ID<Chapter>: [Prose]]

    /// Takes a paper; `conceptTitle` is used where the town has no concept yet.
    ///
    /// `earlier` holds all texts that ever stood in chapters, and shows whether the office has
    /// edited one.
    package init(
        _ reading: PaperReading,
        conceptTitle: String,
        earlier: [ID<Chapter>: [Prose]] = [:]
    ) {
        self.reading = reading
        self.conceptTitle = conceptTitle
        self.earlier = earlier
    }

    /// Adds to the draft what the register lacks of the paper.
    ///
    /// - Throws: `Refusal.missing` where the paper has no number, or is new and has no subject;
    ///   `paperDiffers` where a recorded paper with the same number says something else.
    package func edits(_ register: Register, _ draft: inout Draft) throws(Refusal) {
        draft = try recording(register, draft).draft
    }

    /// Returns what the import finds in the register, apart from what it adds.
    ///
    /// - Throws: what `edits` throws.
    package func comparison(with register: Register) throws(Refusal) -> PaperComparison {
        try recording(register, Draft(register)).comparison
    }

    /// Walks through the paper beside a register, and returns the walk with all that it found.
    func recording(_ register: Register, _ draft: Draft) throws(Refusal) -> PaperRecording {
        var recording = PaperRecording(register, draft, self)
        try recording.record(reading)
        return recording
    }
}

/// One walk through a paper beside a register: each thing is found there, or added to the draft.
///
/// The extensions take a part each. Preview, import and publication do the same walk and use
/// different parts of its outcome.
struct PaperRecording {
    let register: Register
    /// The title for the concept where the town has none yet.
    let conceptTitle: String
    /// All texts that ever stood in chapters, as in `PaperImport`.
    let earlier: [ID<Chapter>: [Prose]]
    /// The edits so far.
    var draft: Draft
    /// The records of the paper that the register has, each once, in the order of the walk.
    private(set) var found: [Reference] = []
    /// The same records, so that none is noted twice.
    private var seen: Set<Reference> = []
    /// What was found in the register so far, apart from what is added.
    var comparison = PaperComparison()
    /// Whether the register has the paper; then the town may have changed what an earlier import
    /// brought.
    var wasKnown = false
    /// The organizations that this walk has added, by name, so that none is added twice.
    private var added: [String: ID<Organization>] = [:]

    init(_ register: Register, _ draft: Draft, _ paper: PaperImport) {
        self.register = register
        self.draft = draft
        conceptTitle = paper.conceptTitle
        earlier = paper.earlier
    }

    /// Goes through the whole paper, and takes all edits back where it may not be for the public.
    ///
    /// - Throws: what `PaperImport.edits` throws.
    mutating func record(_ reading: PaperReading) throws(Refusal) {
        let begun = draft
        let paper = try recordPaper(reading)
        recordConsultations(reading, of: paper)
        let edition = recordEdition(reading, of: paper)
        recordFields(reading.fields, newIn: edition)
        recordChapters(reading.chapters, of: paper)
        recordActors(reading.actors, of: edition)
        if isInDoubt(reading), changesWhatIsPublic {
            draft = begun
            comparison.supplements = []
            comparison.isHeldBack = true
        }
    }

    /// Whether this version of the paper leaves open, or denies, that it is for the public.
    private func isInDoubt(_ reading: PaperReading) -> Bool {
        reading.publicness == .nonPublic || !reading.unclearPublicness.isEmpty
            || !comparison.lessPublic.isEmpty || reading.saysNothingOfPublicness
    }

    /// Whether an edit touches a public record, where everything that is added is public at once.
    private var changesWhatIsPublic: Bool {
        draft.edits.contains { register.table[$0.reference]?.record.visibility == .public }
    }

    /// Notes that the register has a record of the paper.
    ///
    /// - Returns: its number.
    mutating func keep<R: Record>(_ record: Numbered<R>) -> ID<R> {
        if seen.insert(record.reference).inserted { found.append(record.reference) }
        return record.id
    }

    /// The organization of the register with this name, former name or other name.
    func organization(called name: String) -> Numbered<Organization>? {
        register.all(Organization.self).first { $0.record.isCalled(name) }
    }

    /// The organization with this name; it is added where neither register nor draft has it.
    mutating func organization(
        called name: String,
        else make: (String) -> Organization
    ) -> ID<Organization> {
        if let there = organization(called: name) { return keep(there) }
        if let id = added[name] { return id }
        let id = draft.add(make(name))
        added[name] = id
        return id
    }
}
