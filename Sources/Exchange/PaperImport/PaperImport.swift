package import Concept
package import Register

/// Makes records of a council paper that was read: the concept, and the way of the paper.
///
/// Pure. What the town has already stays as it is, and gains only what is in `PaperSupplement`;
/// what is new is internal until it is published.
/// A paper that is wholly there leaves the draft empty.
package struct PaperImport: Sendable {
    let reading: PaperReading
    let conceptTitle: String
    let earlier: [ID<Chapter>: [Prose]]

    /// `conceptTitle` is what the concept is called where the town has none yet.
    ///
    /// `earlier` holds what once stood in chapters: it tells whether the town has edited them.
    package init(
        _ reading: PaperReading,
        conceptTitle: String,
        earlier: [ID<Chapter>: [Prose]] = [:]
    ) {
        self.reading = reading
        self.conceptTitle = conceptTitle
        self.earlier = earlier
    }

    /// Adds what the register lacks of the paper.
    ///
    /// - Throws: `.missing` where the paper has no number or no subject; `.paperDiffers` where a
    ///   paper of the same number says something else.
    package func edits(_ register: Register, _ draft: inout Draft) throws(Refusal) {
        draft = try recording(register, draft).draft
    }

    /// What the paper meets in the register.
    ///
    /// - Throws: as `edits`.
    package func comparison(with register: Register) throws(Refusal) -> PaperComparison {
        try recording(register, Draft(register)).comparison
    }

    func recording(_ register: Register, _ draft: Draft) throws(Refusal) -> PaperRecording {
        var recording = PaperRecording(register, draft, self)
        try recording.record(reading)
        return recording
    }
}

/// One walk through a paper beside a register: each thing is found there or added to the draft.
struct PaperRecording {
    let register: Register
    let conceptTitle: String
    /// See `PaperImport`.
    let earlier: [ID<Chapter>: [Prose]]
    var draft: Draft
    /// The records of the paper that were there already, each once.
    private(set) var found: [Reference] = []
    private var seen: Set<Reference> = []
    var comparison = PaperComparison()
    /// Whether the register knew the paper; then the town may have gone on since.
    var wasKnown = false
    private var added: [String: ID<Organization>] = [:]

    init(_ register: Register, _ draft: Draft, _ paper: PaperImport) {
        self.register = register
        self.draft = draft
        conceptTitle = paper.conceptTitle
        earlier = paper.earlier
    }

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

    /// Whether nobody can tell that what this version says is for the public.
    private func isInDoubt(_ reading: PaperReading) -> Bool {
        reading.publicness == .nonPublic || !reading.unclearPublicness.isEmpty
            || !comparison.lessPublic.isEmpty || reading.saysNothingOfPublicness
    }

    /// What is added to a public record is public at once.
    private var changesWhatIsPublic: Bool {
        draft.edits.contains { register.table[$0.reference]?.record.visibility == .public }
    }

    /// Notes that a record is there; answers its number.
    mutating func keep<R: Record>(_ record: Numbered<R>) -> ID<R> {
        if seen.insert(record.reference).inserted { found.append(record.reference) }
        return record.id
    }

    /// The organization of a name that the register has.
    func organization(called name: String) -> Numbered<Organization>? {
        register.all(Organization.self).first { $0.record.isCalled(name) }
    }

    /// The organization of a name, added where neither register nor draft has it.
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
