import Decoding

extension PaperReading {
    /// Leaves out, and counts, what names a person.
    ///
    /// Entries of lists, values and lines below a text go out whole; sentences and titles keep
    /// "[…]" in place of the name. E-mail addresses and telephone numbers go out everywhere. In
    /// sentences, titles and the names of bodies and fields the last name of an author is left as a
    /// word, because "Koch" and "Sommer" are names as well as words.
    ///
    /// - Source: decision 39.
    mutating func leaveOutNames() {
        let trace = PersonTrace(learning: authors)
        leaveOutOfLists(trace)
        leaveOutOfTexts(trace)
        subject = subject.map { titled($0) }
        // A value is no sentence that "[…]" would keep readable.
        department = department.flatMap { rest(of: $0, trace, isProse: false) }
        consultations = consultations.compactMap { leaveOut(of: $0, trace) }
    }

    // MARK: Lists and texts

    /// Leaves out actors, fields and attachments that are persons, and names inside of the others.
    private mutating func leaveOutOfLists(_ trace: PersonTrace) {
        let plain = PersonTrace()
        let before = actors.count + fields.count + attachments.count
        actors.removeAll { trace.isWhole($0.name, isProse: true) || Person.isTitled($0.name) }
        fields.removeAll { trace.isWhole($0.name, isProse: true) }
        attachments.removeAll { trace.isOnly($0) }
        leftOut += before - actors.count - fields.count - attachments.count
        actors = actors.compactMap { actor in
            guard let name = rest(of: actor.name, plain) else { return nil }
            return name == actor.name ? actor : ActorLine(name: name)
        }
        fields = fields.compactMap { field in
            rest(of: field.name, plain).map { FieldLine(name: $0, isNew: field.isNew) }
        }
        strategicGoals = strategicGoals.map { goal in
            GoalLine(code: goal.code, wording: sentence(goal.wording) ?? PersonTrace.gone)
        }
    }

    /// Leaves names out of the resolution and the chapters.
    private mutating func leaveOutOfTexts(_ trace: PersonTrace) {
        proposedResolution = said(proposedResolution, trace)
        chapters = chapters.map { chapter in
            ChapterReading(
                number: chapter.number,
                heading: titled(chapter.heading),
                parent: chapter.parent,
                blocks: said(chapter.blocks, trace)
            )
        }
    }

    /// The blocks without those that are only a name, and without names in the others.
    private mutating func said(_ blocks: [TextBlock], _ trace: PersonTrace) -> [TextBlock] {
        let left = blocks.filter { !trace.isOnly($0.text) }
        leftOut += blocks.count - left.count
        return left.compactMap { block in
            switch block {
            case .heading(let text): .heading(titled(text))
            case .paragraph(let text): sentence(text).map { .paragraph($0) }
            case .bullet(let text): sentence(text).map { .bullet($0) }
            }
        }
    }

    /// A paragraph with "[…]" in place of names; `nil` where nothing else is left.
    private mutating func sentence(_ text: String) -> String? {
        cleaned(text, PersonTrace(learningWhole: authors), isProse: true)
    }

    // MARK: Values

    /// The station without persons; `nil` where its body is one.
    private mutating func leaveOut(of station: Station, _ trace: PersonTrace) -> Station? {
        let plain = PersonTrace()
        guard let body = rest(of: station.body, plain) else { return nil }
        guard CouncilBody.isLikely(body) || !Person.isLikely(body) && !plain.isIn(body) else {
            leftOut += 1
            return nil
        }
        var station = station
        station.body = body
        station.role = station.role.flatMap { rest(of: $0, plain) }
        if let role = station.role, Person.isLikely(role) {
            leftOut += 1
            station.role = nil
        }
        station.result = station.result.flatMap { cleaned($0, trace, isProse: true) }
        return station
    }

    /// A title with "[…]" in place of names; it is never empty, because a text needs a title.
    private mutating func titled(_ title: String) -> String {
        cleaned(title, PersonTrace(), isProse: true) ?? PersonTrace.gone
    }

    /// A value without persons, and without signs in their place; `nil` where nothing is left.
    private mutating func rest(
        of value: String,
        _ trace: PersonTrace,
        isProse: Bool = true
    ) -> String? {
        guard let left = cleaned(value, trace, isProse: isProse) else { return nil }
        if left == value { return value }
        let rest = left.replacing(PersonTrace.gone, with: "").collapsed.trimming(" ,;:/()–-")
        return rest.isEmpty ? nil : rest
    }

    /// A text with "[…]" in place of names, counted; `nil` where nothing else is left.
    private mutating func cleaned(
        _ value: String,
        _ trace: PersonTrace,
        isProse: Bool
    ) -> String? {
        let cleaned = trace.without(value, isProse: isProse)
        if cleaned != value { leftOut += 1 }
        return cleaned
    }
}
