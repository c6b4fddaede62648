import Concept
import Exchange
import Foundation
import Journal
import Register
import TestKit
import Testing

/// That names of persons stay out of the log, wherever a paper prints them.
@Suite struct PaperPersonTests {
    private static let labels = [
        "Bearbeiter/-in:", "Bearbeiterin:", "Sachbearbeitung:", "Sachbearbeiter/in:",
        "Referent/in:",
        "Auskunft erteilt:", "Ansprechpartner:", "Ansprechpartnerin:", "Verfasser/in:",
        "Berichterstatter/in:", "Tel.:", "Bearbeitet von:", "Antragsteller/in:", "Erstellt von:",
    ]
    private static let names = [
        "Annegret Kötterheinrich", "Wachowiak, Bartholomäus", "Frau Özdemirel",
        "Herr Dr. Lüttgenau",
        "Friederun Schlüterbusch", "C. Brandstätterin", "Cemile von Hohenwaldau",
    ]
    private static let offices = [
        "Senatorin", "Oberbürgermeister", "Dezernentin", "Erster Beigeordneter", "Amtsleiterin",
        "Fraktionsvorsitzender", "Der Bürgermeister",
    ]
    /// What is searched for: of each name the part that is no common word.
    private static let sown = [
        "Kötterheinrich", "Wachowiak", "Özdemirel", "Lüttgenau", "Schlüterbusch", "Brandstätterin",
        "Hohenwaldau",
    ]

