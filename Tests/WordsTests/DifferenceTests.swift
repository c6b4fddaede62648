import TestKit
import Testing
import Words

@testable import Concept
@testable import Register

struct DifferenceTests {
    private let reference = Reference(.measure, 17)

    private func difference(_ change: (inout Measure) -> Void) throws -> Difference {
        let old = Measure(title: "Sprachcafé", field: ID(1))
        var new = old
        change(&new)
        return try #require(Difference(reference, from: old, to: new))
    }

    private func sentences(
        in words: Catalogue = .german,
        _ change: (inout Measure) -> Void
    ) throws -> [String] {
        try difference(change).sentences(in: words) { "\($0.kind.rawValue)-\($0.number)" }
            .map(\.text)
    }

    @Test func `a text that changed shows both wordings apart`() throws {
        let sentence = try #require(
            difference { $0.title = "Café" }.sentences(in: .german) { _ in nil }.first
        )
        #expect(sentence.heading == "Titel geändert")
        #expect(sentence.old == "Sprachcafé")
        #expect(sentence.new == "Café")
        #expect(sentence.text == "Titel geändert: „Sprachcafé“ → „Café“")
    }

    @Test func `values are said in words`() throws {
        let found = try sentences { measure in
            measure.status = Status(.underway)
            measure.lead = ID(4)
            measure.priority = .high
            measure.nextStep = "Team suchen"
            measure.funding.once = Cents(1_250_000)
            measure.funding.staffHundredths = 50
            measure.asOf = Examples.day
            measure.isExample = true
            measure.visibility = .public
        }
        #expect(
            found == [
                "Priorität neu: hoch", "Federführung neu: organization-4",
                "Status: ohne Angabe → in Umsetzung", "Stand neu: 14. Dezember 2020",
                "Nächster Schritt neu: „Team suchen“", "Einmalige Kosten neu: 12.500\u{A0}€",
                "Personal neu: 0,5 Stellen", "Beispiel: nein → ja",
                "Sichtbarkeit: intern → öffentlich",
            ]
        )
    }

    @Test func `lists show what came and what went`() throws {
        let found = try sentences { measure in
            measure.fieldsOfAction = [ID(2), ID(3)]
            measure.successCriteria = ["20 Gäste"]
        }
        #expect(
            found == [
                "Handlungsfelder weggefallen: field-1",
                "Handlungsfelder hinzugekommen: field-2 und field-3",
                "Erfolgskriterien hinzugekommen: „20 Gäste“",
            ]
        )
        let old = Examples.measure
        var two = old
        two.fieldsOfAction = [ID(1), ID(2)]
        var reordered = two
        reordered.fieldsOfAction = [ID(2), ID(1)]
        let difference = try #require(Difference(reference, from: two, to: reordered))
        let sentences = difference.sentences(in: .english) { _ in nil }.map(\.text)
        #expect(
            sentences == ["Fields of action reordered: Field of action 2 and Field of action 1"]
        )
    }

    @Test func `paragraphs are followed through a change`() throws {
        var old = Measure(title: "Sprachcafé")
        old.description = Prose([
            Paragraph(number: 1, text: "Eins"), Paragraph(number: 2, text: "Zwei"),
            Paragraph(number: 3, role: .bullet, text: "Drei"),
        ])
        var new = old
        new.description = Prose([
            Paragraph(number: 2, text: "Zwei"), Paragraph(number: 1, text: "Eins"),
            Paragraph(number: 4, role: .heading, text: "Vier"),
        ])
        let difference = try #require(Difference(reference, from: old, to: new))
        let found = difference.sentences(in: .german) { _ in nil }
        #expect(found.contains { $0.text.hasPrefix("Absatz verschoben: ") })
        #expect(found.contains { $0.text == "Überschrift neu: „Vier“" && $0.old == nil })
        #expect(found.last?.text == "Aufzählungspunkt entfernt: „Drei“")
        #expect(difference.summary(in: .german) == "geändert: Beschreibung")
    }

    @Test func `a difference has a line of its own`() throws {
        let changed = try difference {
            $0.status = Status(.planned)
            $0.nextStep = "Team"
        }
        #expect(changed.summary(in: .german) == "geändert: Status, Nächster Schritt")
        #expect(changed.summary(in: .english) == "changed: Status, Next step")
        let measure = Measure(title: "Sprachcafé")
        let new = try #require(Difference(reference, from: nil, to: measure))
        #expect(new.summary(in: .german) == "neu")
        #expect(new.sentences(in: .german) { _ in nil }.map(\.text) == ["neu: „Sprachcafé“"])
        let gone = try #require(Difference(reference, from: measure, to: nil))
        #expect(gone.sentences(in: .german) { _ in nil }.first?.old == "Sprachcafé")
    }

    @Test func `a former name bears its day as people write it`() throws {
        let old = Organization(title: "Seniorenbüro", sort: .townUnit)
        var new = old
        new.formerNames = [Organization.FormerName("Altenbüro", until: Examples.day)]
        let difference = try #require(Difference(Reference(.organization, 1), from: old, to: new))
        #expect(
            difference.sentences(in: .german) { _ in nil }.map(\.text)
                == ["Frühere Namen hinzugekommen: „Altenbüro (bis 14. Dezember 2020)“"]
        )
    }

    @Test(arguments: Language.allCases)
    func `every field of every kind can be said to have changed`(language: Language) throws {
        for record in Examples.all {
            let kind = type(of: record).kind
            for field in record.fields {
                let change = FieldChange(field: field.name, old: .none, new: field.value)
                let sentences = change.sentences(of: kind, in: .of(language)) { _ in nil }
                #expect(!sentences.isEmpty, "\(kind) \(field.name)")
                for sentence in sentences {
                    #expect(sentence.new?.isEmpty == false, "\(kind) \(field.name)")
                    #expect(!sentence.text.contains("{{") && !sentence.text.contains("field."))
                }
            }
        }
    }
}
