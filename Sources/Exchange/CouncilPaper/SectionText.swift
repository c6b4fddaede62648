/// A section with its lines made into blocks.
struct SectionText {
    let section: PaperSection
    let blocks: [TextBlock]
    /// Lines that name who signed or whom to ask, which are no text of the town.
    let leftOut: Int

    init(_ section: PaperSection) {
        self.section = section
        // The Beratungsfolge looks for persons in its own way: there a name may be a body.
        let signed =
            section.label == .consultations
            ? (lines: section.lines, count: 0) : Signature.removed(from: section.lines)
        leftOut = signed.count
        // Goals often stand line below line, with nothing but their codes to part them.
        let isGoals = section.label == .goals
        blocks = TextBlocks.blocks(of: signed.lines) { isGoals && GoalLine($0) != nil }
    }

    var isChapter: Bool { section.label?.isChapter ?? true }

    /// `nil` for other parts, and for a mere heading such as "Sachverhalt/Begründung".
    var chapter: ChapterReading? {
        guard isChapter, section.number != nil || !blocks.isEmpty else { return nil }
        return ChapterReading(
            number: section.number,
            heading: section.heading,
            parent: section.parent,
            blocks: blocks
        )
    }
}

extension [SectionText] {
    func of(_ label: PaperLabel) -> [SectionText] {
        filter { $0.section.label == label }
    }
}
