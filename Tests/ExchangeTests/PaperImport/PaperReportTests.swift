import Concept
import Exchange
import Register
import TestKit
import Testing
import Words

/// What the command prints about a paper.
@Suite struct PaperReportTests {
    @Test func `a small paper is told part by part`() {
        let torn = PaperReading.example.with {
            $0.authors = ["Muster, Max", "Frau Beispiel"]
            $0.findings = [
                .missing(.goals), .notUnderstood(.date, "im März"),
                .unread(["Stadt Beispiel", "Rathausplatz 1"]),
                .breaksOff(.inSentence(lastWords: "und dann")),
            ]
            $0.consultations[1] = Station(
                position: 2,
                body: "Rat",
                date: nil,
                publicness: .public,
                role: "Beratung"
            )
        }
        var comparison = PaperComparison()
        comparison.findings = [.goalWithoutWording("A3")]
        comparison.supplements = [
            .chapterText(number: "A", heading: "Anlass", isPublic: true), .goal("A4"),
        ]
        comparison.deviations = [.fieldNotListed("Sport")]
        let report = PaperReport(torn, .german, comparison)
        #expect(report.lines.joined(separator: "\n") == Self.told)
    }

    private static let told = """
        Verstanden

        Angabe                     Inhalt
        -------------------------  ------------------------------------------------------------------------
        Drucksache                 12/2024
        Art der Vorlage            Beschlussvorlage
        Betreff                    Fortschreibung des Konzepts
        Dezernat oder Fachbereich  Fachbereich Soziales
        Datum                      1. März 2024
        Bearbeitet von             Muster, Max; Frau Beispiel
        Telefon                    55 12
        Beschluss                  noch offen
        Beschlussantrag            Der Rat beschließt die Fortschreibung.
        Beratungsfolge             1. Beirat, 8. März 2024, nicht öffentlich, Vorberatung, Ergebnis:
                                      einstimmig empfohlen
                                   2. Rat, öffentlich, Beratung
        Strategische Ziele         Z1 Alle gehören dazu.
        Handlungsfelder            1. Sprache
                                   2. Wohnen (neu in dieser Fassung)
        Beteiligte                 1. Jobcenter
                                   2. Kirchen Frauenverein
                                      „Kirchen Frauenverein“ nennt wohl zwei: „Kirchen“ und „Frauenverein“.
                                      Trennen Sie sie später, wenn das stimmt.
        Kapitel                    4 Kapitel
                                   A Anlass (1 Absatz)
                                   B Sachverhalt (0 Absätze)
                                     1 Weg (3 Absätze)
                                   Ausblick (1 Absatz)

        Nicht jeder Name lässt sich erkennen. Bitte sehen Sie die Texte in der Datei durch, bevor Sie die
        Vorlage übernehmen.

        Nicht verstanden

        Stelle              Grund
        ------------------  --------------------------------------------------------------------------------
        Strategische Ziele  nicht gefunden
        Datum               „im März“ ist nicht in der erwarteten Form
        Übriger Text        2 Zeilen gehören zu keinem erkannten Teil:
                            „Stadt Beispiel“
                            „Rathausplatz 1“
        Strategische Ziele  A3 steht ohne Wortlaut da, und im Konzept gibt es dieses Ziel nicht. Ergänzen
                            Sie den Wortlaut in der Datei, bevor Sie die Vorlage übernehmen. Oder tragen Sie
                            das Ziel ins Konzept ein und lesen Sie die Vorlage noch einmal ein: Dann wird
                            sie damit verknüpft.
        Beratungsfolge      „Beratung“ ist nicht in der erwarteten Form

        Wird im Konzept ergänzt

        - Kapitel „A Anlass“ endet im Konzept früher als in der Vorlage. Der Rest kommt dazu und ist gleich
          öffentlich, wie das Kapitel.
        - Die Vorlage wird mit dem strategischen Ziel A4 verknüpft: Das Konzept kennt es jetzt.

        Anders als im Konzept (das Konzept bleibt, wie es ist)

        - Das Handlungsfeld „Sport“ steht im Konzept und nicht in der Vorlage.

        Die Vorlage bricht ab. Prüfen Sie, ob die Datei vollständig ist.
        - Der Text endet mitten im Satz: „… und dann“
        """

