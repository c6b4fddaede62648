import Concept
import Exchange
import Register
import TestKit
import Testing
import Words

/// The record holds offices and functions, no persons: what a list says of these stays out.
@Suite struct ListPersonTests {
    private func words(_ register: Register) -> String {
        register.all(Measure.self).flatMap { $0.record.fields.map { "\($0.value)" } }.joined()
    }

    private func facts(_ csv: String, told: ColumnMap? = nil) throws -> [ListProblem] {
        try Register.small().problems(csv, told: told).filter {
            $0.fact != .leadMissing
        }
    }

    @Test(arguments: ["Ansprechpartner", "Ansprechperson", "Kontakt", "Telefon", "Bearbeiter/in"])
    func `a column of persons stays out, and it is said why`(head: String) throws {
        let csv = "Nr;Titel;\(head)\n5;Nähkurs;Erika Muster\n"
        #expect(try facts(csv) == [ListProblem(row: nil, column: head, .columnOfPersons)])
        let after = try Register.small().importing(csv)
        #expect(after.all(Measure.self).count == 2)
        #expect(!words(after).contains("Muster"))
        let message = try facts(csv).map { $0.message(in: .german, via: .command) }.joined()
        #expect(message.contains("Funktionen") && message.contains("--columns"))
    }

    @Test(arguments: ["Frau Muster", "Herrn Dr. Muster (Tel. 12)", "erika.muster@example.org"])
    func `a column without a place that holds persons stays out`(cell: String) throws {
        let csv = "Nr;Titel;Wer\n5;Nähkurs;\n6;Lesen;\(cell)\n"
        #expect(try facts(csv) == [ListProblem(row: nil, column: "Wer", .columnOfPersons)])
        #expect(try !words(Register.small().importing(csv)).lowercased().contains("muster"))
    }

    @Test func `the office may say that a column holds functions`() throws {
        let csv = "Nr;Titel;Kontakt\n5;Nähkurs;Sekretariat\n6;Lesen;Frau Muster\n"
        let told = ColumnMap(columns: [.init("Kontakt", .contact)])
        let register = try Register.small().importing(csv, told: told)
        #expect(register[ID<Measure>(2)]?.contact == "Sekretariat")
        #expect(register[ID<Measure>(3)]?.contact == nil)
        #expect(!words(register).contains("Muster"))
        #expect(
            try facts(csv, told: told) == [
                ListProblem(row: nil, column: "Kontakt", .columnOfFunctions),
                ListProblem(row: 3, column: "Kontakt", .personLeftOut),
            ]
        )
    }

    @Test func `a person who leads is not kept in the note`() throws {
        let csv = "Nr;Ebene;Titel;Federführung\n5;;Nähkurs;Frau Muster\n6;Feld;Arbeit;Hr. Muster\n"
        #expect(try facts(csv).count { $0.fact == .personLeftOut } == 2)
        let after = try Register.small().importing(csv)
        #expect(!words(after).contains("Muster"))
        #expect(after.all(FieldOfAction.self).allSatisfy { $0.internalNote == nil })
    }

    @Test func `a person in a text is told, for only people can mend it`() throws {
        let csv =
            "Nr;Titel;Beschreibung\n5;Nähkurs;Frau Muster hilft.\n6;Frau und Beruf;Es läuft.\n"
        #expect(
            try facts(csv) == [ListProblem(row: 2, column: "Beschreibung", .personInText)]
        )
    }
}
