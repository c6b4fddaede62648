import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Exchange

/// That the work for a list grows as the list does, also where it was made to hold things up.
@Suite(.serialized) struct ListGrowthTests {
    /// Reads a list of so many rows and lays it beside a town that has another one of as many.
    private func isLinear(
        _ size: Int,
        known: (Int) -> String = { "Nr;Titel\n\($0);Wort \($0)\n" },
        _ csv: (Int) -> String
    ) throws -> Bool {
        let cases = try [size, 2 * size].map { size in
            (size, Array(csv(size).utf8), try Register().importing(known(size)))
        }
        return Doubling.isLinear(from: size) { size in
            for (other, bytes, register) in cases where other == size {
                do {
                    let list = try MeasureList(bytes)
                    _ = MeasureListImport(list).problems(in: register)
                } catch {
                    Issue.record(error)
                }
            }
        }
    }

    private static func list(_ count: Int, _ head: String = "Nr;Titel", _ row: (Int) -> String)
        -> String
    {
        head + "\n" + (1...count).map { row($0) + "\n" }.joined()
    }

    @Test func `rows of the same title, with numbers and without`() throws {
        let numbered = { (count: Int) in Self.list(count) { "\($0);Netzwerk" } }
        #expect(try isLinear(400, numbered))
        #expect(try isLinear(400, known: numbered, numbered))
        #expect(
            try isLinear(400, known: numbered) { count in Self.list(count) { _ in ";Netzwerk" } }
        )
        #expect(
            try isLinear(400, known: numbered) { count in
                Self.list(count) { "x\($0);Netzwerk" }
            }
        )
    }

    @Test(arguments: ["(", "[", "([", "-\n", "/", "\"\"", "Frau ", "A. "])
    func `heads that are long`(sign: String) throws {
        #expect(
            try isLinear(1_000) { count in
                let head = String(repeating: sign, count: count)
                return "Nr;Titel;\"\(head.replacing("\"", with: "\"\""))\"\n1;Netzwerk;x\n"
            }
        )
    }

    @Test func `rows whose titles are nearly those of the town`() throws {
        let known = { (count: Int) in
            Self.list(count) { "\($0);Beratung und Begleitung für alle Familien \($0 * 7)" }
        }
        #expect(
            try isLinear(300, known: known) { count in
                Self.list(count) { "\($0);Beratung und Begleitung fur allle Familien \($0 * 7)" }
            }
        )
        #expect(
            try isLinear(300, known: known) { count in
                Self.list(count) { _ in "1;Beratung und Begleitung fur allle Familien 7" }
            }
        )
    }

    @Test func `rows that name the same field, the same states and the same heads`() throws {
        #expect(
            try isLinear(300) { count in
                Self.list(count, "Nr;Ebene;Titel;Stand;Federführung") {
                    "\($0);\($0 % 3 == 0 ? "Handlungsfeld" : "");T\($0);wohl \($0);Stelle \($0)"
                }
            }
        )
        #expect(
            try isLinear(400) { count in
                Self.list(count, "Nr;Titel") { $0 % 2 == 0 ? "Nr;Titel" : "\($0);T\($0)" }
            }
        )
    }

    @Test(arguments: [
        "Wort ", "\u{301}", " ", "- Punkt\n", "A; ", "/", "Frau Muster ", "x@y.z ", "0781 1234 ",
        "1", ",", "-\n",
        "und ", "https://a.b\n", "(", "_x",
    ])
    func `cells that are long`(piece: String) throws {
        for head in [
            "Titel", "Beschreibung", "Federführung", "Beteiligte", "Zeitraum", "Kosten", "Stand",
            "Hinweis",
            "Nr", "Link",
        ] {
            let other = head == "Titel" ? "Inhalt" : "Titel"
            #expect(
                try isLinear(12_000 / piece.utf8.count) { count in
                    "\(other);\(head)\nWort;\"\(String(repeating: piece, count: count))\"\n"
                },
                "\(head), \(piece)"
            )
        }
    }

    @Test func `columns`() throws {
        #expect(
            try isLinear(140) { count in
                let heads = (1...count).map { "Spalte \($0)" }.joined(separator: ";")
                let cells = (1...count).map { "Wort \($0)" }.joined(separator: ";")
                return Self.list(20, "Titel;Stand;\(heads)") { "T\($0);;\(cells)" }
            }
        )
    }
}
