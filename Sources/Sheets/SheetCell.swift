package import Register
import Words

/// A cell as it is written: with its type, so that a spreadsheet program can sort and add.
package enum SheetCell: Hashable, Sendable {
    case text(String)
    case day(Day)
    case number(Int)
    /// A number in hundredths, such as an amount in cents.
    case hundredths(Int)
    case none

    /// The words of the cell in a German table.
    package var words: String {
        switch self {
        case .text(let text): text.plainCell
        case .day(let day): Catalogue.german.shortDate(day)
        case .number(let number): String(number)
        case .hundredths(let number): Self.decimal(number)
        case .none: ""
        }
    }

    /// "12500,50", without groups; "12500" where nothing follows.
    private static func decimal(_ hundredths: Int) -> String {
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return sign + String(whole) }
        return sign + String(whole) + "," + (rest < 10 ? "0" : "") + String(rest)
    }
}

/// A table as it is written.
package struct SheetDraft: Sendable {
    package let title: String
    package let head: [String]
    package let rows: [[SheetCell]]

    package init(title: String, head: [String], rows: [[SheetCell]]) {
        self.title = title
        self.head = head
        self.rows = rows
    }
}

extension SheetDraft {
    /// CSV as a German Excel opens it by a double click: with a byte order mark, semicolons,
    /// decimal commas, and no cell that it would compute.
    package var csv: String {
        let lines = [head.map { SheetCell.text($0) }] + rows
        return "\u{FEFF}"
            + lines.map { $0.map(Self.quoted).joined(separator: ";") + "\r\n" }.joined()
    }

    private static func quoted(_ cell: SheetCell) -> String {
        let text =
            switch cell {
            case .text: CellGuard.guarded(cell.words)
            case .day, .number, .hundredths, .none: cell.words
            }
        let isPlain = !text.unicodeScalars.contains { "\";,\n\r\t".unicodeScalars.contains($0) }
        if isPlain, text.first != " ", text.last != " " { return text }
        // By scalars: with an accent behind it, a quotation mark is another character.
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        return String(quoted) + "\""
    }
}
