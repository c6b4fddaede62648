import TestKit
import Testing

@testable import Exchange
@testable import Sheets

/// What names a person is told from what names a body, an office or a thing.
@Suite struct PersonTraceTests {
    @Test(arguments: [
        "Frau Muster", "Herrn Dr. Muster (Tel. 12)", "Hr. Muster", "Fr. Muster", "Fr. Dr. Quarz",
        "Muster, Erika", "Dr. Erika Muster (Tel. 0781 82-1234)", "Erika Muster", "E. Muster",
        "Max Mustermann (Amt 50)", "50.2 / Fr. Beispiel", "24.06. Muster", "Müller, Hans",
        "Hans-Peter Müller-Lüdenscheidt", "Ayşe Yılmaz", "Mehmet Ali Kaplan", "Anna Jung",
        "Prof. Dr. Xylander", "Dipl.-Ing. Quarz", "Ludwig van Beethoven", "MUSTER, Erika",
        "Erika MUSTERMANN", "Müller / Schmidt", "Xenobia Schneider", "Müller, H.", "A. B. Quarz",
        "Frau Bürgermeisterin Quarz", "Julia Neuhaus", "Peter Herbst", "Olha Schewtschenko",
        "e.muster@stadt.example", "0781 82-1234", "+49 781 82 1234", "Tel. 2233",
        "Anna\u{A0}Muster", "Erika\nMuster", "Mus\u{AD}termann, Erika", "Amt 50 Max Mustermann",
    ])
    func `a cell with a person is told`(cell: String) {
        #expect(PersonTrace().isIn(cell))
        #expect(PersonTrace().isWhole(cell))
    }

    @Test(arguments: [
        ("Frau Muster hilft.", "[…] hilft."),
        ("Es hilft Erika Muster aus dem Sozialamt.", "Es hilft […] aus dem Sozialamt."),
        ("Fragen an e.muster@stadt.example, 0781 000000", "Fragen an […]"),
        ("Rückfragen: Tel.: 0781/82-2233 (vormittags)", "Rückfragen: […] (vormittags)"),
        ("Ansprechpartnerin: Xylia Quarz, Rathaus", "Ansprechpartnerin: […], Rathaus"),
        ("Ansprechpartner/in: Quarz", "Ansprechpartner/in: […]"),
        ("Rückfragen an E. Muster.", "Rückfragen an […]."),
        ("Der Kurs von Muster, Erika läuft.", "Der Kurs von […] läuft."),
        ("Mobil 0176 12345678", "[…]"),
        ("Ansprechpartner: Muster, Max; Beispiel, Eva", "Ansprechpartner: […]"),
    ])
    func `what a sentence says of a person is taken out`(text: String, left: String) {
        #expect(PersonTrace().without(text, isProse: true) ?? PersonTrace.gone == left)
        let once = PersonTrace().without(text, isProse: true) ?? ""
        #expect(!PersonTrace().isIn(once, isProse: true))
    }