    @Test func `no name that a paper prints comes into the log`() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore.create(folder.file("town.sqlite"))
        let town = try await Town.found("teststadt", in: store, .test(seed: 3))
        var chance = Seeded(seed: 2026)
        for number in 1...200 {
            let text = paper(number, &chance)
            let reading = try PaperReader.read(text)
            for leak in Self.sown where reading.kept.contains(leak) {
                Issue.record("\(leak) in \(reading.kept)\n\(text)")
            }
            #expect(reading.leftOut > 0 || PaperAuthors(reading) != nil, "\(text)")
            let paper = PaperImport(reading, conceptTitle: "Konzept")
            let attribution = Attribution(
                by: Author(.office),
                via: .command,
                action: .importedPaper
            )
            _ = try await town.perform(
                Command(attribution) { register, draft in try paper.edits(register, &draft) }
            )
        }
        try expectNone(of: Self.sown, in: folder)
        held(200, "papers with names in them, of which none came into the log")
    }

    /// What stands where a body, its task, a title or a field is expected, and ways to reach somebody.
    @Test func `no name becomes a body, a role, a title or a field, and no number a text`()
        async throws
    {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore.create(folder.file("town.sqlite"))
        let town = try await Town.found("teststadt", in: store, .test(seed: 4))
        let reach = ["s.kranzbuehler@stadt.example", "0781 82-998877", "99887"]
        var number = 0
        for name in Self.names {
            for text in Self.odd(name) {
                number += 1
                let reading = try PaperReader.read("Drucksache: \(number)/2026\n\(text)")
                for leak in Self.sown + reach where reading.kept.contains(leak) {
                    Issue.record("\(leak) in \(reading.kept)\n\(text)")
                }
                #expect(reading.kept.contains("Plan für Vielfalt"), "\(text)")
                let paper = PaperImport(reading, conceptTitle: "Konzept")
                _ = try await town.perform(
                    Command(.office()) { register, draft in try paper.edits(register, &draft) }
                )
            }
        }
        try expectNone(of: Self.sown + reach, in: folder)
        held(number, "papers with names in them, of which none came into the log")
    }

    /// Sentences of reports, motions and resolutions, with somebody in the middle of them, who bears a sign
    /// of a name or wrote the paper; a rare name without any sign stays (decision 39).
    @Test func `no name within a sentence comes into the log`() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore.create(folder.file("town.sqlite"))
        let town = try await Town.found("teststadt", in: store, .test(seed: 5))
        let names = [
            "Annegret Kötterheinrich", "Frau Özdemirel", "Herr Dr. Lüttgenau", "C. Brandstätterin",
            "Dr. Wachowiak", "Frau Friederun Schlüterbusch", "Frau Cemile von Hohenwaldau",
            "Erika Kranzbühlerin", "Herrn Kranzbühlerin", "Zilanya Okçuer",
        ]
        let sown = Self.sown + ["Kranzbühlerin", "Okçuer"]
        var number = 0
        for name in names {
            for sentence in Self.sentences {
                number += 1
                let reading = try PaperReader.read(
                    """
                    Drucksache: \(number)/2026
                    Beschlussvorlage
                    Betreff: Plan für Vielfalt
                    Verfasser/in: Zilanya Okçuer
                    Rat 20.01.2026 öffentlich

                    Beschlussvorschlag:
                    \(sentence.replacing("{}", with: name))

                    Begründung:
                    Der Plan ist gut. \(sentence.replacing("{}", with: name))
                    """
                )
                for leak in sown where reading.kept.contains(leak) {
                    Issue.record("\(leak) in \(reading.kept)")
                }
                #expect(reading.kept.contains("[…]"), "\(sentence) \(name)")
                let paper = PaperImport(reading, conceptTitle: "Konzept")
                _ = try await town.perform(
                    Command(.office()) { register, draft in try paper.edits(register, &draft) }
                )
            }
        }
        try expectNone(of: sown, in: folder)
        held(number, "sentences with names in them, of which none came into the log")
    }

    private static let sentences = [
        "Der Rat dankt {} für den Bericht.",
        "In der Sitzung stellte {} den Plan vor; danach wurde beraten.",
        "Der Bericht von {} wird zur Kenntnis genommen.",
        "Auf Nachfrage erklärte {}, dass der Kurs im Mai beginnt.",
        "Das Vorhaben ({}) läuft bis 2028.",
        "Neben {} gehören der Gruppe drei Vereine an.",
    ]

    private func expectNone(of names: [String], in folder: TemporaryFolder) throws {
        var bytes = Data()
        for file in try FileManager.default.contentsOfDirectory(
            at: folder.url,
            includingPropertiesForKeys: nil
        ) {
            bytes += try Data(contentsOf: file)
        }
        #expect(bytes.range(of: Data("Plan für Vielfalt".utf8)) != nil)
        for name in names {
            #expect(bytes.range(of: Data(name.utf8)) == nil, "\(name)")
        }
    }

    /// Papers with a name where a body, a task, a field or a title is expected.
    private static func odd(_ name: String) -> [String] {
        let head = "Beschlussvorlage\nBetreff: Plan für Vielfalt\n\nBeratungsfolge:\n"
        let table = "Gremium\tDatum\tÖffentlichkeit\tZuständigkeit\n"
        let text = "\n\nBegründung:\nDer Plan ist gut.\n"
        let open = "Rat 20.01.2026 öffentlich"
        return [
            head + "\(name) 20.01.2026 öffentlich Vorberatung" + text,
            head + table + "\(name)\t20.01.2026\töffentlich\tVorberatung" + text,
            head + table + "Rat\t20.01.2026\töffentlich\t\(name)" + text,
            head + open + "\n\nHandlungsfelder:\n- Sprache\n- Frau Özdemirel\n- Sport" + text,
            head + open + text + "\nErika Wachowiak\n\nEs geht weiter.\n",
            head.replacing("Vielfalt", with: "Vielfalt, Antrag von Herrn Dr. Lüttgenau") + open
                + text,
            head + open
                + text.replacing("gut.", with: "gut. Fragen an s.kranzbuehler@stadt.example."),
            head + open + "\n\nBeschlussvorschlag:\nDer Plan gilt. Auskunft: 0781 82-998877."
                + text,
            head + open + text + "\n1. Anlass\n\nMehr unter Tel. 99887 im Rathaus.\n",
        ]
    }

    /// A paper with one name in some place of its head, its stations or its texts.
    private func paper(_ number: Int, _ chance: inout Seeded) -> String {
        let label = Self.labels.randomElement(using: &chance) ?? ""
        let name = Self.names.randomElement(using: &chance) ?? ""
        let office = Self.offices.randomElement(using: &chance) ?? ""
        let heads = [
            "Federführung: Büro für Vielfalt \(label) \(name)",
            "Federführung: Büro für Vielfalt\n\(label) \(name)",
            "Federführung: Büro für Vielfalt    \(label) \(name)",
            "Federführung:\nBüro für Vielfalt\n\(label)\n\(name)",
            "| Dezernat | \(label.dropLast()) |\n|---|---|\n| Büro für Vielfalt | \(name) |",
            "Federführung\t\(label.dropLast())\nBüro für Vielfalt\t\(name)",
        ]
        let signatures = [
            "gez. \(name)", "\n\(name)\n\(office)", "\nMusterstadt, den 05.01.2026\n\n\(name)",
            "\nIm Auftrag\n\(name)", "\ni. V. \(name)", "\nUnterzeichnet von:\n\(name)",
            "\n\(label) \(name)", "\nIn Vertretung\n\n\(name)\n\(office)", "\n\(label)\n\(name)",
        ]
        let signature = signatures.randomElement(using: &chance) ?? ""
        var parts = [
            "Federführung: Büro für Vielfalt", "Rat 20.01.2026 öffentlich",
            "Der Plan wird beschlossen.",
            "Der Plan ist gut.",
        ]
        switch Int.random(in: 0..<4, using: &chance) {
        case 0: parts[0] = heads.randomElement(using: &chance) ?? ""
        case 1: parts[1] += chance.oneIn(2) ? " \(label) \(name)" : "\n\(label) \(name)"
        case 2: parts[2] += "\n" + signature
        default: parts[3] += "\n" + signature
        }
        return """
            Drucksache: \(number)/2026
            Beschlussvorlage
            Betreff: Plan für Vielfalt
            \(parts[0])

            Beratungsfolge:
            \(parts[1])

            Beschlussvorschlag:
            \(parts[2])

            Begründung:
            \(parts[3])
            """
    }
}

extension PaperReading {
    /// All of it that is recorded.
    fileprivate var kept: String {
        let values = [reference, paperType, subject, department].compactMap { $0 }
        let steps = consultations.map { "\($0.body) \($0.role ?? "") \($0.result ?? "")" }
        let texts =
            proposedResolution.map(\.text) + chapters.map(\.heading)
            + chapters.flatMap(\.blocks).map(\.text) + actors.map(\.name) + fields.map(\.name)
        return (values + steps + texts).joined(separator: "\n")
    }
}
