/// One line of a paper as it stands on the page.
struct PaperLine: Hashable, Sendable {
    /// The line with its tabs and gaps, without white space at the end.
    let raw: Substring
    /// The line without white space at both ends; empty for a blank line.
    let text: String
    /// Whether a page begins here, or the head of a page was taken out before it.
    var startsPage: Bool
    /// How many tabs there are in the white space at the end, each before an empty cell.
    let lastTabs: Int

    /// Takes the line apart, on bytes because there may be many.
    init(_ raw: Substring, startsPage: Bool = false) {
        let end = raw.utf8.lastIndex { !PaperLine.isSpace($0) }.map(raw.utf8.index(after:))
        self.raw = raw[..<(end ?? raw.startIndex)]
        lastTabs = raw.utf8[self.raw.endIndex...].count { $0 == UInt8(ascii: "\t") }
        let start = self.raw.utf8.firstIndex { !PaperLine.isSpace($0) }
        text = String(self.raw[(start ?? self.raw.startIndex)...])
        self.startsPage = startsPage
    }

    /// Whether there is nothing but white space on the line.
    var isBlank: Bool { text.isEmpty }

    /// How many characters of white space there are at the beginning.
    var indent: Int { raw.utf8.prefix { PaperLine.isSpace($0) }.count }

    /// Whether a byte is a space or a tab, the only white space left in a line.
    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
    }
}

extension PaperLine {
    /// Cuts a text into lines after `PlainText` has made it uniform; a form feed begins a page.
    static func lines(of text: String) -> [PaperLine] {
        let newline = UInt8(ascii: "\n")
        let formFeed: UInt8 = 12
        var lines: [PaperLine] = []
        var startsPage = false
        let parts = PlainText.plain(text).utf8.split(
            separator: newline,
            omittingEmptySubsequences: false
        )
        for part in parts {
            let pages = part.split(separator: formFeed, omittingEmptySubsequences: false)
            for (number, page) in pages.enumerated() {
                startsPage = startsPage || number > 0
                let line = PaperLine(Substring(page), startsPage: startsPage)
                lines.append(line)
                if !line.isBlank { startsPage = false }
            }
        }
        return lines
    }
}
