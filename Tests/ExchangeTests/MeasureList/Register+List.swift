import Concept
import Exchange
import Register
import TestKit
import Testing
import Words

@testable import Sheets

extension Register {
    /// This register after a list, given as CSV, was taken over.
    func importing(
        _ csv: String,
        told: ColumnMap? = nil,
        countsAlone: Bool = false
    ) throws -> Register {
        try importing(
            MeasureList(Array(csv.utf8), told: told, countsAlone: countsAlone)
        )
    }

    func importing(_ list: MeasureList) throws -> Register {
        var draft = Draft(self)
        try MeasureListImport(list).edits(self, &draft)
        if draft.isEmpty { return self }
        return try with { $0 = draft }
    }

    /// What a list has to say about itself.
    func problems(_ csv: String, told: ColumnMap? = nil) throws -> [ListProblem] {
        try MeasureListImport(MeasureList(Array(csv.utf8), told: told)).problems(
            in: self
        )
    }

    /// What a list would change, as sentences.
    func changes(by list: MeasureList) throws -> [String] {
        var draft = Draft(self)
        try MeasureListImport(list).edits(self, &draft)
        return draft.edits.flatMap { edit in
            let old = table[edit.reference]?.record
            let difference = Difference(edit.reference, from: old, to: edit.record)
            let sentences = difference?.sentences(in: .german, naming: name) ?? []
            return sentences.map { "\(edit.reference): \($0.text)" }
        }
    }

    func report(_ csv: String, told: ColumnMap? = nil) throws -> String {
        let list = try MeasureList(Array(csv.utf8), told: told)
        return MeasureListReport(list, on: self, .german).lines.joined(separator: "\n")
    }

    /// A town with two offices, a field, an objective, a goal, an edition and a measure.
    static func small() throws -> Register {
        try Register().with { draft in
            draft.add(Organization(title: "Sozialamt", sort: .townUnit))
            var other = Organization(title: "Caritas", sort: .welfare)
            other.aliases = ["Caritasverband"]
            draft.add(other)
            draft.add(FieldOfAction(position: 1, title: "Sprache"))
            draft.add(Objective(field: ID(1), number: "1.1", wording: "Alle lernen Deutsch."))
            draft.add(StrategicGoal(code: "A3", wording: "Teilhabe"))
            draft.add(TargetGroup(title: "Familien"))
            draft.add(District(title: "Altstadt", sort: .quarter))
            draft.add(Edition(year: 2020, sort: .first))
            var measure = Measure(title: "Sprachcafé", field: ID(1))
            measure.description = draft.prose([Passage("Man trifft sich.")])
            measure.lead = ID(1)
            measure.status = Status(.underway)
            measure.listNumber = "2.1"
            draft.add(measure)
        }
    }
}

extension Passage {
    init(_ text: String) { self.init(.paragraph, text) }
}

extension [ListProblem] {
    /// The facts that stop a list, with their places.
    var errors: [ListProblem] { filter(\.isError) }
    var facts: [ListProblem.Fact] { map(\.fact) }
}

extension MeasureList {
    /// Reads a file in this process: what it means is the same as in one of its own.
    init(
        _ bytes: [UInt8],
        told: ColumnMap? = nil,
        saved: [String: ColumnMap] = [:],
        countsAlone: Bool = false,
        taking hidden: Set<Hidden.Sort> = [],
        needsTitle: Bool = true
    ) throws(MeasureListError) {
        let maps = told.map { [$0] } ?? Array(saved.values)
        let sheet: Sheet
        do {
            sheet = try MeasureSheetReading(maps: maps, taken: hidden).read(bytes)
        } catch {
            throw .file(error)
        }
        try self.init(
            sheet,
            told: told,
            saved: saved,
            countsAlone: countsAlone,
            needsTitle: needsTitle
        )
    }
}
