import Concept
import Foundation
import Journal
import Register
import TestKit
import Testing

@testable import Exchange

/// That no name, address or number of a person comes into the file of the town, wherever it stands.
@Suite struct ListPersonLeakTests {
    /// Somebody invented.
    private struct Somebody {
        let first: String
        let last: String
        let mail: String
        let telephone: String

        init(_ chance: inout Seeded) {
            first = Self.firsts.randomElement(using: &chance) ?? ""
            last = Self.lasts.randomElement(using: &chance) ?? ""
            let plain = NameWord.folded(last)
            let mails = [
                "\(first.prefix(1).lowercased()).\(plain)@stadt.example", "\(plain)@verein.example",
                "\(NameWord.folded(first))_\(plain)@post.musterstadt.example",
            ]
            mail = mails.randomElement(using: &chance) ?? ""
            let digits = String(Int.random(in: 100_000...999_999, using: &chance))
            let telephones = [
                "0781 \(digits)", "0781/\(digits)", "+49 781 \(digits)", "(0781) \(digits)",
                "0176-\(digits)12", "0049 781 \(digits)",
            ]
            telephone = telephones.randomElement(using: &chance) ?? ""
        }

        private static let firsts = [
            "Erika", "Hans-Peter", "Ayşe", "Mehmet", "Olha", "Sabine", "Jürgen", "René", "Fatima",
            "Agnieszka", "Björn", "Giuseppe", "Anna-Lena", "Maria", "Uwe", "Svetlana", "Ali",
        ]

        /// None is a word of a list.
        private static let lasts = [
            "Mustermann", "Brandtmeier", "Kowalczyk", "Yıldırımer", "Schönfelder", "Hadžihasanović",
            "Quarzhuber", "Lüdenscheidter", "Öztürkmen", "Schewtschuk", "Wißkirchner",
            "Grüngold-Abel",
            "Achterkamp", "Zwetschgenmeier", "Ødegaardsen", "Dell’Abatelli", "Freudenreichs",
        ]

        var traces: [String] { [last, mail, telephone] }

        func filled(_ layout: String) -> String {
            layout.replacing("{F}", with: first).replacing("{L}", with: last)
                .replacing("{I}", with: String(first.prefix(1))).replacing("{M}", with: mail)
                .replacing("{T}", with: telephone)
        }
    }

    private static let cells = [
        "{F} {L}", "{L}, {F}", "Frau {L}", "Herr Dr. {L}", "Dr. {L}", "{F} {L} (Amt 50)",
        "50.2 / Fr. {L}", "{I}. {L}", "{F} {L}, {M}", "{F} {L} Tel. {T}", "{M}", "{T}",
        "Sozialamt, {F} {L}", "Sozialamt; Frau {L}", "Hr. {L} / {T}", "{L}, {F}; {M}",
        "Amt 50 ({F} {L})", "  {F}   {L}  ", "24.06. Fr. {L}", "Prof. Dr. {F} {L}", "{F}\u{A0}{L}",
        "zuständig: {F} {L}", "{L}, {I}.", "Frau {F} {L} 31.12.2026",
    ]

    private static let sentences = [
        "Fragen an {M}, {T}", "Ansprechpartnerin ist Frau {L}.", "Es hilft {F} {L} vom Amt.",
        "Rückfragen: {L}, {F}", "Herr {L} leitet den Kurs; Tel.: {T}.",
        "Anmeldung bei {F} {L} ({M})",
        "Der Kurs läuft (Dr. {L}).", "Idee von {F} {L},\ngetragen vom Verein.",
        "Mail an {M} bitte.",
        "Mobil: {T}", "{F} {L} und andere helfen.", "Ansprechpartner/in: {F} {L}",
    ]

    private static let heads = [
        "Federführung", "Ansprechpartner/in", "Kontakt", "Bearbeiter", "Verantwortlich", "Leitung",
        "QS",
        "E-Mail", "Telefon", "Name", "Zuständige Person", "Bemerkung", "Beteiligte", "Stand",
        "Zielgruppe", "Stadtteil", "Gremium", "Beginn", "Ende", "Zeitraum", "Kosten", "Stellen",
        "Priorität", "Begründung", "Hinweis", "Xyz", "Handlungsfeld", "Ziel", "Link",
        "Ansprechstelle",
        "Interne Notiz", "Ebene", "Herkunft", "Quelle", "Stand am", "Beispiel", "Nr.",
    ]

    private static let proseHeads = [
        "Beschreibung", "Fortschritt", "Nächster Schritt", "Hindernis", "Ergebnis", "Anlass",
        "Erfolgskriterien", "Begründung", "Titel",
    ]

