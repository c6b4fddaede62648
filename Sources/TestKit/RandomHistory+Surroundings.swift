import Concept
import Register

// Records around the measures: papers and their meetings, texts, the network, the town.
extension RandomHistory {
    mutating func paper(_ words: String) -> Paper {
        Paper(code: words, sort: "Vorlage", subject: words)
    }

    /// A consultation, with a result or with a day that may have passed; `nil` without a paper and
    /// a body.
    mutating func consultation(_ words: String) -> Consultation? {
        guard let paper = some(Paper.self), let body = some(Organization.self) else { return nil }
        var record = Consultation(
            paper: paper,
            position: 1,
            body: body,
            date: nil,
            publicness: chance.oneIn(3) ? .closed : .open
        )
        if isKnown {
            record.result = Consultation.Result(.noted, words: words)
        } else {
            record.date = pastDay()
        }
        return record
    }

    /// A chapter of an existing concept; `nil` if there is none.
    mutating func chapter(
        _ words: String,
        _ old: (any Record)?,
        _ draft: inout Draft
    ) -> Chapter? {
        guard let concept = some(Concept.self) else { return nil }
        return Chapter(
            concept: concept,
            number: "1",
            heading: words,
            prose: prose(words, (old as? Chapter)?.prose, &draft),
            position: 1
        )
    }

    /// An English translation of a measure, one entry of which must not become public.
    mutating func translation(_ words: String, _ old: (any Record)?) -> Translation? {
        let measure = (old as? Translation)?.of ?? some(Measure.self)?.reference
        guard let measure, let record = register.table[measure]?.record else { return nil }
        let german = record.translatable
        return Translation(
            of: measure,
            language: "en",
            entries: [
                Translation.Entry("title", words, from: german["title"] ?? ""),
                Translation.Entry("internalNote", RandomHistory.canary, from: RandomHistory.canary),
            ]
        )
    }

    mutating func membership(_ words: String) -> Membership? {
        guard let circle = some(Organization.self), let member = some(Organization.self) else {
            return nil
        }
        var record = Membership(circle: circle, member: member, position: 1)
        record.role = words
        return record
    }

    mutating func district(_ words: String) -> District {
        var record = District(title: words, sort: .quarter)
        record.partOf = some()
        return record
    }

    mutating func objective(_ words: String) -> Objective? {
        guard let field = some(FieldOfAction.self) else { return nil }
        var record = Objective(field: field, number: "1", wording: words)
        record.within = some()
        record.strategicGoals = several()
        record.internalNote = RandomHistory.canary
        return record
    }

    mutating func otherConcept(_ words: String) -> OtherConcept {
        var record = OtherConcept(title: words)
        record.organization = some()
        return record
    }

    mutating func meeting(_ words: String) -> Meeting? {
        guard let body = some(Organization.self) else { return nil }
        var record = Meeting(body: body, day: Day(daysSinceEpoch: 18_500))
        record.place = words
        return record
    }
}
