package import Quarantine

/// One table as its cells read: a CSV file, or one sheet of a workbook.
package struct Sheet: Codable, Hashable, Sendable {
    /// What the workbook calls it; `nil` for CSV.
    package let title: String?
    /// The other sheets of the workbook that somebody sees.
    package let others: [String]
    /// What of the workbook a screen does not show.
    package let hidden: [Hidden]
    /// In order; rows that the file leaves out are not there.
    package let rows: [Row]

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

    package struct Row: Codable, Hashable, Sendable {
        /// The number that a spreadsheet program shows, from 1.
        package let number: Int
        /// What is empty at the end may be missing.
        package let cells: [String]
        /// The columns of cells that hold something which is not seen and therefore not here.
        package let leftOut: [Int]

        package init(number: Int, cells: [String], leftOut: [Int] = []) {
            self.number = number
            self.cells = cells
            self.leftOut = leftOut
        }

        /// Whether the cell holds something that is not seen, and nothing else.
        package func isHidden(_ column: Int) -> Bool {
            leftOut.contains(column) && self[column].isEmpty
        }

        package subscript(column: Int) -> String {
            column < cells.count ? cells[column] : ""
        }
    }

    /// More rows than any town has measures, more columns than anybody reads, and more cells than
    /// both together need.
    package static let rowLimit = 20_000
    package static let columnLimit = 300
    package static let cellLimit = 1_000_000
}

/// Why a file cannot be read as a table.
package enum SheetFileError: Error, Codable, Hashable, Sendable {
    case empty
    case tooLarge
    case neitherTextNorWorkbook
    /// The format of Excel before 2007.
    case oldWorkbook
    case workbookWithPassword
    case damagedWorkbook
    /// More is packed in it than is read.
    case workbookTooLarge
    case tooManyRows, tooManyColumns, tooManyCells
    /// A quotation mark that opens a cell in this row is never closed.
    case quoteOpen(row: Int)
    /// All that it holds is hidden.
    case allHidden([Hidden])
    /// The machine is too busy, or reading takes more time or memory than there is.
    case notRead
}

extension SheetFileError {
    /// What it means that the process of a reading did not end well.
    package init(_ failure: QuarantineFailure) {
        self =
            switch failure {
            case .broken: .damagedWorkbook
            case .exhausted, .unavailable: .notRead
            }
    }
}
