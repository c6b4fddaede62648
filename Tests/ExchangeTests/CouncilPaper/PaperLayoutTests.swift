import Concept
import Exchange
import Register
import Testing

/// Invented papers, each in another layout, with all that is to be read from them.
@Suite struct PaperLayoutTests {
    @Test func `labels with values behind them, stations as lines`() throws {
        var expected = PaperReading()
        expected.reference = "2021/034"
        expected.paperType = "Informationsvorlage"
        expected.subject = "Erste Fortschreibung des Konzepts für Vielfalt und Zusammenhalt"
        expected.department = "Amt für Soziales und Integration"
        expected.date = Day(year: 2021, month: 3, day: 3)
        expected.authors = ["Frau Beispiel", "Herr Muster"]
        expected.telephone = "0123 45-678"
        expected.consultations = [
            station(1, "Integrationsrat", (2021, 3, 11), .public),
            station(
                2,
                "Ausschuss für öffentliche Ordnung und Soziales",
                (2021, 3, 16),
                .nonPublic
            ),
            station(3, "Stadtrat", (2021, 3, 25), .public),
        ]
        expected.proposedResolution = [
            .bullet("1. Der Stadtrat nimmt die Fortschreibung zur Kenntnis."),
            .bullet(
                "2. Die Verwaltung wird beauftragt, über die Umsetzung einmal im Jahr zu berichten."
            ),
        ]
        expected.strategicGoals = [
            GoalLine(code: "Z1", wording: "Lindenau ist eine offene Stadt."),
            GoalLine(
                code: "Z2.1",
                wording: "Alle Kinder lernen früh Deutsch und wachsen mehrsprachig auf."
            ),
        ]
        expected.fields = [
            FieldLine(name: "Sprache", isNew: false), FieldLine(name: "Wohnen", isNew: false),
            FieldLine(name: "Gesundheit", isNew: true),
        ]
        expected.actors = [
            ActorLine(name: "Volkshochschule Lindenau"),
            ActorLine(
                name: "Kirchengemeinden Jüdischer Verein",
                proposedParts: ["Kirchengemeinden", "Jüdischer Verein"]
            ),
            ActorLine(name: "Vereine, Verbände und Initiativen"),
        ]
        expected.chapters = lindenauChapters
        expected.findings = [.missing(.resolution), .unread(["Stadt Lindenau"])]
        #expect(try reading("lindenau") == expected)
    }

    private var lindenauChapters: [ChapterReading] {
        [
            ChapterReading(
                heading: "Zielbezug",
                blocks: [
                    .paragraph("Z1 Lindenau ist eine offene Stadt."),
                    .paragraph(
                        "Z2.1 Alle Kinder lernen früh Deutsch und wachsen mehrsprachig auf."
                    ),
                ]
            ),
            ChapterReading(
                number: "1",
                heading: "Anlass",
                blocks: [
                    .paragraph(
                        "Das Konzept stammt aus dem Jahr 2012. Seither hat sich die Stadt "
                            + "verändert; die Ein- und Auspendler sind mehr geworden, und die "
                            + "Wirtschafts- und Bildungspolitik stellt neue Fragen."
                    )
                ]
            ),
            ChapterReading(
                number: "1.1",
                heading: "Auftrag",
                parent: "1",
                blocks: [
                    .paragraph("Der Stadtrat hat die Fortschreibung im Herbst 2019 bestellt.")
                ]
            ),
            ChapterReading(
                number: "1.2",
                heading: "Arbeitsweise",
                parent: "1",
                blocks: [
                    .paragraph("An der Steuerungsgruppe waren beteiligt:"),
                    .bullet("a) Volkshochschule Lindenau"),
                    .bullet("b) Kirchengemeinden Jüdischer Verein"),
                    .bullet("c) Vereine, Verbände und Initiativen"),
                ]
            ),
            ChapterReading(
                number: "2",
                heading: "Schwerpunkte",
                blocks: [
                    .paragraph("Die Arbeit gilt folgenden Themenfeldern:"),
                    .bullet("1. Sprache"), .bullet("2. Wohnen"), .bullet("3. Gesundheit (neu)"),
                    .paragraph("Darüber wird jährlich berichtet."),
                ]
            ),
        ]
    }

