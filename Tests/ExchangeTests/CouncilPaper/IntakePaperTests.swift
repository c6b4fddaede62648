import Concept
import Exchange
import Register
import Testing

/// Papers as other towns print them: what is to be read from each, and what is not.
@Suite struct IntakePaperTests {
    @Test func `ticked boxes close a sitting and are no part of its body`() throws {
        let stations = try reading("p01").consultations
        #expect(stations == [station(1, "Vergabeausschuss", (2026, 1, 12), .nonPublic)])
    }

    @Test func `abbreviations and gaps close a sitting`() throws {
        let stations = try reading("p02").consultations
        #expect(
            stations.map(\.body) == [
                "Vergabeausschuss", "Personalausschuss", "Ältestenrat", "Bauausschuss",
            ]
        )
        #expect(stations.allSatisfy { $0.publicness == .nonPublic })
    }

    @Test func `a mark and a name that go on in the next line are one row`() throws {
        #expect(
            try reading("p03").consultations == [
                station(1, "Haupt- und Vergabeausschuss", (2026, 1, 12), .nonPublic),
                station(2, "Rat", (2026, 1, 13), .public),
            ]
        )
    }

    @Test(arguments: ["p04", "p04b"])
    func `a head that says closed closes the paper and its sittings`(name: String) throws {
        let reading = try reading(name)
        #expect(reading.publicness == .nonPublic)
        #expect(
            reading.consultations == [station(1, "Vergabeausschuss", (2026, 1, 12), .nonPublic)]
        )
    }

    @Test func `an open head opens no sitting`() throws {
        let reading = try reading("p05")
        #expect(reading.publicness == .public)
        #expect(
            reading.consultations.map(\.publicness) == [
                .nonPublic, .nonPublic, .nonPublic, .nonPublic, .public,
            ]
        )
        #expect(reading.consultations.allSatisfy { $0.result == nil })
        let silent = try PaperReader.read(
            "Drucksache: 1/26\nStatus: öffentlich\n\nBeratungsfolge:\nRat 20.01.2026\n"
        )
        #expect(silent.consultations.map(\.publicness) == [.unknown])
    }

    @Test func `a cross counts by the column below which it stands`() throws {
        #expect(
            try reading("p07").consultations == [
                station(1, "Kulturausschuss", (2026, 1, 12), .nonPublic, result: "vorberaten"),
                station(2, "Gemeinderat", (2026, 1, 20), .public, result: "genehmigt"),
            ]
        )
        // Where the columns were lost in copying, nobody can tell.
        let flat = try PaperReader.read(
            """
            Drucksache: 1/26

            Beratungsfolge
            Gremium Termin TOP ö nö Ergebnis
            Kulturausschuss 12.01.2026 3 X vorberaten
            Gemeinderat 20.01.2026 6 X genehmigt
            """
        )
        #expect(flat.consultations.map(\.body) == ["Kulturausschuss", "Gemeinderat"])
        #expect(flat.consultations.map(\.publicness) == [.unknown, .unknown])
        #expect(flat.consultations.map(\.position) == [1, 2])
    }

    @Test(arguments: [
        "| Gremium | Datum | Ö | NÖ |\n|---|---|---|---|\n| Rat | 12.01.2026 | | X |\n| Beirat | 13.01.2026 | X | |",
        "Gremium\tDatum\töff.\tn.öff.\nRat\t12.01.2026\t\tx\nBeirat\t13.01.2026\tx\t",
        "Gremium      Datum        öffentlich   nichtöffentlich\nRat          12.01.2026                X\nBeirat       13.01.2026        X",
    ])
    func `columns of crosses are known by their heads`(table: String) throws {
        let reading = try PaperReader.read("Drucksache: 1/26\n\nBeratungsfolge\n\(table)\n")
        #expect(reading.consultations.map(\.body) == ["Rat", "Beirat"])
        #expect(reading.consultations.map(\.publicness) == [.nonPublic, .public])
    }

    @Test func `a cross below the edge of the longer word counts for that word`() throws {
        let table = "Gremium      Datum        ö  nichtöffentlich\nRat          12.01.2026      X"
        let reading = try PaperReader.read("Drucksache: 1/26\n\nBeratungsfolge\n\(table)\n")
        #expect(reading.consultations.map(\.publicness) == [.nonPublic])
    }

    @Test func `a label ends the value before it`() throws {
        let reading = try reading("p08")
        #expect(reading.reference == "2026/0108")
        #expect(reading.paperType == "Beschlussvorlage")
        #expect(reading.department == "Büro Dezernat III")
        #expect(reading.publicness == .public)
        #expect(
            reading.consultations == [
                station(
                    1,
                    "Rat der Stadt",
                    (2026, 7, 5),
                    .unknown,
                    role: "Entscheidung",
                    result: "ungeändert beschlossen"
                )
            ]
        )
    }

    @Test func `days may stand above their bodies`() throws {
        let reading = try reading("p09")
        #expect(reading.reference == "TVO-BSV/26/00109-2")
        #expect(reading.paperType == "Tischvorlage" && reading.department == "Büro für Vielfalt")
        #expect(reading.subject == "Bericht zur Vielfalt (Fortschreibung)")
        #expect(reading.date == Day(iso: "2026-12-01") && reading.attachments.isEmpty)
        let body = "Ausschuss für Bildung und Migration (Bildungsausschuss)"
        #expect(
            reading.consultations == [
                station(1, body, (2026, 12, 2), .public, role: "Vorberatung"),
                station(2, "Stadtrat Musterstadt", (2026, 12, 17), .public, role: "Entscheidung"),
            ]
        )
    }

    @Test func `a body may have several sittings`() throws {
        let reading = try reading("p10")
        #expect(reading.reference == "0110/II")
        let decision = "mit Änderungen im Ausschuss beschlossen"
        #expect(
            reading.consultations == [
                station(
                    1,
                    "BVV Muster",
                    (2026, 2, 19),
                    .public,
                    role: "Entscheidung",
                    result: "überwiesen"
                ),
                station(
                    2,
                    "Bürgerdienste",
                    (2026, 3, 9),
                    .public,
                    role: "Entscheidung",
                    result: "vertagt"
                ),
                station(
                    3,
                    "Bürgerdienste",
                    (2026, 5, 11),
                    .public,
                    role: "Entscheidung",
                    result: decision
                ),
            ]
        )
    }

    @Test func `a table that was copied cell by cell is read`() throws {
        let reading = try reading("p11")
        #expect(reading.reference == "2424/2024-2029" && reading.date == Day(iso: "2026-11-24"))
        #expect(reading.department == "095 Stab Dezernat 5")
        #expect(reading.subject == "Schritte im Rahmen des Handlungskonzepts")
        #expect(
            reading.consultations == [
                station(1, "Sozialausschuss", (2026, 11, 24), .public),
                station(2, "Rat der Stadt Musterstadt", (2026, 12, 10), .public),
            ]
        )
    }

    @Test func `a sentence of the head names the sitting`() throws {
        let motion = try reading("p12")
        #expect(motion.reference == "ABC/0112/26" && motion.paperType == "Antrag")
        #expect(motion.date == Day(iso: "2026-01-29"))
        #expect(motion.subject == "Fortschreibung des Plans")
        #expect(
            motion.consultations == [
                station(1, "Rat der Stadt Musterstadt", (2026, 2, 12), .public)
            ]
        )
        #expect(motion.proposedResolution.map { $0.text.prefix(2) } == ["1.", "a)", "b)", "2."])
        let paper = try reading("p13")
        #expect(paper.reference == "20-26 / V 01130")
        #expect(
            paper.consultations == [
                station(1, "Vollversammlung des Stadtrates", (2026, 7, 20), .public)
            ]
        )
    }

    @Test(arguments: ["p14", "p14b"])
    func `a resolution ends before the next part, and a text before who signed`(
        name: String
    ) throws {
        let read = try reading(name)
        #expect(
            read.proposedResolution.map(\.text) == [
                "1. Das Konzept wird als Beteili-ngungsverfahren beschlossen.",
                "2. Die Stelle berichtet alle zwei Jahre.",
            ]
        )
        #expect(read.chapters.map(\.heading) == ["Begründung"])
        #expect(read.chapters.flatMap(\.blocks).map(\.text) == ["s. Anlage"])
        #expect(read.attachments == ["Bericht"] && read.leftOut == 2)
        #expect(try reading("p14").reference == "VO/2026/00114")
    }

    @Test func `a text under "Inhalt" is a text`() throws {
        let reading = try reading("p15")
        #expect(reading.chapters.map(\.number) == ["1", "2"])
        #expect(reading.chapters.flatMap(\.blocks).count == 2)
        #expect(reading.attachments.isEmpty && !reading.breaksOff)
        #expect(!reading.findings.contains(.missing(.consultations)))
    }

    @Test func `what is no paper, or has lost its lines, is said to be so`() {
        #expect(throws: PaperFileError.oneLine) { try reading("p16") }
        #expect(throws: PaperFileError.minutes) { try reading("p20") }
    }

    @Test func `ligatures are letters`() throws {
        let (drawn, typed) = (try reading("p19a"), try reading("p19b"))
        #expect(drawn == typed && typed.subject == "Offene Pflege")
    }

    @Test func `short points keep their headings and texts`() throws {
        let reading = try reading("p21")
        #expect(reading.chapters.compactMap(\.number) == ["1", "2", "3", "4", "5", "6", "7"])
        #expect(reading.chapters.first?.heading == "Wachsamkeit")
        #expect(reading.chapters.map(\.heading).contains("Bekämpfung durch Bildung und Erziehung"))
        #expect(reading.proposedResolution == [.paragraph("Der Rat stimmt zu.")])
    }

    @Test func `who signed is no text`() throws {
        let reading = try reading("p22")
        #expect(
            reading.chapters.flatMap(\.blocks).map(\.text) == [
                "Der Kampf wird geführt. Er muss gestärkt werden."
            ]
        )
        #expect(reading.leftOut == 3)
    }
}
