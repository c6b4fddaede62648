import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Exchange

/// Lists as other offices keep them, as files: what they hide stays out, and whom they name.
@Suite struct IntakeListTests {
    private func list(_ name: String) throws -> MeasureList {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        return try MeasureList([UInt8](Data(contentsOf: folder.appending(path: "Lists/\(name)"))))
    }

    private func words(_ register: Register) -> String {
        Kind.allCases.flatMap { register.table.versions(of: $0) }
            .flatMap { $0.record.fields.map { "\($0.value)" } }.joined(separator: "\n")
    }

    @Test(arguments: [
        ("l07-ausgeblendete-zeile-und-spalte.xlsx", ["INTERN", "NICHT NACH AUSSEN"]),
        ("l08-durchgestrichen.xlsx", ["Elternkurs", "FB 2"]),
    ]) func `what a screen hides is named, and stays out`(name: String, hidden: [String]) throws {
        let list = try list(name)
        #expect(!list.hidden.isEmpty)
        let words = words(try Register().importing(list))
        #expect(words.contains("Sprachcafé"))
        for word in hidden { #expect(!words.contains(word), "\(word)") }
    }

    @Test func `no name, mail or telephone of a list comes into the record`() throws {
        let list = try list("l17-personen.csv")
        let register = try Register().importing(list)
        #expect(register.all(Measure.self).count == 3)
        let words = words(register)
        for part in ["uster", "Müller", "Hans", "Beispiel", "0781", "@"] {
            #expect(!words.contains(part), "\(part)")
        }
    }

    @Test func `a name in the head of a column stays out, too`() throws {
        let csv = """
            Nr;Titel;Anmerkung Frau Musterfrau;Rückmeldung (Erika Beispiel);Erika Beispiel
            5;Nähkurs;alles gut;noch offen;ja
            """
        let list = try MeasureList(Array(csv.utf8))
        let told = MeasureListImport(list).problems(in: Register())
        #expect(told.count { $0.fact == .personInHead } == 3)
        let words = words(try Register().importing(list))
        #expect(words.contains("alles gut") && words.contains("noch offen"))
        #expect(!words.contains("Musterfrau") && !words.contains("Beispiel"))
        #expect(!"\(list.map)".contains("Musterfrau") && !"\(list.map)".contains("Beispiel"))
    }
}
