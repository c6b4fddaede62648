/// Keeps track of chapter numbers, to decide whether a line that begins with a number is a chapter.
///
/// A number is one of a chapter where it follows from those before: the next at its level, the
/// first of a level below, or a little further on where chapters may be missing.
struct ChapterNumbering {
    /// Where a chapter stands among the others.
    struct Place: Hashable {
        /// The number of the chapter above; `nil` at the top.
        let parent: String?
        /// Numbers that should have come before this one and did not.
        let skipped: [String]
    }

    /// The chapter that is open at one depth.
    private struct Level {
        let reading: ChapterNumber.Reading
        let printed: String

        /// Whether a number counts in the same way and at the same depth.
        func isAlike(_ other: ChapterNumber.Reading) -> Bool {
            reading.style == other.style && reading.parts.count == other.parts.count
        }
    }

    /// The open chapters, from the outermost to the last one entered.
    private var path: [Level] = []
    /// The number of chapters that may be missing in a row.
    private let widestGap = 3

    /// Enters a chapter; `nil` where its number does not follow from those before.
    ///
    /// The readings of the number are tried in order, and the first that fits is taken.
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

    /// The depth at which a number fits, with the numbers that it leaves out; `nil` where it does
    /// not fit.
    private func depth(of reading: ChapterNumber.Reading) -> (Int, skipped: [String])? {
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

    /// Whether a new level may begin with this number: at the top with any, below only with a one.
    private func begins(_ reading: ChapterNumber.Reading) -> Bool {
        guard let current = path.last else { return true }
        guard reading.parts.last == 1 else { return false }
        return reading.parts.count == 1 || current.reading.parts == reading.parts.dropLast()
    }

    /// A number of this level as the paper would print it.
    private func written(_ reading: ChapterNumber.Reading, last: Int) -> String {
        switch reading.style {
        case .decimal: (reading.parts.dropLast() + [last]).map(String.init).joined(separator: ".")
        case .letter: Unicode.Scalar(UInt8(64 + last)).description
        case .roman: String(ChapterNumber.romans[last - 1])
        }
    }
}
