/// Takes out what repeats from page to page: heads, feet and page numbers.
///
/// It goes by repetition alone, because every office words its heads differently. The first one
/// stays in the text, because it is the head of the paper.
struct PageHeads {
    /// The number of lines that a repeated head may have; a longer repetition is text.
    private static let longestHead = 30

    /// All lines of the paper, blank ones as well.
    private let lines: [PaperLine]
    /// For each line its words without a page number, to compare; `nil` for a blank line.
    ///
    /// It is empty for a line that is only the number of a page.
    private var keys: [String?] = []
    /// How often each of these words comes.
    private var counts: [String: Int] = [:]
    /// Whether form feeds show where pages end.
    private let hasPages: Bool
    /// How often one line follows another, blank lines between them not counted.
    private var pairs: [[String]: Int] = [:]

    /// The lines of the running text; a line after a head that was taken out starts a page.
    private(set) var text: [PaperLine] = []
    /// The lines that were taken out, each once: they may say what the first page does not.
    private(set) var heads: [PaperLine] = []

    /// Counts the lines first, then goes through them once more.
    init(_ lines: [PaperLine]) {
        self.lines = lines
        hasPages = lines.contains(where: \.startsPage)
        keys = lines.indices.map(key)
        var previous: String?
        for case let key? in keys {
            counts[key, default: 0] += 1
            if let previous { pairs[[previous, key], default: 0] += 1 }
            previous = key
        }
        removeHeads()
    }

    /// Takes out repeated heads, heads and feet at the edge of a page, and page numbers.
    private mutating func removeHeads() {
        var seen: Set<String> = []
        var isAfterHead = false
        for run in runs() {
            let isHead = isPageHead(run)
            let isInMargin = isHead && (startsPage(run) || endsPage(run))
            for index in run {
                var line = lines[index]
                let isRepeated = keys[index].map { !seen.insert($0).inserted } ?? false
                isAfterHead = isAfterHead || line.startsPage
                if keys[index] == "" || (isHead && (isRepeated || isInMargin)) {
                    if !isRepeated { heads.append(line) }
                    isAfterHead = true
                } else {
                    if isHead { line = line.withoutPageNumber }
                    line.startsPage = isAfterHead
                    if !line.isBlank { isAfterHead = false }
                    text.append(line)
                }
            }
        }
    }

    /// The lines in groups: those that repeat in the same order belong together, others are alone.
    private func runs() -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        var last: Int?
        for index in lines.indices {
            guard let key = keys[index] else { continue }
            if let last, lines[index].startsPage || !repeats(key, after: keys[last]) {
                runs.append(start..<(last + 1))
                start = last + 1
            }
            last = index
        }
        runs.append(start..<lines.count)
        return runs
    }

    /// Whether a line follows another one more than once in the paper.
    private func repeats(_ key: String, after previous: String?) -> Bool {
        guard let previous else { return false }
        return pairs[[previous, key], default: 0] > 1
    }

    /// Whether a group of lines is the head or foot of a page.
    ///
    /// All its lines repeat, and it stands at the edge of a page or names the paper. A single line
    /// at the top of a page with a number set apart is one, too.
    private func isPageHead(_ run: Range<Int>) -> Bool {
        let printed = run.filter { keys[$0] != nil }
        guard (1...PageHeads.longestHead).contains(printed.count) else { return false }
        if isNumbered(run) { return true }
        // The same items may be in two lists, where one list begins a page.
        if printed.contains(where: isBullet) { return false }
        let isRepeated = printed.allSatisfy { counts[keys[$0] ?? "", default: 0] > 1 }
        return isRepeated
            && (startsPage(run) || endsPage(run) || printed.contains(where: namesPaper))
    }

    /// Whether the line is an item of a list with a dash or dot.
    private func isBullet(_ index: Int) -> Bool {
        ListMark(lines[index]) != nil && ChapterNumber(startOf: lines[index].text) == nil
    }

    /// Whether it is one line at the top of a page in which the page number is a cell by itself.
    private func isNumbered(_ run: Range<Int>) -> Bool {
        let printed = run.filter { keys[$0] != nil }
        guard let only = printed.first, printed.count == 1, startsPage(run) else { return false }
        return lines[only].cells.contains { PageNumber.removed(from: $0.text).isEmpty }
    }

    /// Whether a page begins inside of these lines.
    private func startsPage(_ run: Range<Int>) -> Bool {
        lines[run].contains(where: \.startsPage)
    }

    /// Whether a page ends after these lines; at the end of the paper where form feeds end pages.
    private func endsPage(_ run: Range<Int>) -> Bool {
        lines[run.upperBound...].first { !$0.isBlank }?.startsPage ?? hasPages
    }

    /// Whether the line names the paper or a page again, which only heads do.
    private func namesPaper(_ index: Int) -> Bool {
        if PageNumber.range(in: lines[index].text) != nil { return true }
        return lines[index].cells.contains { cell in
            let label = LabelMatch(cell.text)?.label
            return label == .reference || label == .subject
        }
    }

    /// The words by which a line is compared; `nil` for a blank line.
    private func key(_ index: Int) -> String? {
        let line = lines[index]
        guard !line.isBlank else { return nil }
        let isAtEdge = line.startsPage || endsPage(index..<(index + 1))
        if isAtEdge, line.text.utf8.count < 4, line.text.allSatisfy(\.isASCIIDigit) { return "" }
        let text = PageNumber.removed(from: line.text).collapsed
        // The first page may number a label that later pages only repeat, as in "1. Betreff".
        guard let number = ChapterNumber(startOf: text), LabelMatch(text)?.label.isOfHead == true
        else { return text }
        return number.text.collapsed
    }
}

extension PaperLine {
    /// The line without the number of a page.
    fileprivate var withoutPageNumber: PaperLine {
        PaperLine(Substring(PageNumber.removed(from: String(raw))))
    }
}
