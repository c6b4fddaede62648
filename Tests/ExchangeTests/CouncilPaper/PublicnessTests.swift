import TestKit
import Testing

@testable import Exchange

/// The one place in which a printed notation becomes an answer.
@Suite struct PublicnessTests {
    @Test(arguments: [
        "öffentlich", "Öffentlich", "ÖFFENTLICH", "oeffentlich", "o\u{308}ffentlich",
        "öff\u{AD}entlich",
        "Ö", "ö", "öff.", "(öffentlich)", "öffentliche Sitzung", "in öffentlicher Sitzung",
        "Rat 12.01.2026 öffentlich", "Rat der Stadt, 12.01.2026, Ö", "Rat öffentlich 12.01.2026",
        "☒ öffentlich ☐ nichtöffentlich", "öffentlich ☒  nichtöffentlich ☐", "☒ öffentlich",
        "[x] öffentlich [ ] nicht öffentlich", "(x) öff. ( ) n.öff.", "24. öffentliche Sitzung der",
        "Ausschuss für öffentliche Ordnung öffentlich", "öffentlich Vorberatung", "öffentlich: ja",
    ])
    func `one whole mark is open`(text: String) {
        #expect(Publicness(printed: text) == .public, "\(text)")
    }

    @Test(arguments: [
        "nichtöffentlich", "nicht öffentlich", "nicht  öffentlich", "nicht-öffentlich", "n.ö.",
        "n. ö.", "nicht ö.", "N Ö", "NÖ", "nö", "N-Ö", "n.öff.", "n. öff.", "nichtöffentl.",
        "nichtöffentliche Sitzung", "unter Ausschluss der Öffentlichkeit", "vertraulich", "geheim",
        "☐ öffentlich ☒ nichtöffentlich", "öffentlich ☐ nichtöffentlich ☒", "nichtöffent1ich",
        "geschlossene Sitzung", "Rat 12.01.2026 N",
    ])
    func `a clear denial is closed`(text: String) {
        #expect(Publicness(printed: text) == .nonPublic, "\(text)")
    }

    @Test(arguments: [
        "", "Rat", "12.01.2026", "nicht", "öffentlich/nichtöffentlich", "öffentlich öffentlich",
        "☐ öffentlich ☐ nichtöffentlich", "☒ öffentlich ☒ nichtöffentlich", "☐ öffentlich",
        "● öffentlich ☐ nichtöffentlich", "öffentlich nein", "offentlich", "öffent1ich", "öffent-",
        "nieht öffentlich", "uicht öffentlich", "NI CHT ÖFFENTLICH", "cht öffentlich",
        "un öffentlich",
        "keine Öffentlichkeit", "öffentlich (nicht)", "Ausschuss für öffentliche Ordnung", "X",
        "Ausschuss für Öffentlichkeitsarbeit", "~öffentlich~", "Ö 5", "Gemeinderatöffentlich",
    ])
    func `all else is unknown`(text: String) {
        #expect(Publicness(printed: text) == .unknown, "\(text)")
    }

    /// With the tables below a hundred thousand in all.
    private static let tableCount = 30_000

    @Test func `of seventy thousand closed notations none comes out open`() {
        var made = NotationGenerator(seed: 20_261_128)
        for number in 0..<(100_000 - Self.tableCount) {
            let text = made.closed()
            if Publicness(printed: text) == .public { Issue.record("\(number): \(text)") }
        }
        held(100_000 - Self.tableCount, "marks of closed sittings, none read as open")
    }

    @Test func `of thirty thousand tables of closed sittings none comes out open`() {
        var stations = 0
        for seed in 0..<UInt64(Self.tableCount) {
            var made = NotationGenerator(seed: seed)
            let text = made.closedTable()
            let table = StationTable(PaperLine.lines(of: text))
            stations += table.stations.count
            if table.stations.contains(where: { $0.publicness == .public }) {
                Issue.record("seed \(seed):\n\(text)")
            }
        }
        #expect(stations > Self.tableCount, "most rows are read as sittings")
        held(stations, "rows of closed sittings in tables, none read as open")
    }

    @Test func `in tables of open sittings nearly all come out open`() {
        var stations: [Station] = []
        for seed in 0..<UInt64(5000) {
            var made = NotationGenerator(seed: seed)
            stations += StationTable(PaperLine.lines(of: made.openTable())).stations
        }
        let open = stations.count { $0.publicness == .public }
        #expect(open * 100 >= stations.count * 95, "\(open) of \(stations.count)")
        #expect(stations.count >= 9500)
    }

    @Test func `of plainly open ones nearly all come out open`() {
        var made = NotationGenerator(seed: 7)
        let count = 20_000
        var open = 0
        for _ in 0..<count where Publicness(printed: made.open()) == .public { open += 1 }
        #expect(open * 100 >= count * 97, "\(open) of \(count)")
    }

    /// The same notations in a whole paper, where tables, lines and columns take part.
    @Test func `a paper with closed notations has no open sitting`() throws {
        for seed in UInt64(1)...3000 {
            var made = NotationGenerator(seed: seed)
            let lines = (0..<3).map { _ in made.closed() }
            let reading = try PaperReader.read(paper(lines))
            let open = reading.consultations.filter { $0.publicness == .public }
            #expect(open.isEmpty, "seed \(seed): \(lines)")
        }
    }

    @Test func `a paper with a closed table has no open sitting`() throws {
        for seed in UInt64(1)...1000 {
            var made = NotationGenerator(seed: seed)
            let table = made.closedTable()
            let reading = try PaperReader.read(paper([table]))
            let open = reading.consultations.filter { $0.publicness == .public }
            #expect(open.isEmpty, "seed \(seed): \(table)")
        }
    }

    @Test func `a paper with open notations has open sittings`() throws {
        var open = 0
        var count = 0
        for seed in UInt64(1)...1500 {
            var made = NotationGenerator(seed: seed)
            let lines = (0..<2).map { _ in made.open() }
            let reading = try PaperReader.read(paper(lines))
            count += 2
            open += reading.consultations.count { $0.publicness == .public }
        }
        #expect(open * 100 >= count * 95, "\(open) of \(count)")
    }

    private func paper(_ lines: [String]) -> String {
        """
        Drucksache: 1/2026
        Beschlussvorlage
        Betreff: Plan

        Beratungsfolge:
        \(lines.joined(separator: "\n"))

        Beschlussvorschlag:
        Der Plan wird beschlossen.
        """
    }
}
