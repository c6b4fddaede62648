import Decoding

/// The heading of a numbered chapter, which may take two or three lines.
struct HeadingLines {
    /// The heading on one line, without its number.
    let text: String
    /// How many lines the heading takes.
    let count: Int

    /// Reads the heading that begins at this line; `nil` for an item of a list or a sentence.
    ///
    /// With `needsProse` a paragraph has to follow, because in this place a number alone does not
    /// make a chapter.
    init?(_ lines: [PaperLine], from index: Int, needsProse: Bool) {
        guard let number = ChapterNumber(startOf: lines[index].text) else { return nil }
        let block = HeadingLines.block(lines, from: index)
        let following = lines[block.upperBound...].prefix(4).first { !$0.isBlank }
        if needsProse, (following?.text.count ?? 0) < 60 { return nil }

        var whole = WrappedText(number.text)
        var length = 1
        while length < block.count, HeadingLines.wraps(whole, lines[index], lines[index + length]) {
            whole.append(lines[index + length].text)
            length += 1
        }
        let isSetApart = block.upperBound == lines.count || lines[block.upperBound].isBlank
        let isWhole = isSetApart && length == block.count
        guard HeadingLines.isHeading(whole.text),
            isWhole || HeadingLines.isAboveText(whole, number, lines, index + length)
        else { return nil }
        text = whole.text.trimming(" :")
        count = length
    }

    /// Whether the heading goes on in the next line; a short line could have held more, and did
    /// not.
    private static func wraps(_ heading: WrappedText, _ first: PaperLine, _ next: PaperLine) -> Bool
    {
        heading.wantsMore || next.text.first?.isLowercase == true || first.text.utf8.count > 45
    }

    /// The lines up to the next blank line, label or item, three at most.
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
    private static func isAboveText(
        _ heading: WrappedText,
        _ number: ChapterNumber,
        _ lines: [PaperLine],
        _ next: Int
    ) -> Bool {
        guard heading.text.count < 90, !heading.wantsMore, next < lines.count,
            let first = lines[next].text.first
        else { return false }
        if let next = ChapterNumber(startOf: lines[next].text) {
            return next.readings.first?.style != number.readings.first?.style
                || next.readings.first?.parts.count != number.readings.first?.parts.count
        }
        return first.isUppercase || ListMark(lines[next]) != nil
    }

    /// Whether a text can be a heading: it begins large, ends without a stop, and is not long.
    private static func isHeading(_ text: String) -> Bool {
        guard text.utf8.count < 200, let first = text.first, let last = text.last else {
            return false
        }
        return !first.isLowercase && !".;,!".contains(last) && text.contains(where: \.isLetter)
    }
}
