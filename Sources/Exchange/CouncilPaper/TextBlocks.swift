/// Turns the lines of a section into blocks of running text.
struct TextBlocks {
    fileprivate enum Kind { case paragraph, bullet }

    fileprivate struct Open {
        let kind: Kind
        var text: WrappedText
        var lineCount = 1
        let indent: Int
        /// Whether blank lines follow, so that only a page break can have cut the block.
        var isClosed = false
    }

    private var blocks: [TextBlock] = []
    private var open: Open?
    /// Tells lines that begin a block although nothing on the page shows it.
    private let beginsBlock: (String) -> Bool

    static func blocks(
        of lines: [PaperLine],
        beginsBlock: @escaping (String) -> Bool = { _ in false }
    ) -> [TextBlock] {
        var builder = TextBlocks(beginsBlock: beginsBlock)
        for line in lines where !line.isRule { builder.add(line) }
        builder.close(isLast: true)
        return builder.blocks
    }

    private init(beginsBlock: @escaping (String) -> Bool) {
        self.beginsBlock = beginsBlock
    }

    private mutating func add(_ line: PaperLine) {
        if line.isBlank {
            open?.isClosed = true
        } else if let mark = ListMark(line), !isWrappedNumber(line) {
            begin(.bullet, mark.item, line)
        } else if goesOn(with: line) {
            open?.text.append(line.prose)
            open?.lineCount += 1
            open?.isClosed = false
        } else {
            begin(.paragraph, line.prose, line)
        }
    }

    /// Whether the number at the start of the line belongs to the sentence of the line before.
    private func isWrappedNumber(_ line: PaperLine) -> Bool {
        guard let open, !open.isClosed, !line.startsPage, open.kind == .paragraph else {
            return false
        }
        return ChapterNumber(startOf: line.text) != nil && open.text.wantsMore
    }

    private func goesOn(with line: PaperLine) -> Bool {
        guard let open, !line.isRow, !beginsBlock(line.prose) else { return false }
        if line.startsPage { return open.isCutByPage(before: line) }
        if open.isClosed { return false }
        switch open.kind {
        case .paragraph: return true
        case .bullet: return line.indent > open.indent || open.isCut(before: line)
        }
    }

    private mutating func begin(_ kind: Kind, _ text: String, _ line: PaperLine) {
        close(isLast: false)
        open = Open(kind: kind, text: WrappedText(text), indent: line.indent)
    }

    private mutating func close(isLast: Bool) {
        guard let open else { return }
        self.open = nil
        let text = open.text.text
        switch open.kind {
        case .bullet: blocks.append(.bullet(text))
        case .paragraph where !isLast && open.isHeading: blocks.append(.heading(text))
        case .paragraph: blocks.append(.paragraph(text))
        }
    }
}

extension TextBlocks.Open {
    /// A short line of its own that is no sentence.
    fileprivate var isHeading: Bool {
        let text = text.text
        guard isClosed, lineCount == 1, text.count <= 80, let first = text.first,
            let last = text.last
        else { return false }
        return (first.isUppercase || first.isNumber) && !".,;:!?".contains(last)
            && !self.text.wantsMore && text.contains(where: \.isLetter)
    }

    /// Whether the line is the rest of this block, judged by the words alone.
    fileprivate func isCut(before line: PaperLine) -> Bool {
        text.wantsMore || (!text.text.endsSentence && line.text.first?.isLowercase == true)
    }

    /// Over a page break a long paragraph goes on unless its sentence has ended.
    fileprivate func isCutByPage(before line: PaperLine) -> Bool {
        if isCut(before: line) { return true }
        guard kind == .paragraph, text.text.utf8.count > 80, let last = text.text.last else {
            return false
        }
        return !text.text.endsSentence && !":;".contains(last)
    }
}
