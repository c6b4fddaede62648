import Concept
import Exchange
import Register
import Testing

extension PaperLayoutTests {
    @Test func `tabs, Roman numbers, and an outline that is kept`() throws {
        var expected = PaperReading()
        expected.reference = "VO/2020/77"
        expected.paperType = "Vorlage zur Beschlussfassung"
        expected.subject = "Plan für gutes Zusammenleben"
        expected.department = "Bürgerdienste"
        expected.date = Day(year: 2020, month: 10, day: 5)
        expected.authors = ["Herr Beispiel"]
        expected.telephone = "+49 111 2223"
        expected.resolution = .recorded(
            number: "88/2020",
            date: Day(year: 2020, month: 11, day: 17)
        )
        expected.consultations = [
            station(1, "Ortsbeirat Nord", (2020, 10, 20), .public, role: "Anhörung"),
            station(2, "Hauptausschuss", (2020, 11, 3), .nonPublic, role: "Vorberatung"),
            station(
                3,
                "Stadtverordnetenversammlung",
                (2020, 11, 17),
                .public,
                role: "Entscheidung"
            ),
        ]
        expected.proposedResolution = [
            .paragraph("Die Stadtverordnetenversammlung stimmt dem Plan zu.")
        ]
        expected.chapters = [
            ChapterReading(
                number: "I",
                heading: "Ausgangslage",
                blocks: [
                    .paragraph(
                        "Seewinkel hat zwölftausend Einwohnerinnen und Einwohner, und ihre Zahl "
                            + "nimmt seit Jahren zu."
                    )
                ]
            ),
            ChapterReading(
                number: "II",
                heading: "Ziele",
                blocks: [
                    .bullet("1. Alle finden eine Wohnung."),
                    .bullet(
                        "2. Alle finden Arbeit, auch wenn sie erst seit kurzem hier sind und noch "
                            + "Deutsch lernen."
                    ),
                ]
            ),
            ChapterReading(
                number: "III",
                heading: "Ausblick",
                blocks: [
                    .paragraph("Der Plan gilt fünf Jahre.")
                ]
            ),
        ]
        // The place and the day above a signature are no text of the town (decision 39).
        expected.leftOut = 1
        expected.findings = [
            .missing(.goals), .missing(.fields), .missing(.actors),
            .unread(["Landstadt Seewinkel"]),
        ]
        #expect(try reading("seewinkel") == expected)
    }

    @Test func `a paper that breaks off is read as far as it goes`() throws {
        var expected = PaperReading()
        expected.reference = "9/19"
        expected.paperType = "Beschlussvorlage"
        expected.subject = "Neufassung des Integrationsplans"
        expected.department = "Amt für Jugend"
        expected.date = Day(year: 2019, month: 2, day: 1)
        expected.authors = ["Frau Probe"]
        expected.consultations = [station(1, "Gemeinderat", (2019, 2, 21), .public)]
        expected.proposedResolution = [.paragraph("Der Gemeinderat beschließt den Plan.")]
        expected.chapters = [
            ChapterReading(
                number: "1",
                heading: "Anlass",
                blocks: [
                    .paragraph(
                        "Der Plan aus dem Jahr 2009 ist überholt. Er nennt Einrichtungen, die es "
                            + "nicht mehr gibt, und schweigt zu vielem, was heute wichtig ist "
                            + "(s. lfd. Nr. 4)."
                    )
                ]
            ),
            ChapterReading(
                number: "2",
                heading: "Ziele",
                blocks: [
                    .paragraph(
                        "Der neue Plan soll einfacher sein und von allen, die in der Stadt mit den "
                            + "Menschen"
                    )
                ]
            ),
        ]
        expected.findings = [
            .missing(.telephone), .missing(.resolution), .missing(.goals), .missing(.fields),
            .missing(.actors), .breaksOff(.inSentence(lastWords: "der Stadt mit den Menschen")),
            .breaksOff(.chapterMissing(number: "3")),
        ]
        #expect(try reading("torgenau") == expected)
        #expect(expected.breaksOff)
    }

