import Concept
import Exchange
import Register
import TestKit

extension PaperReading {
    /// A small paper with something of each part.
    static let example: PaperReading = {
        var paper = PaperReading()
        paper.reference = "12/2024"
        paper.paperType = "Beschlussvorlage"
        paper.subject = "Fortschreibung des Konzepts"
        paper.department = "Fachbereich Soziales"
        paper.date = Day(year: 2024, month: 3, day: 1)
        paper.authors = ["Frau Beispiel"]
        paper.telephone = "55 12"
        paper.resolution = .open
        paper.proposedResolution = [.paragraph("Der Rat beschließt die Fortschreibung.")]
        paper.consultations = [
            Station(
                position: 1,
                body: "Beirat",
                date: Day(year: 2024, month: 3, day: 8),
                publicness: .nonPublic,
                role: "Vorberatung",
                result: "einstimmig empfohlen"
            ),
            Station(
                position: 2,
                body: "Rat",
                date: Day(year: 2024, month: 3, day: 22),
                publicness: .public,
                role: "Entscheidung"
            ),
        ]
        paper.strategicGoals = [GoalLine(code: "Z1", wording: "Alle gehören dazu.")]
        paper.fields = [
            FieldLine(name: "Sprache", isNew: false), FieldLine(name: "Wohnen", isNew: true),
        ]
        paper.actors = [
            ActorLine(name: "Jobcenter"),
            ActorLine(name: "Kirchen Frauenverein", proposedParts: ["Kirchen", "Frauenverein"]),
        ]
        paper.chapters = [
            ChapterReading(number: "A", heading: "Anlass", blocks: [.paragraph("Es ist Zeit.")]),
            ChapterReading(number: "B", heading: "Sachverhalt"),
            ChapterReading(
                number: "1",
                heading: "Weg",
                parent: "B",
                blocks: [.heading("Beteiligte"), .bullet("Jobcenter"), .paragraph("Und weiter.")]
            ),
            ChapterReading(heading: "Ausblick", blocks: [.paragraph("Es geht weiter.")]),
        ]
        return paper
    }()

    /// This paper with something else in it.
    func with(_ change: (inout PaperReading) -> Void) -> PaperReading {
        var paper = self
        change(&paper)
        return paper
    }

    var imported: PaperImport { PaperImport(self, conceptTitle: "Unser Konzept") }
}

extension PaperImport {
    func deviations(from register: Register) throws(Refusal) -> [PaperDeviation] {
        try comparison(with: register).deviations
    }
}

extension Register {
    func draft(of paper: PaperReading) throws(Refusal) -> Draft {
        var draft = Draft(self)
        try paper.imported.edits(self, &draft)
        return draft
    }

    /// This register with the paper, where the laws let it in.
    func importing(_ paper: PaperReading) throws(Refusal) -> Register {
        let draft = try draft(of: paper)
        return draft.isEmpty ? self : try with { $0 = draft }
    }

    func publication(of paper: PaperReading) throws(Refusal) -> Draft {
        var draft = Draft(self)
        try PaperPublication(paper.imported).edits(self, &draft)
        return draft
    }

    func publishing(_ paper: PaperReading) throws(Refusal) -> Register {
        let draft = try publication(of: paper)
        return draft.isEmpty ? self : try with { $0 = draft }
    }

    /// This register with another version of a record.
    func changing<R: Record>(
        _ record: Numbered<R>,
        _ change: (inout R) -> Void
    ) throws(Refusal) -> Register {
        var next = record.record
        change(&next)
        return try with { $0.put(record.id, next) }
    }

    func first<R: Record>(_ type: R.Type = R.self, where is: (R) -> Bool) -> Numbered<R>? {
        all(type).first { `is`($0.record) }
    }

    /// How many records of each kind there are, without kinds that have none.
    var counts: [Kind: Int] {
        let counts = Kind.allCases.map { ($0, table.count(of: $0)) }
        return Dictionary(uniqueKeysWithValues: counts.filter { $0.1 > 0 })
    }
}
