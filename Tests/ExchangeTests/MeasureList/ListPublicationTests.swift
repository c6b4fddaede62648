import Concept
import Exchange
import Register
import Sheets
import TestKit
import Testing
import Words

/// A list makes public what it brought, and what that cannot be without.
@Suite struct ListPublicationTests {
    private let register: Register

    init() throws {
        register = try .small()
    }

    private func publication(
        _ csv: String,
        _ sequences: [Int],
        in register: Register
    ) throws -> ListPublication {
        try MeasureListImport(MeasureList(Array(csv.utf8)))
            .publication(register, ListHistory(sequences))
    }

    private func published(_ work: ListPublication, in register: Register) throws -> Register {
        var draft = Draft(register)
        work.edits(&draft)
        return try register.with { $0 = draft }
    }

    @Test func `what the list brought becomes public, once`() throws {
        let csv = "Nr;Ebene;Titel\n2;Handlungsfeld;Wohnen\n2.2;Maßnahme;Bauen\n"
        let after = try register.importing(csv)
        let work = try publication(csv, [after.sequence], in: after)
        #expect(work.brought == [Reference(.field, 2), Reference(.measure, 2)])
        #expect(work.needed.isEmpty && work.left.isEmpty)
        let seen = try published(work, in: after)
        #expect(PublicRegister(of: seen).all(Measure.self).map(\.title) == ["Bauen"])
        #expect(try publication(csv, [after.sequence], in: seen).brought.isEmpty)
        let own = MeasureListExport(after).sheet.csv
        #expect(try publication(own, [], in: after).brought.isEmpty, "an export brings nothing")
    }

    @Test func `what the list only names stays internal`() throws {
        let csv = "Nr;Titel;Handlungsfeld;Federführung\n2.1;Sprachcafé;;\n2.2;Neu;Sprache;Caritas\n"
        let after = try register.importing(csv)
        let work = try publication(csv, [after.sequence], in: after)
        #expect(work.brought == [Reference(.measure, 2)])
        #expect(work.left == [Reference(.field, 1), Reference(.organization, 2)])
        let lines = work.lines(in: .german).joined(separator: " ")
        #expect(lines.contains("„Sprache“") && lines.contains("„Caritas“"))
        let seen = PublicRegister(of: try published(work, in: after))
        #expect(seen.all(Measure.self).map(\.title) == ["Neu"])
        #expect(seen.all(FieldOfAction.self).isEmpty)
    }

    @Test func `what an entry cannot be public without goes with it, and is named`() throws {
        let csv = "Nr;Ebene;Titel;Handlungsfeld\n1.9;Ziel;Alle lesen.;Sprache\n"
        let after = try register.importing(csv)
        let work = try publication(csv, [after.sequence], in: after)
        #expect(work.brought == [Reference(.objective, 2)])
        #expect(work.needed == [Reference(.field, 1)])
        #expect(work.lines(in: .german).joined().contains("Handlungsfeld „Sprache“"))
        let seen = PublicRegister(of: try published(work, in: after))
        #expect(seen.all(FieldOfAction.self).map(\.title) == ["Sprache"])
        #expect(seen.all(Objective.self).map(\.number) == ["1.9"], "and no other part of it")
    }

    @Test func `what was taken from the public keeps back what stands below it`() throws {
        let csv = "Nr;Ebene;Titel;Handlungsfeld\n1.9;Ziel;Alle lesen.;Sprache\n"
        var field = FieldOfAction(position: 1, title: "Sprache")
        field.visibility = .public
        let seen = try register.with { $0.put(ID(1), field) }
        field.visibility = .withdrawn(on: Day(daysSinceEpoch: 18_500))
        let withdrawn = try seen.with { $0.put(ID(1), field) }
        let after = try withdrawn.importing(csv)
        let work = try publication(csv, [after.sequence], in: after)
        #expect(work.brought.isEmpty && work.needed.isEmpty)
    }
}
