import Concept
import Exchange
import Register
import TestKit
import Testing
import Words

/// Which measure a row means: nothing that a person did not mean is overwritten or doubled.
@Suite struct ListMatchingTests {
    private let register: Register

    init() throws {
        register = try .small()
    }

    private func titles(_ register: Register) -> [String] {
        register.all(Measure.self).map(\.title)
    }

    private func measure(_ number: Int, in register: Register) throws -> Measure {
        try #require(register[ID<Measure>(number)]).record
    }

    @Test func `a number whose measure is called otherwise stops the list`() throws {
        let csv = "Nr;Titel\n2.1;Lesepaten\n2.2;Nähkurs\n"
        let asked = ListProblem.Fact.numberOfAnother(
            "2.1",
            Reference(.measure, 1),
            title: "Sprachcafé"
        )
        #expect(
            try register.problems(csv).errors == [ListProblem(row: 2, column: "Nr", asked)]
        )
        #expect(throws: MeasureListRefused.self) { try register.importing(csv) }
        let message = try register.problems(csv).errors.map {
            $0.message(in: .german, via: .command)
        }.joined()
        #expect(message.contains("M1 „Sprachcafé“") && message.contains("--own-numbers"))
    }

    @Test func `another list that counts from the same number adds its measures`() throws {
        let csv = "Nr;Titel\n2.1;Lesepaten\n2.2;Nähkurs\n"
        let after = try register.importing(csv, countsAlone: true)
        #expect(titles(after) == ["Sprachcafé", "Lesepaten", "Nähkurs"])
        #expect(after[ID<Measure>(1)]?.record == register[ID<Measure>(1)]?.record)
        for countsAlone in [false, true] {
            #expect(try after.importing(csv, countsAlone: countsAlone).sequence == after.sequence)
        }
        let first = try after.importing("Nr;Titel\n2.1;Sprachcafé\n")
        #expect(first.sequence == after.sequence, "and the first list still knows its own")
    }

    @Test func `a list that counts for itself does not take a title of another`() throws {
        let csv = "Nr;Titel\n7;Sprachcafé\n"
        let after = try register.importing(csv, countsAlone: true)
        #expect(titles(after) == ["Sprachcafé", "Sprachcafé"])
        #expect(
            try MeasureListImport(MeasureList(Array(csv.utf8), countsAlone: true))
                .problems(in: register).facts.contains(.calledTheSame([Reference(.measure, 1)]))
        )
        #expect(try after.importing(csv).sequence == after.sequence)
    }

    @Test func `a list that was numbered anew finds its measures by their titles`() throws {
        let first = try Register().importing("Nr;Titel\n1;Kochen\n2;Nähen\n3;Lesen\n")
        let next = "Nr;Titel\n1;Kochen\n2;Singen\n3;Nähen\n4;Lesen\n"
        let after = try first.importing(next)
        #expect(titles(after) == ["Kochen", "Nähen", "Lesen", "Singen"])
        #expect(after.all(Measure.self).map(\.listNumber) == ["1", "3", "4", "2"])
        #expect(
            try first.problems(next).facts.filter { $0 != .leadMissing } == [
                .recognisedByTitle(Reference(.measure, 2)),
                .recognisedByTitle(Reference(.measure, 3)),
            ]
        )
    }

    @Test func `a slip of the pen in a title changes it`() throws {
        let after = try register.importing("Nr;Titel\n2.1;Sprachcafés\n")
        #expect(titles(after) == ["Sprachcafés"])
    }

    @Test func `a new title is told by the number of the town`() throws {
        let after = try register.importing("M-Nr.;Nr;Titel\nM1;2.1;Lesepaten\n")
        #expect(titles(after) == ["Lesepaten"])
    }

    @Test func `two rows that nothing tells apart stop the list`() throws {
        let csv = "Titel;Ende\nNähkurs;2025\nLesen;2025\nNähkurs;2026\n"
        let twice = ListProblem.Fact.titleTwice("Nähkurs", row: 2)
        #expect(
            try register.problems(csv).errors == [ListProblem(row: 4, column: "Titel", twice)]
        )
        #expect(throws: MeasureListRefused.self) { try register.importing(csv) }
    }

    @Test func `rows of the same title with numbers stay apart`() throws {
        for csv in [
            "Nr;Titel\n1;Netzwerk\n2;Netzwerk\n", "Nr;Titel\n1;Netzwerk\n;Netzwerk\n",
            "Nr;Titel\n;Netzwerk\n1;Netzwerk\n",
        ] {
            let after = try register.importing(csv)
            #expect(titles(after) == ["Sprachcafé", "Netzwerk", "Netzwerk"])
            #expect(try after.importing(csv).sequence == after.sequence)
        }
    }

    @Test func `a title that several measures have stops a row without a number`() throws {
        let two = try register.importing("Nr;Titel\n1;Netzwerk\n2;Netzwerk\n")
        let several = ListProblem.Fact.titleOfSeveral(
            "Netzwerk",
            [Reference(.measure, 2), Reference(.measure, 3)]
        )
        #expect(try two.problems("Titel;Ende\nNetzwerk;2025\n").errors.facts == [several])
    }

    @Test(arguments: 1...60)
    func `the same list twice changes nothing, whatever it names`(seed: UInt64) throws {
        var chance = Seeded(seed: seed)
        let titles = ["Netzwerk", "Nähkurs", "Nähkurse", "Lesen mit Paten", "Sprachcafé"]
        let rows = (0..<6).map { _ in
            let number = chance.oneIn(2) ? "" : String(Int.random(in: 1...8, using: &chance))
            return "\(number);\(titles.randomElement(using: &chance) ?? "")"
        }
        let csv = (["Nr;Titel"] + rows).joined(separator: "\n")
        let countsAlone = chance.oneIn(2)
        let list = try MeasureList(Array(csv.utf8), countsAlone: countsAlone)
        guard MeasureListImport(list).problems(in: register).errors.isEmpty else { return }
        let after = try register.importing(list)
        #expect(after.all(Measure.self).count <= rows.count + 1, "seed \(seed)")
        #expect(try after.changes(by: list) == [], "seed \(seed)")
    }
}