    @Test func `headings without numbers, actors to split, new fields only`() throws {
        var expected = PaperReading()
        expected.reference = "45/2024"
        expected.paperType = "Sitzungsvorlage"
        expected.subject = "Zusammenleben in Kirchfurt - Bilanz und Ausblick"
        expected.department = "Stabsstelle Integration"
        expected.date = Day(year: 2024, month: 1, day: 8)
        expected.authors = ["Muster, Max", "Beispiel, Eva"]
        expected.telephone = "300"
        expected.consultations = [
            station(1, "Integrationsbeirat", (2024, 1, 17), .public),
            station(2, "Verwaltungsausschuss", (2024, 1, 24), .nonPublic),
            station(3, "Gemeinderat", (2024, 1, 31), .public),
        ]
        expected.proposedResolution = [
            .paragraph("Die Bilanz wird zustimmend zur Kenntnis genommen.")
        ]
        expected.fields = [
            FieldLine(name: "Pflege", isNew: true), FieldLine(name: "Digitales", isNew: true),
        ]
        expected.actors = kirchfurtActors
        expected.chapters = [
            ChapterReading(heading: "Kurzfassung", blocks: [.paragraph("Die Stadt zieht Bilanz.")]),
            ChapterReading(
                heading: "Sachverhalt",
                blocks: [
                    .heading("Wer dabei war"), .paragraph("Folgende Akteure haben mitgewirkt:"),
                ] + kirchfurtActors.map { .bullet($0.name) } + [
                    .heading("Was ansteht"),
                    .paragraph("Folgende Maßnahmen sind in den Handlungsfeldern geplant:"),
                    .bullet("ein Sprachtreff"), .bullet("ein Sommerfest"),
                    .paragraph("Neue Handlungsfelder sind:"), .bullet("Pflege"),
                    .bullet("Digitales"),
                ]
            ),
            ChapterReading(
                heading: "Finanzielle Auswirkungen",
                blocks: [
                    .paragraph("Es entstehen keine Kosten.")
                ]
            ),
        ]
        // Who signed, and as what: counted, and no text of the town (decision 39).
        expected.leftOut = 2
        expected.findings = [
            .missing(.resolution), .missing(.goals), .unread(["Große Kreisstadt Kirchfurt"]),
        ]
        #expect(try reading("kirchfurt") == expected)
    }

    private var kirchfurtActors: [ActorLine] {
        [
            ActorLine(name: "Jobcenter"),
            ActorLine(
                name: "Migrantenvereine Christlicher Arbeitskreis",
                proposedParts: ["Migrantenvereine", "Christlicher Arbeitskreis"]
            ),
            ActorLine(
                name: "Schulen Staatliches Schulamt",
                proposedParts: ["Schulen", "Staatliches Schulamt"]
            ),
            ActorLine(name: "Amt für Bildung"), ActorLine(name: "Abteilung Soziale Dienste"),
            ActorLine(name: "Bündnis Freier Träger"), ActorLine(name: "Kinder- und Jugendbüro"),
        ]
    }

    @Test func `results of the stations, a date that does not exist, a goal without code`() throws {
        var expected = PaperReading()
        expected.reference = "BV-7/21-2"
        expected.paperType = "Beschlussvorlage"
        expected.subject = "Runder Tisch"
        expected.department = "Geschäftsbereich II"
        expected.date = Day(year: 2021, month: 1, day: 4)
        expected.authors = ["Frau Muster", "Herr Beispiel"]
        expected.telephone = "77-0"
        expected.resolution = .open
        expected.consultations = [
            station(
                1,
                "Bezirksrat Mitte",
                (2021, 1, 11),
                .public,
                result: "einstimmig empfohlen"
            ),
            Station(
                position: 2,
                body: "Ausschuss für Vielfalt",
                date: nil,
                publicness: .nonPublic,
                role: "Vorberatung",
                result: "zurückgestellt"
            ),
            station(
                3,
                "Rat",
                (2021, 1, 28),
                .public,
                role: "Beschlussfassung",
                result: "mehrheitlich beschlossen"
            ),
        ]
        expected.proposedResolution = [.paragraph("Der Runde Tisch wird verstetigt.")]
        expected.strategicGoals = [GoalLine(code: "L1", wording: "Zusammenhalt stärken.")]
        expected.chapters = [
            ChapterReading(
                heading: "Leitziele",
                blocks: [
                    .bullet("L1: Zusammenhalt stärken."),
                    .bullet("Ohne Nummer bleibt dieses Ziel."),
                ]
            ),
            ChapterReading(
                heading: "Sachbericht",
                blocks: [.paragraph("Der Runde Tisch tagt seit zwei Jahren.")]
            ),
        ]
        expected.findings = [
            .missing(.fields), .missing(.actors), .stationNotUnderstood(line: "am 31.02.2021"),
            .goalWithoutCode("Ohne Nummer bleibt dieses Ziel."),
        ]
        #expect(try reading("brunnhafen") == expected)
    }
}