    @Test func `a name that is told once is known everywhere`() throws {
        let rows = ["Frau Xylander", "xenia.quarz@stadt.example"].enumerated().map {
            Sheet.Row(number: $0 + 1, cells: [$1])
        }
        let trace = PersonTrace(learning: rows)
        #expect(trace.isWhole("24.06. Xylander"))
        #expect(
            trace.without("Xylanders Gruppe, Quarz kommt.", isProse: true)
                == "[…] Gruppe, […] kommt."
        )
        #expect(!PersonTrace().isIn("Xylander"))
    }

    /// Bodies, offices, programmes and sentences as lists have them.
    private static let harmless = [
        "Sozialamt", "Amt für Soziales und Wohnen", "Amt 50", "FB 2 / Abteilung Jugend", "50.2",
        "Fachbereich Bildung, Jugend und Sport", "Stabsstelle Integration", "Büro Dezernat III",
        "Dezernat II – Bürgerservice", "Referat für Gleichstellung", "Volkshochschule",
        "VHS Offenburg",
        "Caritas", "Caritasverband Vordere Ortenau e. V.", "Diakonisches Werk", "Diakonie Lahr",
        "AWO", "AWO Kreisverband Ortenau e.V.", "DRK", "Deutsches Rotes Kreuz", "Arbeiterwohlfahrt",
        "Jobcenter Kommunale Arbeitsförderung", "Agentur für Arbeit Offenburg",
        "IHK Südlicher Oberrhein",
        "Handwerkskammer Freiburg", "Staatliches Schulamt", "Landratsamt Ortenaukreis",
        "IB Südwest gGmbH",
        "Robert Bosch Stiftung", "Robert-Bosch-Stiftung", "Anne-Frank-Grundschule",
        "Konrad-Adenauer-Schule",
        "Anne Frank Schule", "Theodor-Heuss-Realschule", "Kita Anna Maria",
        "Kindergarten St. Martin",
        "St. Maria Offenburg", "Kirchengemeinde St. Peter und Paul", "Evangelische Kirche",
        "Haus der Jugend",
        "Stadtteil- und Familienzentrum Am Mühlbach", "SFZ Innenstadt", "Mehrgenerationenhaus",
        "Türkisch-Islamische Gemeinde", "DITIB", "Alevitischer Kulturverein",
        "Italienischer Kulturverein",
        "Runder Tisch Integration", "Netzwerk Asyl", "Freundeskreis Flüchtlinge",
        "Arbeitskreis Sprache",
        "Integrationsbeirat", "Stadtrat", "Gemeinderat", "Ausschuss für Soziales",
        "Jugendgemeinderat",
        "Polizeipräsidium Offenburg", "Stadtbibliothek", "Musikschule", "Kulturbüro",
        "Museum im Ritterhaus",
        "Frau und Beruf", "Frauenhaus", "Kontaktstelle Frau und Beruf", "Herrenknecht AG",
        "Stadtwerke Mainz AG",
        "Mainzer Stiftung Klimaschutz und Energieeffizienz", "Grün- und Umweltamt", "Stadt MZ",
        "Stadtvorstand",
        "Migrationsberatung für Erwachsene", "Jugendmigrationsdienst", "Bildungsbüro",
        "Gesundheitsamt",
        "Bürgermeisteramt", "Oberbürgermeister", "Integrationsbeauftragte", "Leitung Sozialamt",
        "Sekretariat", "Gleichstellungsbeauftragte der Stadt", "Schulleitungen", "Träger der Kitas",
        "Universität Freiburg", "Pädagogische Hochschule", "Hochschule Kehl", "Lebenshilfe",
        "Malteser",
        "Johanniter", "Kinderschutzbund", "Seniorenrat", "Ehrenamtliche", "Vereine", "Freie Träger",
        "Sprachcafé", "Nähkurs", "Lesen mit Paten", "Tandem", "Elternkurs", "Beratung", "Kochen",
        "Dolmetscherpool", "Interkulturelle Woche", "Fest der Kulturen", "Mama lernt Deutsch",
        "Rucksack",
        "Tel Aviv", "Anlage A. Sprache", "Ziel B. Bildung", "z. B. Kurse, Treffen und Ausflüge",
        "Di. und Fr. Vormittag", "Mo.–Fr. 9–12 Uhr", "i. d. R. Kurse", "u. a. Schulen",
        "integration@stadt.example", "kontakt@verein.example", "22.11.2021",
        "01.02.2024 bis 31.12.2024",
        "0112/26", "Drucksache 0123/2024", "VO/0123/2024", "12.500,00 €", "2021–2023", "05 03 01",
        "§ 16 SGB II", "1.1.2", "007", "0,5 Stellen", "77652 Offenburg", "in Umsetzung", "geplant",
        "08317096", "datenschutz@stadt.example", "Wärme", "Ausbau von Photovoltaik",
        "Mobilität & Verkehr", "Maßnahme 12",
        "Herr der Lage sein",
    ]

    @Test(arguments: harmless)
    func `a body, an office or a thing is no person`(text: String) {
        #expect(!PersonTrace().isIn(text), "as a cell")
        #expect(!PersonTrace().isIn(text, isProse: true), "as a sentence")
    }

    @Test(arguments: [
        "Ansprechpartner", "Ansprechpartner/in", "Ansprechpartner*in", "Kontakt", "Kontaktdaten",
        "Telefon",
        "Tel.", "E-Mail", "Mail", "Mailadresse", "Bearbeiter", "Bearbeiter/-in", "Sachbearbeitung",
        "Zuständige Person", "Verantwortliche Person", "Kontaktperson", "Ansprechperson(en)",
        "Nachname",
        "Vorname", "QS", "Kürzel", "erfasst von", "Durchwahl", "Mitarbeiter/in", "Unterschrift",
        "gez.",
    ])
    func `a head that announces persons is known`(head: String) {
        #expect(MeasureColumn(proposedFor: head) == .nothing)
    }

    @Test(arguments: [
        "Anzahl Personen", "Personal", "Zielgruppe (Personen)", "Erreichte Personen", "Titel",
        "Maßnahme",
        "Federführung", "Verantwortlich", "Beteiligte", "Leitung", "Personalbedarf", "Beschreibung",
    ])
    func `a head that announces no person stays`(head: String) {
        #expect(MeasureColumn(proposedFor: head) != .nothing)
    }

    @Test(arguments: [
        "Erika Muster ", "Frau Dr. ", "E. ", "Ansprechpartner/in in ", "Leiter ", "Anna von ",
        "a@b.c ",
        "0781 1234 ", "Müller, ", "Muster-", "+", "(", "Erika\u{301}",
    ])
    func `looking for persons grows with the text`(piece: String) {
        #expect(
            Doubling.isLinear(from: 20_000 / piece.utf8.count) { count in
                let text = String(repeating: piece, count: count)
                _ = PersonTrace(learning: [Sheet.Row(number: 1, cells: [text])])
                    .without(text, isProse: true)
            },
            "\(piece)"
        )
    }
}
