import Concept
import Register
import TestKit
import Testing

@testable import Exchange

/// What closes a paper or a sitting, wherever it stands and however a table is divided.
@Suite struct ClosedPaperTests {
    private func reading(_ stations: String, _ rest: String = "") throws -> PaperReading {
        try PaperReader.read(
            "Drucksache: 1/26\nBetreff: Plan\n\nBeratungsfolge:\n\(stations)\n\n\(rest)\n"
        )
    }

    @Test(arguments: [
        "Nr\tGremium\tDatum\tÖ\tNÖ\nVergabeausschuss\t12.01.2026\t\tX",
        "| Gremium | Datum | Ö | NÖ |\nVergabeausschuss | 12.01.2026 | | X",
        "Nr|Gremium|Datum|Ö|NÖ\nVergabeausschuss\t12.01.2026\t\tX",
    ]) func `a cross in a row that is divided otherwise than its head opens nothing`(
        table: String
    ) throws {
        let stations = try reading(table).consultations
        #expect(!stations.isEmpty)
        #expect(stations.allSatisfy { $0.publicness != .public }, "\(stations)")
    }

    @Test func `a cross below its head counts, and none in a row that lacks a cell`() throws {
        let table = "Gremium\tDatum\tÖ\tNÖ\nRat\t12.01.2026\tX\t\nBeirat\t13.01.2026\t\tX"
        #expect(try reading(table).consultations.map(\.publicness) == [.public, .nonPublic])
        // The empty cell below "Ö" may be the one that is gone.
        for row in ["Rat\t12.01.2026\tX", "Rat\t12.01.2026\tX\tvertagt"] {
            let head = "Gremium\tDatum\tÖ\tNÖ" + (row.hasSuffix("t") ? "\tErgebnis" : "")
            #expect(try reading("\(head)\n\(row)").consultations.map(\.publicness) == [.unknown])
        }
    }

    @Test(arguments: [
        // Moved as a whole, and pushed aside by a long name.
        "    Gremium     Datum         Ö   NÖ\nRat         12.01.2026         X",
        "Gremium   Datum       NÖ    Ö\nVergabeausschuss  12.01.2026  X",
        // A mark that was cut in two, of which one half stands in another column.
        "Gremium\tDatum\tTOP\tÖffentlichkeit\nRat\t12.01.2026\tnicht\töffentlich",
        "Gremium\tDatum\tErgebnis\tÖffentlichkeit\nRat\t12.01.2026\tnicht\töffentlich",
    ]) func `what has moved out of its column opens nothing`(table: String) throws {
        let stations = try reading(table).consultations
        #expect(!stations.isEmpty)
        #expect(stations.allSatisfy { $0.publicness != .public }, "\(stations)")
    }

    @Test(arguments: [
        "Nichtöffentliche Beschlussvorlage", "Vertraulich! Nicht zur Veröffentlichung bestimmt.",
        "Diese Vorlage ist nichtöffentlich zu behandeln.", "Diese Vorlage ist vertraulich.",
        "Die Drucksache wird in\nnichtöffentlicher Sitzung beraten.", "NICHTÖFFENTLICH",
        "Nur für den Dienstgebrauch",
    ]) func `a sentence or a stamp anywhere closes the paper`(text: String) throws {
        for place in ["Begründung:\nDer Plan ist gut.\n\n", "Anlagen:\n- Plan\n\n"] {
            let reading = try reading("Rat 12.01.2026 öffentlich", place + text)
            #expect(reading.publicness == .nonPublic, "\(text) below \(place)")
            #expect(reading.consultations.allSatisfy { $0.publicness != .public })
        }
    }

    @Test(arguments: [
        "Die Vorlage ist öffentlich.", "Die Vertraulichkeit der Beratung ist wichtig.",
        "Der Antrag wird vertagt.", "Die Stelle berät vertraulich und ohne Kosten.",
    ]) func `a sentence that says something else closes nothing`(text: String) throws {
        let reading = try reading("Rat 12.01.2026 öffentlich", "Begründung:\nGut.\n\n" + text)
        #expect(reading.publicness != .nonPublic, "\(text)")
    }

    @Test func `a closed part behind the day closes the sitting that a sentence names`() throws {
        let text = """
            Antrag zur öffentlichen Sitzung des Vergabeausschusses am 12. Februar 2026 \
            (nichtöffentlicher Teil)
            Betreff: Plan

            Begründung:
            Gut.
            """
        let stations = try PaperReader.read(text).consultations
        #expect(stations.allSatisfy { $0.publicness != .public }, "\(stations)")
    }

    @Test func `a denial over two lines swallows no body`() throws {
        let lines = [
            "Vergabeausschuss", "22.01.2026", "unter Ausschluss", "der Öffentlichkeit", "", "Rat",
            "23.01.2026", "öffentlich",
        ]
        for lines in [lines, lines.filter { !$0.isEmpty }] {
            let stations = try reading(lines.joined(separator: "\n")).consultations
            #expect(stations.map(\.body) == ["Vergabeausschuss", "Rat"], "\(stations)")
            #expect(stations.first?.publicness != .public)
        }
    }

    @Test(arguments: [
        "Akteure:\n- Erika Beispiel\n- Caritas\n- Max Mustermann (Sozialamt)",
        "Beschlussvorschlag:\nDer Plan wird beschlossen.\n\nErika Beispiel\nFraktion ABC",
        "Begründung:\nGut.\n\nVorsitz\nErika Beispiel", "Begründung:\nGut.\n\nErika Beispiel",
        "Begründung:\nGut.\n\nProjektkoordination: Erika Beispiel",
        "Begründung:\nGut.\n\nFür die Fraktion:\nErika Beispiel, Max Mustermann",
    ]) func `a name that stands by itself is left out and counted`(text: String) throws {
        let reading = try reading("Rat 12.01.2026 öffentlich", text)
        for name in ["Erika", "Mustermann"] { #expect(!"\(reading)".contains(name), "\(text)") }
        #expect(reading.leftOut > 0)
    }

    @Test func `a result names nobody`() throws {
        let reading = try reading(
            "Rat 12.01.2026 öffentlich\nErgebnis: vertagt auf Antrag von Frau Erika Musterfrau"
        )
        let result = reading.consultations.first?.result ?? ""
        #expect(result.contains("vertagt") && !result.contains("Musterfrau"), "\(result)")
    }
}
