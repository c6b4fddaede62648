/// Finds what repeats from page to page: heads, feet, page numbers.
///
/// Known by repetition alone, because every office words its heads differently. The first head
/// stays, it is the head of the paper.
struct PageHeads {
    /// Lines of the longest head: what repeats at greater length is text.
    private static let longestHead = 30

    private let lines: [PaperLine]
    /// Per line what it says apart from a page number; `nil` for a blank line.
    private var keys: [String?] = []
    private var counts: [String: Int] = [:]
    /// Whether form feeds show where pages end.
    private let hasPages: Bool
    /// How often two lines follow one another.
    private var pairs: [[String]: Int] = [:]

    /// The lines of the running text; a line after a removed head starts a page.
    private(set) var text: [PaperLine] = []
    /// The lines that were removed, each once: they may say what the first page does not.
    private(set) var heads: [PaperLine] = []

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

    /// Lines that repeat in the same order belong together, all others stand alone.
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

    private func repeats(_ key: String, after previous: String?) -> Bool {
        guard let previous else { return false }
        return pairs[[previous, key], default: 0] > 1
    }

    private func isPageHead(_ run: Range<Int>) -> Bool {
        let printed = run.filter { keys[$0] != nil }
        guard (1...PageHeads.longestHead).contains(printed.count) else { return false }
        if isNumbered(run) { return true }
        // The same items may stand in two lists, one of which begins a page.
        if printed.contains(where: isBullet) { return false }
        let isRepeated = printed.allSatisfy { counts[keys[$0] ?? "", default: 0] > 1 }
        return isRepeated
            && (startsPage(run) || endsPage(run) || printed.contains(where: namesPaper))
    }

    private func isBullet(_ index: Int) -> Bool {
        ListMark(lines[index]) != nil && ChapterNumber(startOf: lines[index].text) == nil
    }

    /// Whether this is one line at the top of a page that gives the number of the page apart.
    private func isNumbered(_ run: Range<Int>) -> Bool {
        let printed = run.filter { keys[$0] != nil }
        guard let only = printed.first, printed.count == 1, startsPage(run) else { return false }
        return lines[only].cells.contains { PageNumber.removed(from: $0.text).isEmpty }
    }

    private func startsPage(_ run: Range<Int>) -> Bool {
        lines[run].contains(where: \.startsPage)
    }

    private func endsPage(_ run: Range<Int>) -> Bool {
        lines[run.upperBound...].first { !$0.isBlank }?.startsPage ?? hasPages
    }

    /// Only a head prints the number or the subject of the paper, or the number of a page, again.
    private func namesPaper(_ index: Int) -> Bool {
        if PageNumber.range(in: lines[index].text) != nil { return true }
        return lines[index].cells.contains { cell in
            let label = LabelMatch(cell.text)?.label
            return label == .reference || label == .subject
        }
    }

    private func key(_ index: Int) -> String? {
        let line = lines[index]
        guard !line.isBlank else { return nil }
        let isAtEdge = line.startsPage || endsPage(index..<(index + 1))
        if isAtEdge, line.text.utf8.count < 4, line.text.allSatisfy(\.isASCIIDigit) { return "" }
        let text = PageNumber.removed(from: line.text).collapsed
        // The first page may number what later pages only repeat, as in "1. Betreff".
        guard let number = ChapterNumber(startOf: text), LabelMatch(text)?.label.isOfHead == true
        else { return text }
        return number.text.collapsed
    }
}

extension PaperLine {
    fileprivate var withoutPageNumber: PaperLine {
        PaperLine(Substring(PageNumber.removed(from: String(raw))))
    }
}
