/// Turns the lines of a section into blocks of running text.
///
/// Blank lines and marks of lists end a block; across a page the words decide whether it goes on.
struct TextBlocks {
    /// What the block that is being read will be; headings are recognised at its end.
    fileprivate enum Kind { case paragraph, bullet }

    /// The block that is being read.
    fileprivate struct Open {
        let kind: Kind
        var text: WrappedText
        var lineCount = 1
        /// The indent of its first line; an item goes on with lines further to the right.
        let indent: Int
        /// Whether blank lines follow, after which only the next page can continue the block.
        var isClosed = false
    }

    private var blocks: [TextBlock] = []
    private var open: Open?
    /// Recognises lines that begin a block although nothing on the page shows it, such as goals.
    private let beginsBlock: (String) -> Bool

    /// The blocks of a section in order; lines that only draw a rule are left out.
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

    /// Adds a line to the open block, or begins one with it.
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

    /// Whether a number at the beginning of a line belongs to the sentence of the line before.
    private func isWrappedNumber(_ line: PaperLine) -> Bool {
        guard let open, !open.isClosed, !line.startsPage, open.kind == .paragraph else {
            return false
        }
        return ChapterNumber(startOf: line.text) != nil && open.text.wantsMore
    }

    /// Whether the line continues the open block.
    private func goesOn(with line: PaperLine) -> Bool {
        guard let open, !line.isRow, !beginsBlock(line.prose) else { return false }
        if line.startsPage { return open.isCutByPage(before: line) }
        if open.isClosed { return false }
        switch open.kind {
        case .paragraph: return true
        case .bullet: return line.indent > open.indent || open.isCut(before: line)
        }
    }

    /// Ends the open block and begins one.
    private mutating func begin(_ kind: Kind, _ text: String, _ line: PaperLine) {
        close(isLast: false)
        open = Open(kind: kind, text: WrappedText(text), indent: line.indent)
    }

    /// Ends the open block; a heading cannot be the last block, because nothing follows it.
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
    /// Whether the block is a short line by itself that is no sentence.
    fileprivate var isHeading: Bool {
        let text = text.text
        guard isClosed, lineCount == 1, text.count <= 80, let first = text.first,
            let last = text.last
        else { return false }
        return (first.isUppercase || first.isNumber) && !".,;:!?".contains(last)
            && !self.text.wantsMore && text.contains(where: \.isLetter)
    }

    /// Whether the words alone show that the line continues this block.
    fileprivate func isCut(before line: PaperLine) -> Bool {
        text.wantsMore || (!text.text.endsSentence && line.text.first?.isLowercase == true)
    }

    /// Whether the line continues this block on a new page: a long paragraph without an end does.
    fileprivate func isCutByPage(before line: PaperLine) -> Bool {
        if isCut(before: line) { return true }
        guard kind == .paragraph, text.text.utf8.count > 80, let last = text.text.last else {
            return false
        }
        return !text.text.endsSentence && !":;".contains(last)
    }
}
