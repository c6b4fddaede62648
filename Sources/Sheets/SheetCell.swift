package import Register
import Words

/// A cell to be written, with its type, so that a spreadsheet program can sort and add.
package enum SheetCell: Hashable, Sendable {
    /// A text of any length for CSV, up to 32,767 characters for a workbook.
    case text(String)
    case day(Day)
    case number(Int)
    /// A number in hundredths, such as an amount of money in cents.
    case hundredths(Int)
    /// An empty cell.
    case none

    /// The text of the cell in German notation, empty for `none`.
    package var words: String {
        switch self {
        case .text(let text): text.plainCell
        case .day(let day): Catalogue.german.shortDate(day)
        case .number(let number): String(number)
        case .hundredths(let number): Self.decimal(number)
        case .none: ""
        }
    }

    /// A decimal comma and no grouping: "12500,50", or "12500" for a whole number.
    private static func decimal(_ hundredths: Int) -> String {
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return sign + String(whole) }
        return sign + String(whole) + "," + (rest < 10 ? "0" : "") + String(rest)
    }
}

/// A table to be written, as CSV or as a workbook.
package struct SheetDraft: Sendable {
    /// The name of the sheet: 1 to 31 characters, without any of `[ ] : * ? / \`.
    package let title: String
    /// The headings of the columns, which become the first row.
    package let head: [String]
    /// The rows below the headings, each with exactly as many cells as there are headings.
    package let rows: [[SheetCell]]

    /// Only stores: the caller keeps to the rules above.
    package init(title: String, head: [String], rows: [[SheetCell]]) {
        self.title = title
        self.head = head
        self.rows = rows
    }
}

extension SheetDraft {
    /// The table as CSV that a German Excel opens by a double click.
    ///
    /// With a byte order mark, semicolons, decimal commas and CRLF; texts are guarded by
    /// `CellGuard`.
    package var csv: String {
        let lines = [head.map { SheetCell.text($0) }] + rows
        return "\u{FEFF}"
            + lines.map { $0.map(Self.quoted).joined(separator: ";") + "\r\n" }.joined()
    }

    /// A cell as CSV, in quotes if it has to be.
    private static func quoted(_ cell: SheetCell) -> String {
        let text =
            switch cell {
            case .text: CellGuard.guarded(cell.words)
            case .day, .number, .hundredths, .none: cell.words
            }
        let isPlain = !text.unicodeScalars.contains { "\";,\n\r\t".unicodeScalars.contains($0) }
        if isPlain, text.first != " ", text.last != " " { return text }
        // Code point by code point: with an accent behind it, a quotation mark is a different
        // `Character`.
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        return String(quoted) + "\""
    }
}
