import Sheets

/// A row of a list, asked by what its columns hold and not by their places.
///
/// Cells come without persons, with line breaks of one kind (`plainCell`).
struct ListRow {
    let list: MeasureList
    let row: Sheet.Row

    /// The number of the row as a spreadsheet counts.
    var number: Int { row.number }

    /// Whether no cell holds anything.
    var isEmpty: Bool { row.cells.allSatisfy { $0.plainCell.isEmpty } }

    /// Whether the row has only a title, in a list with more than two columns: perhaps a heading.
    var isBareTitle: Bool {
        list.columns.count > 2 && !self[.title].isEmpty
            && row.cells.count { !$0.plainCell.isEmpty } == 1
    }

    /// The first column that holds this; `nil` where the list has none.
    func column(_ kind: MeasureColumn) -> MeasureList.Column? {
        list.firsts[kind]
    }

    /// The head of the first column that holds this; `nil` where the list has none.
    func head(_ kind: MeasureColumn) -> String? {
        column(kind)?.head
    }

    /// The cell of a column; empty where the row is shorter.
    subscript(column: MeasureList.Column) -> String {
        row[column.place].plainCell
    }

    /// The cell as the file has it, with persons; to be compared with the town, never to be kept.
    func written(_ column: MeasureList.Column) -> String {
        list.persons.written(column.place, in: row.number)?.plainCell ?? self[column]
    }

    /// The same for the first column that holds this; empty where the list has none.
    func written(_ kind: MeasureColumn) -> String {
        column(kind).map(written) ?? ""
    }

    /// Whether a person was taken out of the cell.
    func namedPerson(_ column: MeasureList.Column) -> Bool {
        list.persons.written(column.place, in: row.number) != nil
    }

    /// Whether the cell holds only what a screen does not show; it then reads as empty.
    func isHidden(_ column: MeasureList.Column) -> Bool {
        row.isHidden(column.place)
    }

    /// The same for the first column that holds this; false where the list has none.
    func isHidden(_ kind: MeasureColumn) -> Bool {
        column(kind).map(isHidden) ?? false
    }

    /// The cell of the first column that holds this; empty where the list has none.
    subscript(kind: MeasureColumn) -> String {
        column(kind).map { self[$0] } ?? ""
    }

    /// The word for a sum, where the row is one: "Summe" followed by amounts; `nil` for any other.
    var total: String? {
        let filled = row.cells.lazy.map(\.plainCell).filter { !$0.isEmpty }
        guard let word = filled.first, word.count <= 40, self[.number].isEmpty,
            let first = ListWord.folded(word).split(separator: " ").first,
            Self.sums.contains(String(first)),
            filled.dropFirst().allSatisfy({ ListAmount($0, isMoney: true).isNumber })
        else { return nil }
        return word
    }

    /// The words that begin a row of sums, folded.
    private static let sums: Set = [
        "summe", "gesamt", "gesamtsumme", "zwischensumme", "endsumme", "insgesamt", "total",
    ]

    /// The number that the list gives the row; 2,1 becomes 2.1, because Excel keeps it as a
    /// decimal.
    var listNumber: String {
        let text = self[.listNumber]
        let isDecimal = text.wholeMatch(of: /[0-9]+,[0-9]+/) != nil
        return isDecimal ? text.replacing(",", with: ".") : text
    }

    /// Whether Excel has made a day of the number: `02.01.2024`, `02. Jan`, `Jan 02`.
    var hasDateAsNumber: Bool {
        let day = /[0-9]{2}\.[0-9]{2}\.[0-9]{4}|[0-9]{1,2}\. ?\p{L}{3,4}|\p{L}{3,4} [0-9]{2}/
        return self[.listNumber].wholeMatch(of: day) != nil
    }
}
