/// The heading of a numbered chapter, which may run over two or three lines.
struct HeadingLines {
    let text: String
    /// Lines that the heading fills.
    let count: Int

    /// `nil` if the line at this index is an item of a list or begins a sentence.
    ///
    /// With `needsProse`, a paragraph has to follow: a number alone is then no sign of a chapter.
    init?(_ lines: [PaperLine], from index: Int, needsProse: Bool) {
        guard let number = ChapterNumber(startOf: lines[index].text) else { return nil }
        let block = HeadingLines.block(lines, from: index)
        let following = lines[block.upperBound...].prefix(4).first { !$0.isBlank }
        if needsProse, (following?.text.count ?? 0) < 60 { return nil }

        var whole = WrappedText(number.text)
        for line in lines[block].dropFirst() { whole.append(line.text) }
        let isSetApart = block.upperBound == lines.count || lines[block.upperBound].isBlank
        if isSetApart, HeadingLines.isHeading(whole.text) {
            text = whole.text.trimming(" :")
            count = block.count
        } else if HeadingLines.isFirstLineHeading(number, lines, index) {
            text = number.text.collapsed.trimming(" :")
            count = 1
        } else {
            return nil
        }
    }

    /// The lines up to the next blank one, label or item, at most three.
    private static func block(_ lines: [PaperLine], from index: Int) -> Range<Int> {
        var end = index + 1
        while end < min(lines.count, index + 3), !lines[end].isBlank, !lines[end].startsPage,
            ListMark(lines[end]) == nil, LabelMatch(lines[end].text) == nil
        {
            end += 1
        }
        return index..<end
    }

    /// Whether the text of the chapter begins on the very next line.
    private static func isFirstLineHeading(
        _ number: ChapterNumber,
        _ lines: [PaperLine],
        _ index: Int
    ) -> Bool {
        let text = number.text.collapsed
        guard isHeading(text), text.count < 90, !WrappedText(text).wantsMore,
            index + 1 < lines.count, let first = lines[index + 1].text.first
        else { return false }
        if let next = ChapterNumber(startOf: lines[index + 1].text) {
            return next.readings.first?.style != number.readings.first?.style
                || next.readings.first?.parts.count != number.readings.first?.parts.count
        }
        return first.isUppercase || ListMark(lines[index + 1]) != nil
    }

    private static func isHeading(_ text: String) -> Bool {
        guard text.utf8.count < 200, let first = text.first, let last = text.last else {
            return false
        }
        return !first.isLowercase && !".;,!".contains(last) && text.contains(where: \.isLetter)
    }
}
