import Concept
import Register

/// The edition of the concept, its fields of action and its text.
extension PaperRecording {
    /// Finds the edition of the paper or of its year, or adds one where the paper lists fields.
    ///
    /// It is `nil` where the paper has no date, or where it lists no fields and its year has no
    /// edition. An edition that came from another paper is used, but is not one of this paper's
    /// records.
    mutating func recordEdition(_ reading: PaperReading, of paper: ID<Paper>) -> ID<Edition>? {
        let all = register.all(Edition.self)
        if let old = all.first(where: { $0.paper == paper }) { return keep(old) }
        guard let date = reading.date else { return nil }
        if let old = all.first(where: { $0.year == date.year }) {
            // An edition that another paper brought is not published with this one.
            return old.record.paper == nil ? keep(old) : old.id
        }
        guard !reading.fields.isEmpty else { return nil }
        let isUpdate =
            reading.fields.contains(where: \.isNew) || all.contains { $0.year < date.year }
            || Self.speaksOfUpdate(reading.subject ?? "")
        var edition = Edition(year: date.year, sort: isUpdate ? .update : .first)
        edition.submittedOn = date
        edition.paper = paper
        return draft.add(edition)
    }

    /// Whether the subject calls the edition one that carries an older one on.
    private static func speaksOfUpdate(_ subject: String) -> Bool {
        let words = subject.lowercased()
        return ["fortschreib", "weiterentwick"].contains(where: words.contains)
    }

    /// Finds or adds the fields of action in the order of the paper.
    ///
    /// A field that is in force and that a new paper does not list is reported, and stays.
    mutating func recordFields(_ lines: [FieldLine], newIn edition: ID<Edition>?) {
        var titles: Set<String> = []
        var matched: Set<ID<FieldOfAction>> = []
        let printed = Set(lines.map(\.name.tidied))
        for line in lines where titles.insert(line.name.tidied).inserted {
            let title = line.name.tidied
            if let old = field(titled: title, at: titles.count, beside: printed) {
                matched.insert(keep(old))
                note(old, titled: title, at: titles.count)
            } else {
                var field = FieldOfAction(position: titles.count, title: title)
                if line.isNew { field.newIn = edition }
                draft.add(field)
            }
        }
        if lines.isEmpty || wasKnown { return }
        for old in register.all(FieldOfAction.self)
        where old.endedIn == nil && !matched.contains(old.id) {
            comparison.deviations.append(.fieldNotListed(old.title))
        }
    }

    /// Finds the field of action with this title among those in force.
    ///
    /// Where the paper was recorded before, the town may have ended or renamed the field since.
    /// Then an ended one counts, too, and after that the field at the same position, unless the
    /// paper lists it elsewhere.
    private func field(
        titled title: String,
        at position: Int,
        beside printed: Set<String>
    ) -> Numbered<FieldOfAction>? {
        let all = register.all(FieldOfAction.self)
        let inForce = all.filter { $0.endedIn == nil }
        if let same = inForce.first(where: { $0.title.tidied == title }) { return same }
        guard wasKnown else { return nil }
        return all.first { $0.title.tidied == title }
            ?? inForce.first { $0.position == position && !printed.contains($0.title.tidied) }
    }

    /// Reports another title, or another position under the same title.
    private mutating func note(
        _ old: Numbered<FieldOfAction>,
        titled title: String,
        at position: Int
    ) {
        if old.title.tidied != title {
            comparison.deviations.append(.fieldTitle(position, recorded: old.title, printed: title))
        } else if old.endedIn == nil, old.position != position {
            comparison.deviations.append(
                .fieldPosition(old.title, recorded: old.position, printed: position)
            )
        }
    }

    /// Finds or adds the chapters, below the chapters of the same paper with the number above.
    ///
    /// New chapters come after those of other papers.
    mutating func recordChapters(_ chapters: [ChapterReading], of paper: ID<Paper>) {
        let concept = recordConcept()
        let all = register.parts(of: concept.reference, Chapter.self)
        var known = all.filter { $0.paper == paper }
        let others = all.filter { $0.paper != paper && $0.within == nil }
        var last: [ID<Chapter>?: Int] = [nil: others.map(\.position).max() ?? 0]
        var numbered: [String: ID<Chapter>] = [:]
        for reading in chapters {
            let within = reading.parent.flatMap { numbered[$0] }
            let position = (last[within] ?? 0) + 1
            last[within] = position
            let id: ID<Chapter>
            if let place = known.firstIndex(where: { reading.isTold(by: $0.record) }) {
                id = keep(known.remove(at: place), beside: reading)
            } else {
                id = add(reading, concept, paper, within, position)
            }
            if let number = reading.number { numbered[number] = id }
        }
    }

    /// The one concept of the town; it is added for the first paper.
    private mutating func recordConcept() -> ID<Concept> {
        if let old = register.only(Concept.self) { return keep(old) }
        return draft.add(Concept(title: conceptTitle))
    }

    /// Keeps a chapter as recorded, or continues it where an earlier reading had only its
    /// beginning.
    ///
    /// A text that the office has edited is never continued.
    private mutating func keep(
        _ old: Numbered<Chapter>,
        beside reading: ChapterReading
    ) -> ID<Chapter> {
        let printed = reading.blocks.passages
        let recorded = old.prose.passages.map(\.tidied)
        if old.prose.begins(printed), !isEdited(old, from: recorded) {
            var chapter = old.record
            chapter.prose = draft.prose(printed, continuing: old.prose)
            draft.put(old.id, chapter)
            comparison.supplements.append(
                .chapterText(
                    number: old.number,
                    heading: old.heading,
                    isPublic: old.visibility == .public
                )
            )
        } else if recorded != printed {
            comparison.deviations.append(.chapterText(number: old.number, heading: old.heading))
        }
        return keep(old)
    }

    /// Whether the office has edited the chapter: whether any earlier text is not a beginning of
    /// this one.
    private func isEdited(_ chapter: Numbered<Chapter>, from recorded: [Passage]) -> Bool {
        earlier[chapter.id, default: []].contains { prose in
            prose.passages.map(\.tidied) != recorded && !prose.begins(recorded)
        }
    }

    /// Adds a chapter with its text.
    private mutating func add(
        _ reading: ChapterReading,
        _ concept: ID<Concept>,
        _ paper: ID<Paper>,
        _ within: ID<Chapter>?,
        _ position: Int
    ) -> ID<Chapter> {
        var chapter = Chapter(
            concept: concept,
            number: reading.printedNumber,
            heading: reading.title,
            prose: draft.prose(reading.blocks.passages),
            position: position
        )
        chapter.within = within
        chapter.paper = paper
        return draft.add(chapter)
    }
}

extension ChapterReading {
    /// The number as it is kept; empty for a chapter without one.
    fileprivate var printedNumber: String { number?.tidied ?? "" }

    /// The heading; for a chapter without one its number.
    fileprivate var title: String { heading.tidied.isEmpty ? printedNumber : heading.tidied }

    /// Whether the recorded chapter has the same number and heading.
    fileprivate func isTold(by chapter: Chapter) -> Bool {
        chapter.number.tidied == printedNumber && chapter.heading.tidied == title
    }
}
