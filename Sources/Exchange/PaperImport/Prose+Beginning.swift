import Concept
import Register

extension Prose {
    /// Whether this text is the beginning of a longer one, cut anywhere in its last paragraph.
    ///
    /// An empty text begins every other; the same text does not begin itself.
    func begins(_ whole: [Passage]) -> Bool {
        let mine = passages.map(\.tidied)
        guard mine.count <= whole.count, mine != whole else { return false }
        guard let last = mine.last else { return true }
        let end = mine.count - 1
        return mine[..<end] == whole[..<end] && last.isCut(from: whole[end])
    }
}

extension Passage {
    /// Whether the paragraph is the beginning of the other one.
    ///
    /// A heading that nothing followed was read as a paragraph, and a hyphen at the end may come
    /// from a line that was broken there.
    fileprivate func isCut(from whole: Passage) -> Bool {
        let isAlike = role == whole.role || role == .paragraph && whole.role == .heading
        let isHyphenated = text.last == "-" && whole.text.hasPrefix(text.dropLast())
        return isAlike && (whole.text.hasPrefix(text) || isHyphenated)
    }
}

extension Draft {
    /// The whole text, in which paragraphs that are there already keep their numbers.
    mutating func prose(_ whole: [Passage], continuing start: Prose) -> Prose {
        let kept = zip(start.paragraphs, whole).map { paragraph, passage in
            Paragraph(number: paragraph.number, role: passage.role, text: passage.text)
        }
        return Prose(kept + prose(Array(whole[kept.count...])).paragraphs)
    }
}
