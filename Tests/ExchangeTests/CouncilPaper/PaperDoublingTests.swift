import Exchange
import TestKit
import Testing

/// That reading a paper takes time in proportion to its length, whatever it is made of.
@Suite(.serialized) struct PaperDoublingTests {
    static let pieces = [
        "e\u{301}", "\u{301}", "\u{300}\u{323}", " ", "\u{A0}", "„“", "\"", "(", ")(", "[ ]", "☐ ",
        "| ",
        "Wort ", "Wort: ", "Datum: ", "Bearbeiter/-in: Muster ", "öffentlich ", "nicht ",
        "12.01.2026 ",
        "Erika Beispiel\n", "Senatorin\n", "gez.\n", "Datum: 12\n", "Rat 12.01.2026 Ö\n", "n\n",
        "\n",
        "1. Punkt\n\n", "1. Punkt\nText\n", "Anlage 1\n", "Status: nicht\n", "- a\n",
        "X    X    X\n",
        "Gremium Datum ö nö\n", "\t", "a-\n", "/", "Amt, Datum, Telefon\n", "1/2\n",
    ]

    @Test(arguments: pieces)
    func `reading is linear`(piece: String) {
        for start in [
            "Beschlussvorlage\nSachverhalt:\n", "Drucksache: 1/26\nBeratungsfolge:\n",
            "Drucksache: 1/26\nBetreff: ",
        ] {
            let isLinear = Doubling.isLinear(from: 12_000) { size in
                let count = size / piece.utf8.count
                // A file that is refused was looked at all the same.
                _ = try? PaperReader.read(start + String(repeating: piece, count: count))
            }
            #expect(isLinear, "\(start.debugDescription) \(piece.debugDescription)")
        }
    }

    @Test func `lines that differ a little are read in proportion`() {
        let isLinear = Doubling.isLinear(from: 600) { count in
            let lines = (0..<count).map { "\($0). Rat \($0) 12.01.2026 öffentlich" }
            _ = try? PaperReader.read(
                "Drucksache: 1/26\nBeratungsfolge:\n" + lines.joined(separator: "\n")
            )
        }
        #expect(isLinear)
    }
}
