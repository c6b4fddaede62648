import Concept
import Exchange
import Register
import TestKit
import Testing

/// What becomes of the rows of a list in a town.
@Suite struct MeasureListImportTests {
    private let register: Register

    init() throws {
        register = try .small()
    }

    private func measure(_ number: Int, in register: Register) throws -> Measure {
        try #require(register[ID<Measure>(number)]).record
    }

    @Test func `a new row becomes a measure with all that it says`() throws {
        let after = try register.importing(
            """
            Nr.;Maßnahme;Beschreibung;Handlungsfeld;Ziel;Zielgruppe;Stadtteil;Strategisches Ziel;\
            Federführung;Partner;Beginn;Ende;Stand;Einmalige Kosten in Euro;Stellen;Kosten;Links
            3.1;Lesepaten;"Sie lesen vor.
            - montags";sprache;1.1 Alle lernen Deutsch.;Familien;Altstadt;A3 Teilhabe;Sozialamt;\
            Caritasverband, Sozialamt;2024;2025;läuft;12.500,50;0,5;5.000 € jährlich;\
            Flyer: https://www.example.org/a

            """
        )
        var expected = Measure(title: "Lesepaten", field: ID(1))
        expected.listNumber = "3.1"
        expected.description = Prose([
            Paragraph(number: 2, text: "Sie lesen vor."),
            Paragraph(number: 3, role: .bullet, text: "montags"),
        ])
        expected.objectives = [ID(1)]
        expected.targetGroups = [ID(1)]
        expected.districts = [ID(1)]
        expected.strategicGoals = [ID(1)]
        expected.lead = ID(1)
        expected.partners = [ID(2), ID(1)]
        expected.period = Period(
            from: Day(year: 2024, month: 1, day: 1),
            until: Day(year: 2025, month: 12, day: 31)
        )
        expected.status = Status(.underway)
        expected.funding.once = Cents(1_250_050)
        expected.funding.yearly = Cents(500_000)
        expected.funding.staffHundredths = 50
        expected.links = [Link(title: "Flyer", address: "https://www.example.org/a")]
        #expect(try measure(2, in: after) == expected)
        #expect(PublicRegister(of: after).all(Measure.self).isEmpty)
    }

    @Test func `a row changes the measure that its number names, and no other field`() throws {
        let after = try register.importing("Nr;Titel;Ende\n2.1;Sprachcafés;31.12.2025\n2.2;Neu;\n")
        var expected = try measure(1, in: register)
        expected.title = "Sprachcafés"
        expected.period.until = Day(year: 2025, month: 12, day: 31)
        #expect(try measure(1, in: after) == expected)
        #expect(try measure(2, in: after).listNumber == "2.2")
        let own = try register.importing("M-Nr.;Maßnahme;Federführung\nM1;Sprachcafé;\n")
        #expect(try measure(1, in: own).lead == nil, "an empty cell of our own list is empty")
        let foreign = try register.importing("Nr;Titel;Federführung\n2.1;Sprachcafé;\n")
        #expect(try measure(1, in: foreign).lead == ID(1), "one of another list says nothing")
    }

    @Test func `the report shows old and new`() throws {
        let report = try register.report("M-Nr.;Titel;Ende\nM1;Sprachtreff;31.12.2025\n")
        #expect(report.contains("Titel geändert: „Sprachcafé“ → „Sprachtreff“"))
        #expect(report.contains("Geändert: 1."))
        #expect(report.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test func `what the public will see at once is said`() throws {
        let seen = try register.with { draft in
            var measure = Measure(title: "x")
            if let old = register[ID<Measure>(1)] { measure = old.record }
            measure.visibility = .public
            draft.put(ID(1), measure)
        }
        let said = "1 geänderte Maßnahme ist öffentlich"
        #expect(try seen.report("Nr;Titel\n2.1;Sprachcafés\n").contains(said))
        #expect(try !seen.report("Nr;Titel;Farbe\n2.1;Sprachcafé;rot\n").contains(said))
        #expect(try !register.report("Nr;Titel\n2.1;Sprachcafés\n").contains(said))
    }

    @Test func `a row without a number is known by its title, and said to be`() throws {
        let csv = "Titel;Priorität\nSprachcafé;hoch\n"
        let problems = try register.problems(csv)
        let known = ListProblem.Fact.recognisedByTitle(Reference(.measure, 1))
        #expect(problems == [ListProblem(row: 2, column: "Titel", known)])
        #expect(try measure(1, in: register.importing(csv)).priority == .high)
    }

