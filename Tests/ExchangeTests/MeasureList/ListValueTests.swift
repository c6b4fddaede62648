import Concept
import Register
import Testing
import Words

@testable import Exchange

/// Days, spans, amounts and heads as offices write them.
@Suite struct ListValueTests {
    private func day(_ text: String) -> Day? { Day(iso: text) }

    @Test(arguments: [
        ("30.06.2017", "2017-06-30", "2017-06-30"), ("1.3.21", "2021-03-01", "2021-03-01"),
        ("30.11.99", "1999-11-30", "1999-11-30"), ("2021-03-01", "2021-03-01", "2021-03-01"),
        ("01.03.2021 00:00", "2021-03-01", "2021-03-01"),
        ("2021-03-01T00:00:00", "2021-03-01", "2021-03-01"),
        ("1. März 2021", "2021-03-01", "2021-03-01"), ("März 2024", "2024-03-01", "2024-03-31"),
        ("02/2024", "2024-02-01", "2024-02-29"), ("Q2 2023", "2023-04-01", "2023-06-30"),
        ("4. Quartal 2023", "2023-10-01", "2023-12-31"), ("2024", "2024-01-01", "2024-12-31"),
    ])
    func `a day, a month, a quarter, a year`(text: String, from: String, until: String) throws {
        let from = try #require(day(from))
        let until = try #require(day(until))
        #expect(ListDate(text) == .days(from, until))
    }

    @Test(arguments: [
        "31.04.2023", "30.13.2020", "00.01.2020", "29.02.2023", "12/25/2021", "2023-13-01",
        "45000", "1.1.1", "01.01.0201", "32.1.23", "2023.01.01",
    ])
    func `what looks like a day and is none is an error`(text: String) {
        #expect(ListDate(text) == .unreadable)
    }

    @Test(arguments: ["fortlaufend", "ab Schuljahr 2021/22", "offen", "nach Beschluss", "k. A."])
    func `words are no day, and no error`(text: String) {
        #expect(ListDate(text) == .words)
    }

    @Test func `a span in one cell`() {
        let whole = Period(from: day("2021-01-01"), until: day("2023-12-31"))
        for text in [
            "2021–2023", "2021-2023", "2021 - 2023", "2021 bis 2023", "von 2021 bis Ende 2023",
        ] {
            #expect(ListPeriod.read(text) == whole, "\(text)")
        }
        #expect(ListPeriod.read("01.01.2021 bis 31.12.2023") == whole)
        #expect(ListPeriod.read("seit 2021") == Period(from: day("2021-01-01")))
        #expect(ListPeriod.read("bis Ende 2023") == Period(until: day("2023-12-31")))
        #expect(ListPeriod.read("bis zum 31.12.2023") == Period(until: day("2023-12-31")))
        #expect(ListPeriod.read("fortlaufend") == Period(words: "fortlaufend"))
        #expect(ListPeriod.read("31.02.2023") == nil)
    }

    @Test func `amounts as Germans write them`() {
        let amounts: [(String, ListAmount)] = [
            ("12500", .hundredths(1_250_000)), ("12.500,50 €", .hundredths(1_250_050)),
            ("ca. 5.000 Euro", .about(500_000)), ("ca. 5 T€", .about(500_000)),
            ("1,5 Mio. €", .hundredths(150_000_000)), ("12 TEUR", .hundredths(1_200_000)),
            ("€ 500", .hundredths(50_000)), ("500,-- €", .hundredths(50_000)),
            ("1234,5", .hundredths(123_450)),
            ("1.000.000,-", .hundredths(100_000_000)), ("1.234 €", .hundredths(123_400)),
            ("12.5", .unreadable), ("1,234", .unreadable), ("viel", .unreadable),
            ("-5", .unreadable), ("5.000 bis 10.000 €", .unreadable), ("ca.", .unreadable),
            ("9999999999 Mio. €", .unreadable), ("99999999999999999999", .unreadable),
        ]
        for (text, amount) in amounts {
            #expect(ListAmount(text, isMoney: true) == amount, "\(text)")
        }
        #expect(ListAmount("1.234", isMoney: false) == .ambiguous)
        #expect(ListAmount("0,5", isMoney: false) == .hundredths(50))
    }

    @Test(arguments: [
        ("lfd. Nr.", MeasureColumn.listNumber), ("M-Nr.", .number), ("Titel der Maßnahme", .title),
        ("MASSNAHME", .title), ("Maßnahme/Titel", .title), ("Verantwortlich", .lead),
        ("Zuständigkeit", .lead), ("Federführung / Verantwortlich", .lead),
        ("Kooperationspartner", .partners), ("Laufzeit", .period), ("Zeitraum", .period),
        ("Umsetzungsstand", .status), ("Kosten (in Euro)", .cost), ("Zielgruppe(n)", .targetGroups),
        ("Bemerkungen", .internalNote), ("Federfuehrung", .lead), ("Beginn", .from),
    ])
    func `a head is understood`(head: String, column: MeasureColumn) {
        #expect(MeasureColumn(proposedFor: head) == column)
    }

    @Test func `a head that means two things or nothing is not guessed`() {
        for head in ["Umsetzungsgrad (%)", "Beginn / Ende", "Farbe", "", "(…)"] {
            #expect(MeasureColumn(proposedFor: head) == nil, "\(head)")
        }
    }

    @Test(arguments: [
        "Ansprechpartner", "Ansprechpartner/in", "Ansprechperson", "Kontakt", "Kontaktdaten",
        "Federführung / Ansprechpartner", "E-Mail", "Telefonnummer", "Sachbearbeitung", "Tel.",
    ])
    func `a head that announces persons is proposed as left out`(head: String) {
        #expect(MeasureColumn(proposedFor: head) == .nothing)
    }

    @Test func `a head that announces a function is the contact`() {
        for head in ["Ansprechstelle", "Anlaufstelle", "Kontaktstelle"] {
            #expect(MeasureColumn(proposedFor: head) == .contact)
        }
        #expect(MeasureColumn(proposedFor: "Mobilität") == nil)
    }

    @Test func `only a slip of the pen leaves a title the same`() {
        let same = [
            ("Sprachcafé", "sprachcafe"), ("Sprachcafe", "Sprachcafes"),
            ("Förderung der Mehrsprachigkeit", "Förderung der Mehrsprachligkeit"),
        ]
        let other = [
            ("Bauen", "Baden"), ("Kurs 1 für alle Eltern", "Kurs 2 für alle Eltern"),
            ("Sprachcafé", "Sprachtreff"), ("Beratung", "Beratung für Frauen"), ("", "x"),
            ("Gruppe A trifft sich", "Gruppe B trifft sich"),
        ]
        for (one, two) in same { #expect(TitleLikeness.isNear(one, two), "\(one), \(two)") }
        for (one, two) in other { #expect(!TitleLikeness.isNear(one, two), "\(one), \(two)") }
    }

    @Test func `every head of an export means its column, and nothing else does`() {
        let heads = MeasureColumn.allCases.map { $0.head(in: .german) }
        #expect(Set(heads.map(ListWord.folded)).count == heads.count)
        for column in MeasureColumn.allCases where !column.isRepeatable {
            #expect(MeasureColumn(proposedFor: column.head(in: .german)) == column)
        }
        for column in MeasureColumn.allCases {
            #expect(MeasureColumn(named: column.head(in: .german)) == column)
            #expect(MeasureColumn(named: column.rawValue) == column)
        }
    }
}
