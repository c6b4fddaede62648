import Concept
import Exchange
import Register
import Testing

extension PaperRuleTests {
    /// Tables whose head is told by its words, however the page sets them.
    @Test(arguments: [
        """
        Gremium  Datum  Status
        Ausschuss für Familie und Jugend  04.11.2020  öffentlich
        Rat  14.12.2020  öffentlich
        """,
        """
        Gremium Datum Status
        Ausschuss für Familie und Jugend 04.11.2020 öffentlich
        Rat 14.12.2020 öffentlich
        """,
        """
        Nr Gremium Sitzung am Ö / N
        1 Ausschuss für Familie und Jugend 04.11.2020 Ö
        2 Rat 14.12.2020 Ö
        """,
        """
        Nr.  Gremium                           Sitzungs-   Öffentlich-
                                               termin      keit
        1    Ausschuss für Familie und Jugend  04.11.2020  öffentlich
        2    Rat                               14.12.2020  öffentlich
        """,
        """
        lfd.                                   Sitzung
        Nr.   Gremium /                        am          Status
              Ausschuss
        1     Ausschuss für Familie und Jugend 04.11.2020  öffentlich
        2     Rat                              14.12.2020  öffentlich
        """,
        """
        | Nr. | Gremium | Sitzungs- | Öffentlichkeits- |
        | | | datum | status |
        |---|---|---|---|
        | 1 | Ausschuss für Familie und Jugend | 04.11.2020 | öffentlich |
        | 2 | Rat | 14.12.2020 | öffentlich |
        """,
    ])
    func `the head of a table is no body`(table: String) throws {
        let expected = [
            station(1, "Ausschuss für Familie und Jugend", (2020, 11, 4), .public),
            station(2, "Rat", (2020, 12, 14), .public),
        ]
        for label in ["", "Beratungsfolge\n", "Beratungsfolge:\n\n"] {
            let reading = try PaperReader.read(
                "Drucksache 1/20\n\n\(label)\(table)\n\nKosten:\nkeine."
            )
            #expect(reading.consultations == expected, "\(label)\(table)")
            #expect(!reading.findings.contains { $0.isLeftOver }, "\(label)\(table)")
        }
    }

    @Test func `narrow heads do not move the values of wide rows`() throws {
        let reading = try PaperReader.read(
            """
            Drucksache 1/20

            Nr.  Gremium  Datum  Zuständigkeit  Ergebnis
            1  Ausschuss für Familie und Jugend  04.11.2020  Vorberatung  vertagt
            2  Rat  14.12.2020  Entscheidung
            3  Beirat für Zusammenleben  16.12.2020  Kenntnisnahme
            4  Beirat für das Ehrenamt  Kenntnisnahme
            """
        )
        let rows = [
            ("Ausschuss für Familie und Jugend", "2020-11-04", "Vorberatung"),
            ("Rat", "2020-12-14", "Entscheidung"),
            ("Beirat für Zusammenleben", "2020-12-16", "Kenntnisnahme"),
            ("Beirat für das Ehrenamt", "offen", "Kenntnisnahme"),
        ]
        let expected = rows.enumerated().map { index, row in
            Station(
                position: index + 1,
                body: row.0,
                date: Day(iso: row.1),
                publicness: .unknown,
                role: row.2,
                result: index == 0 ? "vertagt" : nil
            )
        }
        #expect(reading.consultations == expected)
    }

    @Test(arguments: [
        "Ausschuss Ausschuss für Soziales", "Gremium der Jugend", "Sitzungsausschuss",
    ])
    func `a body whose name begins like a head is a body`(body: String) throws {
        let reading = try PaperReader.read("Beratungsfolge:\n\(body)  04.11.2020  öffentlich\n")
        #expect(reading.consultations == [station(1, body, (2020, 11, 4), .public)])
    }
}

extension Finding {
    /// Whether lines were left over, or a row of the table not understood.
    fileprivate var isLeftOver: Bool {
        switch self {
        case .unread, .stationNotUnderstood: true
        default: false
        }
    }
}
