/// A section whose lines have become blocks of text.
struct SectionText {
    /// The section as it was cut.
    let section: PaperSection
    /// Its text, without signatures.
    let blocks: [TextBlock]
    /// How many lines were left out because they name who signed or whom to ask.
    let leftOut: Int

    /// Leaves out signatures, and puts the other lines together.
    init(_ section: PaperSection) {
        self.section = section
        // The Beratungsfolge is looked through later, because what looks like a name may be a body
        // there.
        let signed =
            section.label == .consultations
            ? (lines: section.lines, count: 0) : Signature.removed(from: section.lines)
        leftOut = signed.count
        // Goals are often printed line below line, with nothing but their codes to tell them apart.
        let isGoals = section.label == .goals
        blocks = TextBlocks.blocks(of: signed.lines) { isGoals && GoalLine($0) != nil }
    }

    /// Whether the section is a chapter: it has a heading of its own, or a label of one.
    var isChapter: Bool { section.label?.isChapter ?? true }

    /// The section as a chapter.
    ///
    /// It is `nil` for any other part, and for a heading without number and text, such as
    /// "Sachverhalt".
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
    /// The sections with this label, in the order of the paper.
    func of(_ label: PaperLabel) -> [SectionText] {
        filter { $0.section.label == label }
    }
}
