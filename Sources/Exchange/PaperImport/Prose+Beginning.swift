import Concept
import Register

extension Prose {
    /// Whether the text is the beginning of a longer one, cut off anywhere in its last paragraph.
    func begins(_ whole: [Passage]) -> Bool {
        let mine = passages.map(\.tidied)
        guard mine.count <= whole.count, mine != whole else { return false }
        guard let last = mine.last else { return true }
        let end = mine.count - 1
        return mine[..<end] == whole[..<end] && last.isCut(from: whole[end])
    }
}

extension Passage {
    /// A heading that nothing follows was read as a paragraph; a hyphen may be that of a line end.
    fileprivate func isCut(from whole: Passage) -> Bool {
        let isAlike = role == whole.role || role == .paragraph && whole.role == .heading
        let isHyphenated = text.last == "-" && whole.text.hasPrefix(text.dropLast())
        return isAlike && (whole.text.hasPrefix(text) || isHyphenated)
    }
}

extension Draft {
    /// A text with the rest of it: what is there keeps its numbers.
    mutating func prose(_ whole: [Passage], continuing start: Prose) -> Prose {
        let kept = zip(start.paragraphs, whole).map { paragraph, passage in
            Paragraph(number: paragraph.number, role: passage.role, text: passage.text)
        }
        return Prose(kept + prose(Array(whole[kept.count...])).paragraphs)
    }
}
