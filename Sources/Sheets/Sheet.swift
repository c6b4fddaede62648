package import Quarantine

/// A table as it was read: a CSV file, or one sheet of a workbook.
///
/// All cells are text, in the form in which a German Excel shows them. Its size is limited, so that
/// a small file cannot fill the memory.
package struct Sheet: Codable, Hashable, Sendable {
    /// The name of the sheet in its workbook; `nil` for CSV.
    package let title: String?
    /// The names of the workbook's other sheets, without the hidden ones that were not chosen.
    package let others: [String]
    /// What the sheet and its workbook hide; empty for CSV.
    package let hidden: [Hidden]
    /// The rows in ascending order; empty rows are left out.
    package let rows: [Row]

    /// Only stores: the caller keeps to the limits.
    package init(
        title: String? = nil,
        others: [String] = [],
        hidden: [Hidden] = [],
        rows: [Row]
    ) {
        self.title = title
        self.others = others
        self.hidden = hidden
        self.rows = rows
    }

    /// A row of a sheet.
    package struct Row: Codable, Hashable, Sendable {
        /// The number that a spreadsheet program shows beside the row, from 1.
        package let number: Int
        /// The texts from the first column on; empty ones at the end may be missing.
        package let cells: [String]
        /// The columns, from 0, of cells from which something hidden was left out.
        package let leftOut: [Int]

        /// Only stores: nothing is checked.
        package init(number: Int, cells: [String], leftOut: [Int] = []) {
            self.number = number
            self.cells = cells
            self.leftOut = leftOut
        }

        /// Whether the cell holds something hidden and nothing that can be seen.
        package func isHidden(_ column: Int) -> Bool {
            leftOut.contains(column) && self[column].isEmpty
        }

        /// The text in this column, from 0; empty if the row is shorter.
        package subscript(column: Int) -> String {
            column < cells.count ? cells[column] : ""
        }
    }

    /// The most rows that are read: more than any town has measures.
    package static let rowLimit = 20_000
    /// The most columns that are read: more than anybody looks through.
    package static let columnLimit = 300
    /// The most cells that are read from one sheet.
    package static let cellLimit = 1_000_000
}

/// Why a file cannot be read as a table.
package enum SheetFileError: Error, Codable, Hashable, Sendable {
    /// There is nothing in it.
    case empty
    /// Larger than `SheetFile.limit`.
    case tooLarge
    /// Neither text nor XLSX, such as a picture.
    case neitherTextNorWorkbook
    /// XLS, the format of Excel before 2007.
    case oldWorkbook
    /// Encrypted.
    case workbookWithPassword
    /// No proper XLSX, or one that made its reader crash.
    case damagedWorkbook
    /// Unpacked, it is larger or has more parts than is read.
    case workbookTooLarge
    /// More than `Sheet` allows.
    case tooManyRows, tooManyColumns, tooManyCells
    /// A cell in this row begins with a quotation mark that is never closed; counted from 1.
    case quoteOpen(row: Int)
    /// Everything in it is hidden.
    case allHidden([Hidden])
    /// The machine is too busy, or reading took too much time or memory.
    case notRead
}

extension SheetFileError {
    /// The error to report when the process that read the file did not end well.
    package init(_ failure: QuarantineFailure) {
        self =
            switch failure {
            case .broken: .damagedWorkbook
            case .exhausted, .unavailable: .notRead
            }
    }
}