    @Test(arguments: PaperFiles.names, Language.allCases)
    func `a report is narrow and plain in both languages`(
        name: String,
        language: Language
    ) throws {
        let words = Catalogue.of(language)
        let lines = PaperReport(try reading(name), words).lines
        #expect(lines.allSatisfy { $0.count <= 100 })
        #expect(lines.allSatisfy { $0.last != " " })
        #expect(lines.first == words[.paperImport(.understood)])
        #expect(!lines.contains { $0.contains("{{") || $0.contains("paperImport.") })
    }

    @Test func `a paper cannot steer the terminal, and long words are broken`() {
        let paper = PaperReading.example.with {
            $0.subject = "\u{1B}[31mRot\u{7}\u{9B}2J" + String(repeating: "x", count: 300)
        }
        let lines = PaperReport(paper, .german).lines
        let scalars = lines.flatMap(\.unicodeScalars)
        #expect(scalars.allSatisfy { $0.properties.generalCategory != .control })
        #expect(lines.allSatisfy { $0.count <= 100 })
        #expect(lines.joined().count { $0 == "x" } >= 300)
    }

    @Test func `a long rest is counted and shown in part`() {
        let rest = (1...40).map { "Zeile \($0)" }
        let paper = PaperReading.example.with { $0.findings = [.unread(rest)] }
        let lines = PaperReport(paper, .german).lines
        #expect(lines.contains { $0.contains("40 Zeilen") })
        #expect(lines.contains { $0.contains("„Zeile 12“") })
        #expect(!lines.contains { $0.contains("„Zeile 13“") })
    }

    @Test func `what is new is counted`() throws {
        let draft = try Register().draft(of: .example)
        let told = PaperReport.added(by: draft.edits, to: Register(), in: .german)
        #expect(
            told == """
                Neu im Konzept: 1 Konzept, 4 Kapitel, 1 Strategisches Ziel, 2 Handlungsfelder, \
                1 Fassung, 5 Organisationen, 2 Mitgliedschaften, 1 Vorlage und 2 Beratungen.
                """
        )
        let nothing = PaperReport.added(by: [], to: Register(), in: .german)
        #expect(nothing == nil)
    }

    @Test(arguments: Language.allCases)
    func `every deviation and every error has its sentence`(language: Language) {
        let words = Catalogue.of(language)
        let deviations: [PaperDeviation] = [
            .goalWording("Z1", recorded: "A", printed: "B"), .goalNotTied("Z1"),
            .step(1, fields: ["body", "date", "publicness", "role", "result.outcome"]),
            .fieldTitle(1, recorded: "A", printed: "B"),
            .fieldPosition("A", recorded: 1, printed: 2), .fieldNotListed("A"),
            .chapterText(number: "1", heading: "A"), .actor(recorded: "A", printed: "B"),
        ]
        let errors: [PaperFileError] = [
            .empty, .tooLarge, .neitherTextNorPDF, .damagedPDF, .pdfWithPassword,
            .pdfWithoutText, .pdfToTextMissing, .notRead, .nothingRecognised,
        ]
        let supplements: [PaperSupplement] = [
            .chapterText(number: "1", heading: "A", isPublic: false),
            .chapterText(number: "1", heading: "A", isPublic: true), .goal("Z1"),
        ]
        let sentences =
            supplements.map { $0.message(in: words) }
            + deviations.map { $0.message(in: words) }
            + errors.map { $0.message(in: words, file: "vorlage.pdf") }
        #expect(Set(sentences).count == sentences.count)
        for sentence in sentences {
            #expect(sentence.last == "." && !sentence.contains("{{"), "\(sentence)")
            #expect(!sentence.contains("field."), "\(sentence)")
        }
    }
}