    @Test func `columns of labels, page heads and feet, blocks cut by pages`() throws {
        var expected = PaperReading()
        expected.reference = "0117/2022"
        expected.paperType = "Beschlussvorlage"
        expected.subject = "Bericht zum Miteinander in Grauburg"
        expected.department = "Dezernat III, Bildung, Jugend und Soziales"
        expected.date = Day(year: 2022, month: 5, day: 2)
        expected.authors = ["Frau A. Muster", "Herr B. Probe"]
        expected.telephone = "09876-210"
        expected.consultations = [
            station(1, "Beirat für Migration", (2022, 5, 9), .public, role: "Vorberatung"),
            station(
                2,
                "Ausschuss für Schule, Sport und Kultur",
                (2022, 5, 17),
                .nonPublic,
                role: "Vorberatung"
            ),
            Station(
                position: 3,
                body: "Gemeinderat",
                date: nil,
                publicness: .public,
                role: "Entscheidung"
            ),
        ]
        expected.proposedResolution = [
            .paragraph(
                "Der Gemeinderat nimmt den Bericht zur Kenntnis und beauftragt die Verwaltung, die "
                    + "Vorschläge des Beirats bis Ende des Jahres zu prüfen."
            )
        ]
        let fields = [
            "Sprache und Bildung", "Arbeit, Ausbildung und Wirtschaft",
            "Nachbarschaft, Vereine, Zusammenleben", "Gesundheit",
        ]
        expected.fields = fields.map { FieldLine(name: $0, isNew: false) }
        expected.chapters = [
            ChapterReading(
                number: "A",
                heading: "Sachverhalt",
                blocks: [
                    .paragraph(
                        "Die Stadt Grauburg berichtet zum dritten Mal über das Miteinander ihrer "
                            + "Bürgerinnen und Bürger. Der Bericht folgt dem Konzept aus dem Jahr "
                            + "2016, das damals in allen Stadtteilen beraten wurde."
                    ),
                    .paragraph("Die Ziele werden in folgenden Handlungsfeldern verfolgt:"),
                ] + fields.map(TextBlock.bullet)
            ),
            ChapterReading(
                number: "B",
                heading: "Ausblick",
                blocks: [.paragraph("Der nächste Bericht erscheint in drei Jahren.")]
            ),
        ]
        expected.findings = [.missing(.resolution), .missing(.goals), .missing(.actors)]
        #expect(try reading("grauburg") == expected)
    }

    @Test func `tables drawn with bars, lists within a line`() throws {
        var expected = PaperReading()
        expected.reference = "DS 12/2023"
        expected.subject = "Leitlinien für das Ankommen"
        expected.department = "Hauptamt"
        expected.date = Day(year: 2023, month: 6, day: 1)
        expected.authors = ["N. N."]
        expected.telephone = "55 12"
        expected.publicness = .public
        expected.consultations = [
            station(
                1,
                "Sozialausschuss",
                (2023, 6, 12),
                .nonPublic,
                result: "einstimmig empfohlen"
            ),
            station(2, "Gemeindevertretung", (2023, 6, 26), .public),
        ]
        expected.proposedResolution = [
            .paragraph("Die Gemeindevertretung beschließt die Leitlinien.")
        ]
        expected.strategicGoals = ["M1", "M3", "K2"].map { GoalLine(code: $0, wording: "") }
        expected.fields = ["Wohnen", "Arbeit und Ausbildung, Betriebe", "Sport"].map {
            FieldLine(name: $0, isNew: false)
        }
        expected.actors = [
            ActorLine(name: "Sportverein Moorfeld"), ActorLine(name: "Kirchengemeinde"),
            ActorLine(
                name: "Wohlfahrtsverbände Jobcenter",
                proposedParts: ["Wohlfahrtsverbände", "Jobcenter"]
            ),
        ]
        expected.chapters = [
            ChapterReading(heading: "Strategische Ziele", blocks: [.paragraph("M1, M 3 und K2")]),
            ChapterReading(
                heading: "Handlungsfelder",
                blocks: [.paragraph("Wohnen; Arbeit und Ausbildung, Betriebe; Sport")]
            ),
            ChapterReading(
                heading: "Beteiligte",
                blocks: [
                    .paragraph(
                        "Sportverein Moorfeld; Kirchengemeinde; Wohlfahrtsverbände Jobcenter"
                    )
                ]
            ),
            ChapterReading(
                heading: "Sachdarstellung",
                blocks: [
                    .paragraph(
                        "Die Gemeinde wächst. In fünf Jahren sind sechshundert Menschen zugezogen."
                    ),
                    .paragraph("Wer ankommt, soll bleiben wollen."),
                ]
            ),
            ChapterReading(heading: "Finanzielle Auswirkungen", blocks: [.paragraph("keine.")]),
        ]
        expected.attachments = ["Leitlinien", "Übersicht der Angebote"]
        expected.findings = [
            .missing(.paperType), .missing(.resolution),
            .stationNotUnderstood(line: "| 7 | vertagt | | öffentlich | 03.07.2023 |"),
            .unread(["# Gemeinde Moorfeld"]),
        ]
        #expect(try reading("moorfeld") == expected)
    }

    @Test func `a paper with little in it says what is missing`() throws {
        var expected = PaperReading()
        expected.reference = "408-11"
        expected.paperType = "Mitteilung"
        expected.subject = "Sachstand der Integrationsarbeit"
        expected.chapters = [
            ChapterReading(
                heading: "Erläuterungen",
                blocks: [
                    .paragraph("Die Arbeit geht voran."), .heading("Nächste Schritte"),
                    .paragraph("Im Frühjahr wird berichtet."),
                ]
            )
        ]
        expected.findings = [
            .missing(.department), .notUnderstood(.date, "im Herbst 2022"), .missing(.authors),
            .missing(.telephone), .missing(.resolution), .missing(.proposedResolution),
            .missing(.consultations), .missing(.goals), .missing(.fields), .missing(.actors),
            .unread(["Hinweis der Verwaltung: siehe auch frühere Mitteilungen."]),
        ]
        #expect(try reading("altenried") == expected)
    }
}

func reading(_ name: String) throws -> PaperReading {
    try PaperReader.read(PaperFiles.text(name))
}

func station(
    _ position: Int,
    _ body: String,
    _ date: (year: Int, month: Int, day: Int),
    _ publicness: Publicness,
    role: String? = nil,
    result: String? = nil
) -> Station {
    Station(
        position: position,
        body: body,
        date: Day(year: date.year, month: date.month, day: date.day),
        publicness: publicness,
        role: role,
        result: result
    )
}