    @Test func `errors say row and column, stop everything, and come all at once`() throws {
        let csv = """
            Nr;M-Nr.;Titel;Beginn;Ende;Einmalige Kosten in Euro;Links
            5;;a;31.04.2023;;;
            5;;b;;;viel;
            6;M99;c;;;;
            7;;;2024;;;
            8;;d;2024;2023;;
            9;;e;;;;siehe oben
            02. Jan;;f;;;;
            10;M1;g;;;;
            11;M1;h;;;;
            12;;#REF!;;;;
            """
        let problems = try register.problems(csv).errors
        let ends = Refusal.endsBeforeItBegins(
            from: try #require(Day(iso: "2024-01-01")),
            until: try #require(Day(iso: "2023-12-31"))
        )
        #expect(
            problems == [
                ListProblem(row: 2, column: "Beginn", .dateUnreadable("31.04.2023")),
                ListProblem(row: 3, column: "Nr", .numberTwice("5", row: 2)),
                ListProblem(row: 3, column: "Einmalige Kosten in Euro", .amountUnreadable("viel")),
                ListProblem(row: 4, column: "M-Nr.", .measureUnknown("M99")),
                ListProblem(row: 5, column: "Titel", .titleMissing),
                ListProblem(row: 6, column: "Ende", .refused(ends)),
                ListProblem(row: 7, column: "Links", .linkUnreadable("siehe oben")),
                ListProblem(row: 8, column: "Nr", .numberIsDate("02. Jan")),
                ListProblem(
                    row: 10,
                    column: "M-Nr.",
                    .measureTwice(Reference(.measure, 1), row: 9)
                ),
                ListProblem(row: 11, column: "Titel", .cellBroken("#REF!")),
            ]
        )
        #expect(throws: MeasureListRefused.self) { try register.importing(csv) }
        let report = try register.report(csv)
        #expect(report.contains("10 Fehler"))
        #expect(report.contains("\nZeile 2, Beginn: „31.04.2023“ ist kein Datum."))
    }

    @Test func `a lead that is unknown or several is kept as a note, and told`() throws {
        let csv = "Nr;Titel;Wer ist verantwortlich\n"
        let told = ColumnMap(columns: [.init("Wer ist verantwortlich", .lead)])
        let rows =
            "1;a;\n2;b;Bauamt\n3;c;Caritas / Sozialamt\n4;d;Caritas\n5;e;Schulamt und Bauamt\n"
        let facts = try register.problems(csv + rows, told: told).facts
        #expect(
            facts == [
                .leadMissing, .notFound(.organization, ["Bauamt"]),
                .leadsSeveral(["Caritas", "Sozialamt"]), .leadsSeveral(["Schulamt", "Bauamt"]),
            ]
        )
        let after = try register.importing(csv + rows, told: told)
        #expect(try measure(3, in: after).internalNote == "Wer ist verantwortlich: Bauamt")
        #expect(try measure(5, in: after).lead == ID(2))
        let grown = try after.with { $0.add(Organization(title: "Bauamt", sort: .townUnit)) }
        let again = try grown.importing(csv + rows, told: told)
        #expect(try measure(3, in: again).lead == ID(3))
        #expect(try measure(3, in: again).internalNote == nil, "what has a place is no note")
    }

    @Test func `a word for the timing alone leaves the phase open`() throws {
        let csv = "Nr;Titel;Stand;Ende\n1;a;verzögert / fehlt;2025\n2;b;verzögert;\n"
        let after = try register.importing(csv)
        let sentence = "Die Maßnahmenliste nennt keinen Grund."
        for number in 2...3 {
            let late = Status(.unknown, .late, reason: Reason(.other, sentence))
            #expect(try measure(number, in: after).status == late)
            #expect(try measure(number, in: after).internalNote == nil)
        }
        let facts = try register.problems(csv).facts.filter { $0 != .leadMissing }
        #expect(facts == [.reasonNotNamed("verzögert / fehlt"), .reasonNotNamed("verzögert")])
        #expect(try after.problems(csv).facts == [], "it is said once")
        let known = try register.importing("Nr;Titel;Stand;Ende\n2.1;Sprachcafé;verzögert;2030\n")
        #expect(try measure(1, in: known).status.phase == .underway, "the town knows more")
        #expect(try measure(1, in: known).status.timing == .late)
    }

    @Test func `a reason that the list did not name gives way`() throws {
        let csv = "Nr;Titel;Stand;Begründung\n1;a;verzögert;\n"
        let late = try register.importing(csv)
        let named = try late.importing(csv.replacing("verzögert;", with: "verzögert;Kein Raum."))
        #expect(
            try measure(2, in: named).status
                == Status(.unknown, .late, reason: Reason(.other, "Kein Raum."))
        )
        #expect(try named.importing(csv).sequence == named.sequence)
        let done = csv.replacing("verzögert", with: "erledigt")
        #expect(try measure(2, in: late.importing(done)).status == Status(.completed))
    }

    @Test func `a state that the rules forbid is kept as a note, and told why`() throws {
        let csv = """
            Nr;Titel;Stand;Ende;Begründung
            1;a;in Umsetzung, verzögert;;
            2;b;gescheitert;;
            3;c;gescheitert;;Kein Geld.
            4;d;in Umsetzung, verzögert;2025;Kein Personal.
            5;e;halb fertig;;
            """
        let facts = try register.problems(csv).facts.filter { $0 != .leadMissing }
        #expect(
            facts == [
                .stateNotAllowed("in Umsetzung, verzögert", .timingNeedsEnd),
                .reasonNotNamed("gescheitert"), .stateUnknown("halb fertig"),
            ]
        )
        let after = try register.importing(csv)
        #expect(try measure(2, in: after).status == Status(.underway))
        #expect(try measure(2, in: after).internalNote == "Stand: in Umsetzung, verzögert")
        #expect(try measure(3, in: after).status.reason?.cause == .other)
        let dropped = Status(.dropped, reason: Reason(.other, "Kein Geld."))
        #expect(try measure(4, in: after).status == dropped)
        let late = Status(.underway, .late, reason: Reason(.other, "Kein Personal."))
        #expect(try measure(5, in: after).status == late)
        #expect(try measure(6, in: after).internalNote == "Stand: halb fertig")
    }

    @Test func `a state that is forbidden leaves what the town knows`() throws {
        let after = try register.importing("Nr;Titel;Stand\n2.1;Sprachcafé;verzögert\n")
        #expect(try measure(1, in: after).status == Status(.underway))
        #expect(try measure(1, in: after).internalNote == "Stand: verzögert")
    }

    @Test func `columns without a place are lines of the note, each once`() throws {
        let csv = "Nr;Titel;Grad (%);Farbe\n2.1;Sprachcafé;50;rot\n"
        let noted = try register.with { draft in
            var measure = Measure(title: "x")
            if let old = register[ID<Measure>(1)] { measure = old.record }
            measure.internalNote = "Bitte anrufen."
            draft.put(ID(1), measure)
        }
        let after = try noted.importing(csv)
        #expect(
            try measure(1, in: after).internalNote == "Bitte anrufen.\nGrad (%): 50\nFarbe: rot"
        )
        let next = try after.importing(csv.replacing("50", with: "75"))
        #expect(
            try measure(1, in: next).internalNote == "Bitte anrufen.\nGrad (%): 75\nFarbe: rot"
        )
    }

    @Test func `levels make fields and objectives, and the rows below stand in them`() throws {
        let csv = """
            Nr;Ebene;Titel;Beschreibung;Stand
            2;Handlungsfeld;Wohnen;Es ist eng.;läuft
            2.1;Ziel;Alle wohnen gut.;;
            2.1.1;Teilziel;Mehr Platz.;;
            2.1.1.1;Maßnahme;Bauen;;
            1;Handlungsfeld;Sprache;Anders.;
            """
        let after = try Register.small().importing(csv)
        let fields = after.all(FieldOfAction.self)
        #expect(fields.map(\.title) == ["Sprache", "Wohnen"])
        #expect(fields.map(\.position) == [1, 2])
        #expect(fields[1].situation.passages == [Passage("Es ist eng.")])
        #expect(fields[1].internalNote == "Stand: läuft")
        #expect(fields[0].situation.isEmpty, "what is there stays as it is")
        let objectives = after.all(Objective.self).dropFirst()
        #expect(objectives.map(\.number) == ["2.1", "2.1.1"])
        #expect(objectives.map(\.within) == [nil, ID(2)])
        #expect(objectives.map(\.field) == [ID(2), ID(2)])
        let measure = try measure(2, in: after)
        #expect(measure.fieldsOfAction == [ID(2)])
        #expect(measure.objectives == [ID(3)])
        let problems = try Register.small().problems(csv)
        #expect(problems.facts.contains(.staysAsItIs(Reference(.field, 1))))
        #expect(try after.changes(by: MeasureList(Array(csv.utf8))) == [])
    }

    @Test func `a number that is no place in an order is none`() throws {
        let csv = "Nr;Ebene;Titel\n\(Int.max);Feld;Wohnen\n-3;Feld;Arbeit\n"
        let fields = try Register.small().importing(csv).all(FieldOfAction.self)
        #expect(fields.map(\.position) == [1, 2, 3])
    }
}
