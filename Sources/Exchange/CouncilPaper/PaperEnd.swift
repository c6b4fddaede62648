import Decoding

/// Looks for signs that a paper is incomplete.
///
/// The text may end in the middle; or the outline, the numbers of chapters and references in the
/// text may announce chapters that are not there.
struct PaperEnd {
    /// The signs in the order in which they were found, each once.
    private(set) var signs: [BreakOff] = []
    private var known: Set<BreakOff> = []

    /// Looks at all sections; `skipped` are the numbers that the chapters leave out.
    init(_ sections: [SectionText], skipped: [String]) {
        let chapters = sections.compactMap(\.chapter)
        if let last = sections.last { lookAtEnd(of: last) }
        if chapters.isEmpty { add(.afterHead) }

        let numbers = Set(sections.compactMap(\.section.number))
        let outline = sections.of(.outline).flatMap(\.section.lines).map(PaperEnd.entry)
            .filter { !$0.isEmpty }
        // An outline names every chapter, so a reference to any other number means another paper.
        let referred = outline.isEmpty ? PaperEnd.references(in: sections) : []
        for number in skipped + referred where !numbers.contains(number) {
            add(.chapterMissing(number: number))
        }
        let headings = Set(sections.map { $0.section.heading.lowercased() })
        for entry in outline {
            if let number = ChapterNumber(startOf: entry)?.printed {
                if !numbers.contains(number) { add(.chapterMissing(number: number)) }
            } else if !headings.contains(entry.lowercased()) {
                add(.headingMissing(entry))
            }
        }
    }

    private mutating func add(_ sign: BreakOff) {
        if known.insert(sign).inserted { signs.append(sign) }
    }

    /// Whether the last section ends like one: with a sentence, a signature or its attachments.
    private mutating func lookAtEnd(of section: SectionText) {
        if section.section.label == .consultations { return }
        guard let last = section.blocks.last else {
            return add(.afterHeading(section.section.heading))
        }
        let isWhole = last.text.endsSentence || PaperEnd.isSignature(last.text)
        if isWhole || section.section.label == .attachments { return }
        if case .bullet(let item) = last {
            add(.inList(lastItem: item))
        } else {
            let words = last.text.split(separator: " ").suffix(5)
            add(.inSentence(lastWords: words.joined(separator: " ")))
        }
    }

    /// Whether a text is the name of somebody who signed, or a place and a day.
    private static func isSignature(_ text: String) -> Bool {
        let start = text.lowercased()
        let marks = ["gez", "i. v.", "i.v.", "i. a.", "i.a.", "im auftrag", "in vertretung"]
        let isDated = PrintedDate(in: text)?.range.upperBound == text.endIndex
        return text.count < 120
            && (marks.contains(where: start.hasPrefix) || start.contains("bürgermeister")
                || isDated)
    }

    /// The chapters that the text refers to by their running number in the paper.
    ///
    /// There are none where chapters are not numbered in figures, because the number is then that
    /// of a list.
    private static func references(in sections: [SectionText]) -> [String] {
        let areCounted = sections.contains { $0.section.number?.first?.isASCIIDigit == true }
        guard areCounted else { return [] }
        return sections.flatMap(\.blocks).flatMap { block in
            block.text.split(separator: "lfd. Nr. ").dropFirst().compactMap { rest in
                let number = rest.prefix { $0.isASCIIDigit || $0 == "." }
                let isElsewhere = namesAnother(rest[number.endIndex...])
                return number.isEmpty || isElsewhere ? nil : number.trimming(".")
            }
        }
    }

    /// Whether the words after a number say that it belongs to something else: "der Anlage".
    private static func namesAnother(_ text: Substring) -> Bool {
        let words = text.prefix(60).lowercased().split(separator: " ")
        guard text.first == " ", words.count > 1 else { return false }
        return ["der", "des", "im", "in", "aus", "zum", "zur"].contains(words[0])
            && !["vorlage", "drucksache", "konzept"].contains { words[1].hasPrefix($0) }
    }

    /// An entry of the outline without the dots and the page number behind it.
    private static func entry(_ line: PaperLine) -> String {
        let cells = line.cells.map(\.text)
        let texts = cells.last?.allSatisfy(\.isASCIIDigit) == true ? cells.dropLast() : cells[...]
        let text = texts.joined(separator: " ")
        let end = text.firstRange(of: "..")?.lowerBound ?? text.endIndex
        return text[..<end].trimming(" ")
    }
}
