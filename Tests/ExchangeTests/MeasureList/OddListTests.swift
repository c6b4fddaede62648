import Concept
import Register
import Testing
import Words

@testable import Exchange
@testable import Sheets

/// Lists as offices really have them: nothing crashes, and nothing is lost without a word.
@Suite struct OddListTests {
    private func titles(_ csv: String) throws -> [String] {
        try Register.small().importing(csv).all(Measure.self).dropFirst().map(\.title)
    }

    private func problems(_ csv: String) throws -> [ListProblem] {
        try Register.small().problems(csv).filter {
            $0.fact != .leadMissing && $0.fact != .fieldMissing
        }
    }

    @Test func `empty rows in the middle are nothing`() throws {
        #expect(try titles("Nr;Titel;Ende\n1;a;2025\n;;\n \n2;b;2025\n;;;;\n") == ["a", "b"])
    }

    @Test func `a row of sums stays out, and is told`() throws {
        let csv = "Nr;Titel;Kosten\n1;Kochen;500\n;Summe;500,00 €\nGesamt:;;500\n"
        #expect(try titles(csv) == ["Kochen"])
        #expect(
            try problems(csv) == [
                ListProblem(row: 3, .rowOfTotals("Summe")),
                ListProblem(row: 4, .rowOfTotals("Gesamt:")),
            ]
        )
        let real = "Nr;Titel;Federführung\n1;Gesamtkonzept;\n2;Gesamt denken;Sozialamt\n"
        #expect(try titles(real) == ["Gesamtkonzept", "Gesamt denken"])
    }

    @Test func `two rows of heads are read together`() throws {
        let csv = """
            Unsere Maßnahmen 2024;;;;;
            Nr;Maßnahme;Laufzeit;;Kosten;
            ;;von;bis;einmalig;jährlich
            1;Kochen;2021;2022;500;100
            """
        let list = try MeasureList(Array(csv.utf8))
        #expect(list.columns.map(\.holds) == [.listNumber, .title, .from, .until, .once, .yearly])
        #expect(list.columns[3].head == "Laufzeit bis")
        let measure = try #require(Register().importing(list).all(Measure.self).first)
        #expect(measure.period.until == Day(iso: "2022-12-31"))
        #expect(measure.funding.yearly == Cents(10_000))
    }

    @Test func `two rows of heads are read where cells stretch over both`() throws {
        let csv = "Nr;Maßnahme;Laufzeit;\nNr;Maßnahme;Beginn;Ende\n1;Kochen;2021;2022\n"
        let list = try MeasureList(Array(csv.utf8))
        #expect(list.columns.map(\.holds) == [.listNumber, .title, .from, .until])
        #expect(list.rows.map(\.number) == [3])
    }

    @Test func `a first measure is no second row of heads`() throws {
        #expect(try titles("Nr;Titel;Stand\n;Ende;\n1;Kochen;läuft\n") == ["Ende", "Kochen"])
        #expect(try titles("Titel;Stand\nProjekt;läuft\nKochen;läuft\n") == ["Projekt", "Kochen"])
    }

    @Test func `heads that each page repeats are told`() throws {
        let csv = "Nr;Titel;Ende\n1;Kochen;2025\nNr;Titel;Ende\n2;Lesen;2025\n"
        #expect(try titles(csv) == ["Kochen", "Lesen"])
        #expect(try problems(csv) == [ListProblem(row: 3, .rowOfHeads)])
    }

    @Test func `a head that a narrow column breaks is whole`() throws {
        let list = try MeasureList(Array("Nr;Titel;\"Verant-\nwortlich\"\n1;a;b\n".utf8))
        #expect(list.columns[2].head == "Verantwortlich")
        #expect(list.columns[2].holds == .lead)
    }

    @Test func `a row that holds only a title is questioned`() throws {
        let csv = "Nr;Titel;Ende\n;Teil A: Sprache;\n1;Kochen;2025\n"
        #expect(
            try problems(csv) == [
                ListProblem(row: 2, column: "Titel", .onlyTitle("Teil A: Sprache"))
            ]
        )
    }

    @Test func `a remark below the list is an error that says what to do`() throws {
        let csv = "Nr;Titel;Ende\n1;Kochen;2025\nStand: März 2024;;\n"
        let errors = try problems(csv).errors
        #expect(errors == [ListProblem(row: 3, column: "Titel", .titleMissing)])
        #expect(errors[0].message(in: .german, via: .command).contains("löschen Sie die Zeile"))
    }

    @Test func `columns behind the last head are kept, empty ones are none`() throws {
        let csv = "Nr;Titel;;;\n1;Kochen;;grün;\n"
        let list = try MeasureList(Array(csv.utf8))
        #expect(list.columns.map(\.head) == ["Nr", "Titel", "Spalte D"])
        let measure = try #require(Register().importing(list).all(Measure.self).first)
        #expect(measure.internalNote == "Spalte D: grün")
    }

    @Test func `times in words are kept as words`() throws {
        let csv = """
            Nr;Titel;Beginn;Ende
            1;a;2021;laufend
            2;b;Herbst 2021;Ende offen
            3;c;-;k. A.
            """
        let measures = try Register().importing(csv).all(Measure.self)
        #expect(measures[0].period.from == Day(iso: "2021-01-01"))
        #expect(measures[0].period.words == "laufend")
        #expect(measures[1].period.words == "Herbst 2021")
        #expect(measures[1].internalNote == "Ende: Ende offen")
        #expect(measures[2].period.isEmpty)
        #expect(
            try problems(csv).facts == [
                .dateInWords("laufend"), .dateInWords("Herbst 2021"), .keptAsNote("Ende offen"),
            ]
        )
    }

    @Test func `amounts that are not exact are kept with their words`() throws {
        let csv = "Nr;Titel;Kosten\n1;a;12.500 €\n2;b;ca. 5 T€\n3;c;je nach Bedarf\n4;d;-\n"
        let measures = try Register().importing(csv).all(Measure.self)
        #expect(measures.map(\.funding.once) == [Cents(1_250_000), Cents(500_000), nil, nil])
        #expect(
            measures.map(\.internalNote) == [
                nil, "Kosten: ca. 5 T€", "Kosten: je nach Bedarf", nil,
            ]
        )
        #expect(
            try problems(csv).facts == [.amountAbout("ca. 5 T€"), .keptAsNote("je nach Bedarf")]
        )
    }

    @Test func `a field that the row does not name is told`() throws {
        let csv = "Nr;Titel;Handlungsfeld\n1;a;Sprache\n2;b;\n"
        let problems = try Register.small().problems(csv)
        #expect(
            problems.contains(ListProblem(row: 3, column: "Handlungsfeld", .fieldMissing))
        )
        #expect(problems.count { $0.fact == .fieldMissing } == 1)
    }

    @Test func `the sheets that were not read are named`() throws {
        var workbook = TinyWorkbook(
            rows: """
                <row><c t="str"><v>Nr</v></c><c t="str"><v>Titel</v></c></row>
                <row><c t="str"><v>1</v></c><c t="str"><v>Kochen</v></c></row>
                """
        )
        workbook["xl/workbook.xml"] = """
            <workbook xmlns:r="r"><sheets><sheet name="2024" r:id="r1"/><sheet name="2023" r:id="r1"/>
            </sheets></workbook>
            """
        let list = try MeasureList(workbook.bytes())
        let problems = MeasureListImport(list).problems(in: Register())
        let told = ListProblem(row: nil, .sheetsNotRead(read: "2024", ["2023"]))
        #expect(problems.contains(told))
        #expect(told.message(in: .german, via: .command).contains("„2023“"))
    }

    @Test func `every problem says what is so and what would be right`() {
        let measure = Reference(.measure, 1)
        let facts: [ListProblem.Fact] = [
            .numberOfAnother("1", measure, title: "a"), .titleTwice("a", row: 2),
            .titleOfSeveral("a", [measure]), .cellBroken("#NV"), .reasonNotNamed("spät"),
            .fieldMissing, .amountAbout("ca. 5"), .calledTheSame([measure]), .onlyTitle("a"),
            .rowOfTotals("Summe"), .rowOfHeads, .sheetsNotRead(read: "a", ["b"]),
            .columnOfPersons, .columnOfFunctions, .personLeftOut, .personInText,
            .refused(.timingNeedsEnd),
        ]
        for fact in facts {
            for words in [Catalogue.german, .english] {
                let message = ListProblem(row: 1, fact).message(in: words, via: .command)
                #expect(message.last == "." && !message.contains("{{"), "\(message)")
            }
        }
    }
}
