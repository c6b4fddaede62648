/// The head of a table of consultations, which says what stands in which column.
struct StationHeader {
    enum Column: Hashable {
        case number
        case body
        case date
        case publicness
        case role
        case result
        case agendaItem
    }

    private var columns: [(column: Column, position: Int)] = []

    /// `nil` unless the line names the bodies and at least one more column.
    init?(_ line: PaperLine) {
        guard line.text.utf8.count < 300 else { return nil }
        let cells = line.cells
        for cell in cells {
            guard let column = StationHeader.column(cell.text) else { return nil }
            columns.append((column, cell.position))
        }
        guard columns.count > 1, columns.contains(where: { $0.column == .body }) else { return nil }
    }

    /// The column in which a cell stands: that whose head is nearest.
    func column(of cell: Cell) -> Column? {
        columns.min { abs($0.position - cell.position) < abs($1.position - cell.position) }?.column
    }

    private static func column(_ text: String) -> Column? {
        let name = ChapterNumber(startOf: text)?.text ?? text[...]
        return names[name.lowercased().trimming(" .:").replacing("-", with: " ")]
    }

    private static let names: [String: Column] = {
        let wordings: [(Column, [String])] = [
            (.number, ["nr", "lfd. nr", "pos", "reihenfolge", "folge", "station"]),
            (
                .body,
                ["gremium", "gremien", "beratungsfolge", "beratungsgang", "ausschuss", "organ"]
            ),
            (.body, ["ausschuss/gremium", "beratung in", "gremium/ausschuss"]),
            (.date, ["datum", "termin", "sitzungstermin", "sitzungsdatum", "sitzung am", "am"]),
            (.date, ["sitzungstag", "sitzung", "beratungstermin", "tag"]),
            (.publicness, ["öffentlichkeitsstatus", "öffentlichkeit", "status", "ö/n", "ö / n"]),
            (.publicness, ["sitzungsart", "öffentlich/nichtöffentlich", "ö/nö", "n/ö", "ö"]),
            (.role, ["zuständigkeit", "zweck", "behandlung", "art", "rolle", "art der beratung"]),
            (.role, ["beratungsart", "beratungszweck", "aufgabe"]),
            (.result, ["ergebnis", "beschluss", "abstimmung", "abstimmungsergebnis", "votum"]),
            (.result, ["beratungsergebnis", "beschlussart"]),
            (.agendaItem, ["top", "top nr", "tagesordnungspunkt"]),
        ]
        var names: [String: Column] = [:]
        for (column, words) in wordings {
            for word in words { names[word] = column }
        }
        return names
    }()
}