    @Test(arguments: 1...120)
    func `nothing of a person reaches the file of the town`(seed: UInt64) async throws {
        var chance = Seeded(seed: seed)
        let people = (0..<24).map { _ in Somebody(&chance) }
        let csv = list(of: people, &chance)
        let folder = try TemporaryFolder()
        let store = try SQLiteStore.create(folder.file("town.sqlite"))
        let town = try await Town.found("teststadt", in: store, .test(seed: seed))
        let intake = ListIntake(town, store)
        let list = try await intake.list(Array(csv.utf8), told: nil, countsAlone: false)
        _ = try await intake.take(list, by: Actor([.office]), via: .command)
        #expect(town.register.all(Measure.self).count == people.count, "seed \(seed)")
        _ = try await intake.publish(list, by: Actor([.office]), via: .command)
        try store.close()

        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path())
        let bytes = try names.reduce(into: Data()) { bytes, name in
            bytes.append(try Data(contentsOf: folder.file(name)))
        }
        #expect(bytes.range(of: Data("Maßnahme Eins".utf8)) != nil, "the file is searched at all")
        for trace in Set(people.flatMap(\.traces)) {
            let isThere = bytes.range(of: Data(trace.utf8)) != nil
            #expect(!isThere, "seed \(seed): \(trace) in\n\(csv)")
        }
        held(people.count, "rows of lists with persons in them, of whom none came into the log")
    }

    /// A list with a column of persons of each sort, some of them told by another sign than others.
    private func list(of people: [Somebody], _ chance: inout Seeded) -> String {
        let heads = Self.heads.shuffled(using: &chance).prefix(3)
        let prose = Self.proseHeads.shuffled(using: &chance)[0]
        let head = ["Maßnahme", prose == "Titel" ? "Inhalt" : prose] + heads
        let rows = people.enumerated().map { place, somebody in
            var cells = ["Maßnahme Eins \(place)", "Ein Text."] + heads.map { _ in "" }
            let column = Int.random(in: 1..<cells.count, using: &chance)
            let layouts = column == 1 ? Self.sentences : Self.cells
            cells[column] = somebody.filled(layouts.randomElement(using: &chance) ?? "")
            if chance.oneIn(3) {
                cells[0] +=
                    " " + somebody.filled(Self.sentences.randomElement(using: &chance) ?? "")
            }
            return cells
        }
        return ([head] + rows).map { cells in
            cells.map { "\"\($0)\"" }.joined(separator: ";")
        }.joined(separator: "\n")
    }

    @Test func `a list of an office with its signs in the margin holds nobody`() async throws {
        let csv = """
            \u{FEFF}Nr.;Maßnahme;Beschreibung;Federführung;Zuständige Person;Leitung;QS;Status
            1;Café;Fragen an e.muster@stadt.example, 0781 000000;Max Mustermann (Amt 50);Max Mustermann;\
            E. Muster;24.06. Muster;geplant
            2;Kurs;Text;Müller, Hans;;;;geplant
            3;Treff;Text;50.2 / Fr. Beispiel;;;;geplant
            """
        let register = try Register.small()
        let measures = try register.importing(csv).all(Measure.self).dropFirst()
        let words = measures.flatMap { $0.record.fields.map { "\($0.value)" } }.joined()
        for trace in ["Muster", "Müller", "Hans", "Beispiel", "e.muster", "0781"] {
            #expect(!words.contains(trace), "\(trace)")
        }
        #expect(measures.map(\.title) == ["Café", "Kurs", "Treff"])
        let problems = try register.problems(csv)
        #expect(problems.contains(ListProblem(row: 2, column: "Beschreibung", .personInText)))
        #expect(problems.count { $0.fact == .columnOfPersons } == 3)
        #expect(problems.count { $0.fact == .personLeftOut } == 3)
        #expect(problems.contains(ListProblem(row: nil, .personsCounted(4))))
    }

    @Test func `what the town has already stays, and a body beside a person is known`() throws {
        var register = try Register.small()
        register = try register.with { draft in
            var measure = Measure(title: "Lesung mit Erika Muster")
            measure.contact = "Frau Muster, 0781 123456"
            measure.listNumber = "9"
            draft.add(measure)
        }
        let csv =
            "Nr;Titel;Ansprechstelle;Federführung\n9;Lesung mit Erika Muster;"
            + "\"Frau Muster, 0781 123456\";Sozialamt / Frau Muster\n"
        let after = try register.importing(csv)
        #expect(after.all(Measure.self).count == 2)
        let measure = try #require(after[ID<Measure>(2)])
        #expect(measure.contact == "Frau Muster, 0781 123456")
        #expect(measure.title == "Lesung mit Erika Muster")
        #expect(measure.lead == ID(1))
    }
}
