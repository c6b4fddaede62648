/// Where the numbers of a paper stand: tells a chapter from an item that happens to have a number.
struct ChapterNumbering {
    /// The place of a chapter among the others.
    struct Place: Hashable {
        let parent: String?
        /// Numbers that were passed over.
        let skipped: [String]
    }

    private struct Level {
        let reading: ChapterNumber.PageContext
        let printed: String

        func isAlike(_ other: ChapterNumber.PageContext) -> Bool {
            reading.style == other.style && reading.parts.count == other.parts.count
        }
    }

    /// From the outermost chapter to the one that was entered last.
    private var path: [Level] = []
    /// Chapters that may be missing between two that are there.
    private let widestGap = 3

    /// Enters a chapter; `nil` if its number follows from nothing before it.
    mutating func enter(_ number: ChapterNumber) -> Place? {
        for reading in number.readings {
            guard let (depth, skipped) = depth(of: reading) else { continue }
            path.removeSubrange(depth...)
            let parent = path.last?.printed
            path.append(Level(reading: reading, printed: number.printed))
            return Place(parent: parent, skipped: skipped)
        }
        return nil
    }

    private func depth(of reading: ChapterNumber.PageContext) -> (Int, skipped: [String])? {
        guard let depth = path.firstIndex(where: { $0.isAlike(reading) }) else {
            return begins(reading) ? (path.count, []) : nil
        }
        let (old, new) = (path[depth].reading.parts, reading.parts)
        guard old.dropLast() == new.dropLast(), let from = old.last, let to = new.last else {
            // 2.3 is followed by 3.1 only below a chapter 3.
            return nil
        }
        guard (1...(1 + widestGap)).contains(to - from) else { return nil }
        return (depth, skipped: (from + 1..<to).map { written(reading, last: $0) })
    }

    /// Whether a level may begin with this number: with any if it is the first, else with a one.
    private func begins(_ reading: ChapterNumber.PageContext) -> Bool {
        guard let current = path.last else { return true }
        guard reading.parts.last == 1 else { return false }
        return reading.parts.count == 1 || current.reading.parts == reading.parts.dropLast()
    }

    private func written(_ reading: ChapterNumber.PageContext, last: Int) -> String {
        switch reading.style {
        case .decimal: (reading.parts.dropLast() + [last]).map(String.init).joined(separator: ".")
        case .letter: Unicode.Scalar(UInt8(64 + last)).description
        case .roman: String(ChapterNumber.romans[last - 1])
        }
    }
}
