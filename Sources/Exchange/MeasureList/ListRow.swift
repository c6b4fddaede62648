import Sheets

/// A row of a list, asked by what its columns hold.
struct ListRow {
    let list: MeasureList
    let row: Sheet.Row

    var number: Int { row.number }

    var isEmpty: Bool { row.cells.allSatisfy { $0.plainCell.isEmpty } }

    /// Whether the title is all that stands in it, of columns enough for more.
    var isBareTitle: Bool {
        list.columns.count > 2 && !self[.title].isEmpty
            && row.cells.count { !$0.plainCell.isEmpty } == 1
    }

    func column(_ kind: MeasureColumn) -> MeasureList.Column? {
        list.firsts[kind]
    }

    func head(_ kind: MeasureColumn) -> String? {
        column(kind)?.head
    }

    subscript(column: MeasureList.Column) -> String {
        row[column.place].plainCell
    }

    /// What the file says, also of persons: it is compared with what the town has, and never kept.
    func written(_ column: MeasureList.Column) -> String {
        list.persons.written(column.place, in: row.number)?.plainCell ?? self[column]
    }

    func written(_ kind: MeasureColumn) -> String {
        column(kind).map(written) ?? ""
    }

    /// Whether the cell told of a person.
    func namedPerson(_ column: MeasureList.Column) -> Bool {
        list.persons.written(column.place, in: row.number) != nil
    }

    /// Whether the cell holds something that a screen does not show, and nothing else.
    func isHidden(_ column: MeasureList.Column) -> Bool {
        row.isHidden(column.place)
    }

    func isHidden(_ kind: MeasureColumn) -> Bool {
        column(kind).map(isHidden) ?? false
    }

    subscript(kind: MeasureColumn) -> String {
        column(kind).map { self[$0] } ?? ""
    }

    /// The sum below a list: "Summe", and amounts.
    var total: String? {
        let filled = row.cells.lazy.map(\.plainCell).filter { !$0.isEmpty }
        guard let word = filled.first, word.count <= 40, self[.number].isEmpty,
            let first = ListWord.folded(word).split(separator: " ").first,
            Self.sums.contains(String(first)),
            filled.dropFirst().allSatisfy({ ListAmount($0, isMoney: true).isNumber })
        else { return nil }
        return word
    }

    private static let sums: Set = [
        "summe", "gesamt", "gesamtsumme", "zwischensumme", "endsumme", "insgesamt", "total",
    ]

    /// The number of the list; a workbook that keeps 2.1 as a number shows 2,1.
    var listNumber: String {
        let text = self[.listNumber]
        let isDecimal = text.wholeMatch(of: /[0-9]+,[0-9]+/) != nil
        return isDecimal ? text.replacing(",", with: ".") : text
    }

    /// Whether Excel has made a day of the number.
    ///
    /// "02.01.2024", "02. Jan", "Jan 02".
    var hasDateAsNumber: Bool {
        let day = /[0-9]{2}\.[0-9]{2}\.[0-9]{4}|[0-9]{1,2}\. ?\p{L}{3,4}|\p{L}{3,4} [0-9]{2}/
        return self[.listNumber].wholeMatch(of: day) != nil
    }
}
