import Foundation

/// One line of the table: a figure, the limit beside it, and the ratio that is promised.
///
/// A row is judged by its ratio alone, because machines differ by a factor of two from hour to
/// hour.
///
/// - Source: decision 65.
struct Row {
    /// What is measured, and against what.
    let name: String
    /// What the program took or achieved.
    let figure: Double
    /// What this machine can do at best with the same bytes, in the same run and the same unit.
    let limit: Double
    /// The unit of figure and limit: "ms", "ms CPU", "MB", "KB" or "/s".
    let unit: String
    /// What is promised of the ratio.
    let bar: Bar

    /// What the ratio of figure to limit has to be.
    enum Bar {
        /// For costs: at most this many times the limit.
        case atMost(Double)
        /// For rates: at least this share of the limit, where 1 is all of it.
        case atLeast(Double)
        /// Only shown.
        case none
    }

    init(_ name: String, _ figure: Double, of limit: Double, _ unit: String, _ bar: Bar) {
        self.name = name
        self.figure = figure
        self.limit = limit
        self.unit = unit
        self.bar = bar
    }

    /// Figure by limit; infinite if there is no limit, so that a broken measurement never counts as
    /// good.
    var ratio: Double { limit > 0 ? figure / limit : .infinity }

    /// Whether the ratio is as promised; `true` if nothing is.
    var isHeld: Bool {
        switch bar {
        case .atMost(let bar): ratio <= bar
        case .atLeast(let bar): ratio >= bar && ratio.isFinite
        case .none: true
        }
    }

    /// The row as text, in the columns of `Table`.
    var cells: [String] {
        [name, Row.text(figure, unit), Row.text(limit, unit)] + judged
    }

    /// Ratio, bar and verdict; a cost is shown as a factor, a rate in per cent.
    private var judged: [String] {
        let verdict = isHeld ? "held" : "MISSED"
        return switch bar {
        case .atMost(let bar): [Row.times(ratio), "≤ " + Row.times(bar), verdict]
        case .atLeast(let bar): [Row.share(ratio), "≥ " + Row.share(bar), verdict]
        case .none: [Row.times(ratio), "", "shown"]
        }
    }

    /// Three digits after the point for small figures, none for larger ones.
    private static func text(_ value: Double, _ unit: String) -> String {
        String(format: value < 10 ? "%.3f " : "%.0f ", value) + unit
    }

    private static func times(_ ratio: Double) -> String { String(format: "%.2f ×", ratio) }
    private static func share(_ ratio: Double) -> String { String(format: "%.0f %%", ratio * 100) }
}

/// The rows of a run, printed as they are measured.
struct Table {
    private(set) var rows: [Row] = []

    /// The widths of the columns in characters.
    private static let widths = [66, 13, 13, 10, 10]

    /// The rows that are not as promised.
    var missed: [Row] { rows.filter { !$0.isHeld } }

    /// Prints the heads of the columns.
    func begin() {
        write(["measured, of its limit", "figure", "limit", "ratio", "bar", ""])
    }

    /// Prints the rows and keeps them.
    mutating func add(_ new: [Row]) {
        for row in new { write(row.cells) }
        rows += new
    }

    /// Prints how many bars are held, and which are missed.
    func end() {
        let judged = rows.filter { if case .none = $0.bar { false } else { true } }
        say("\(judged.count - missed.count) of \(judged.count) bars held")
        for row in missed { say("missed: \(row.cells[0]): \(row.cells[3]), \(row.cells[4])") }
    }

    private func write(_ cells: [String]) {
        let padded = zip(cells, Table.widths).map { cell, width in
            cell + String(repeating: " ", count: max(1, width - cell.count))
        }
        say(padded.joined() + (cells.last ?? ""))
    }

    /// Writes without the buffer of `print`, so that a row is seen as soon as it is measured.
    private func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
}
