import Decoding

/// A table of two columns as plain text for a terminal: aligned, and broken between words.
package struct TextTable {
    /// The number of characters in a line.
    private let width: Int
    private let rows: [Row]
    private let head: (left: String, right: String)

    /// A row: a heading on the left, and entries below each other on the right.
    package struct Row {
        /// The left cell, broken where it is wider than a third of the table.
        package let left: String
        /// The entries of the right cell; there may be none.
        package let right: [Entry]

        init(_ left: String, _ right: [Entry]) {
            self.left = left
            self.right = right
        }
    }

    /// One entry of a cell; where it is broken, further lines begin below its first word.
    package struct Entry {
        /// A number or a dash before the text, with the space after it; empty for none.
        package let mark: String
        /// The text without the mark, in one line.
        package let text: String

        init(_ text: String, mark: String = "") {
            self.mark = mark
            self.text = text
        }
    }

    /// A table of at most `width` characters, with the space between the columns.
    init(head: (left: String, right: String), rows: [Row], width: Int = 100) {
        self.head = head
        self.rows = rows
        self.width = width
    }

    /// The lines: head, a rule below it, and the rows.
    var lines: [String] {
        let longest = rows.map { $0.left.count }.max() ?? 0
        let left = min(max(longest, head.left.count), width / 3)
        let right = width - left - Self.gap.count
        let rule = String(repeating: "-", count: left) + Self.gap
        let body = rows.flatMap { row in
            Self.side(
                by: Self.broken(row.left, to: left),
                row.right.flatMap { $0.lines(width: right) },
                left
            )
        }
        let used = body.map { $0.count }.max() ?? 0
        let dashes = max(used - left - Self.gap.count, head.right.count)
        return Self.side(by: [head.left], [head.right], left)
            + [rule + String(repeating: "-", count: dashes)] + body
    }

    /// The space between the columns.
    private static let gap = "  "

    /// Two cells beside each other, the right one beginning after `width` characters and the gap.
    private static func side(by left: [String], _ right: [String], _ width: Int) -> [String] {
        (0..<max(left.count, right.count)).map { index in
            let start = index < left.count ? left[index] : ""
            let end = index < right.count ? right[index] : ""
            if end.isEmpty { return start }
            return start + String(repeating: " ", count: width - start.count) + gap + end
        }
    }

    /// Breaks a text into lines of at most `width` characters; a longer word is cut.
    ///
    /// There is always at least one line, which is empty for an empty text.
    static func broken(_ text: String, to width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.printable.split(separator: " ") {
            var word = word
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            while case let rest = word.dropFirst(width), !rest.isEmpty {
                lines.append(String(word.prefix(width)))
                word = rest
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
    }
}

extension TextTable.Entry {
    /// The lines of the entry in a column of this width.
    fileprivate func lines(width: Int) -> [String] {
        let space = String(repeating: " ", count: mark.count)
        let broken = TextTable.broken(text, to: max(1, width - mark.count))
        return broken.enumerated().map { index, line in
            if line.isEmpty { return mark.trimming(" ") }
            return (index == 0 ? mark : space) + line
        }
    }
}

extension String {
    /// The text with a space for each control character, so that it cannot steer a terminal.
    private var steerless: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    scalar.properties.generalCategory == .control ? " " : scalar
                }
            )
        )
    }

    /// The text as it may be shown on a terminal: no control characters, and single spaces.
    var printable: String { steerless.tidied }
}
