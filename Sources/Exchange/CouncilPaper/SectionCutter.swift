/// Goes through a paper once, and cuts it into the values of its head and its sections.
///
/// Each line is tried as table, head, label, chapter and sitting, in this order. A line that is
/// none of them belongs to the last section, or remains unread.
struct SectionCutter {
    private let lines: [PaperLine]
    private var index = 0
    private var numbering = ChapterNumbering()
    /// Whether the prose has begun, where the words of labels are words like any others.
    private var isInBody = false
    /// Whether lines without a label belong to the last section.
    private var isInSection = false
    /// The last numbered item of a list, because the next number is then an item, too.
    private var lastItem: (number: Int?, isSetApart: Bool) = (nil, false)

    private(set) var head = HeadFields()
    private(set) var sections: [PaperSection] = []
    private(set) var unread: [[String]] = []
    /// Numbers that the chapters leave out.
    private(set) var skipped: [String] = []
    /// The sitting that a sentence of the head names; `nil` for none.
    private(set) var sitting: Station?
    /// Whether the paper says that no body will consult it.
    private(set) var goesToNoBody = false

    init(_ pages: PageHeads) {
        lines = pages.text
        while index < lines.count {
            if beginTable() || readHead() || beginLabelled() || beginChapter() || readSitting() {
                continue
            }
            keep(lines[index])
            index += 1
        }
        for line in pages.heads {
            if let row = HeadRow(line) { head.add(row) }
            head.notePublicness(ofLine: line.text)
        }
    }
}

// MARK: - Head

extension SectionCutter {
    /// Reads a row of the head with the values below it; false where no label is here.
    private mutating func readHead() -> Bool {
        guard !isInBody, !lines[index].isBlank, var row = resolutionRow() ?? HeadRow(lines[index])
        else { return false }
        if isHeadOfTable(row) { return false }
        index += 1
        skipBlanks(before: row)
        while index < lines.count, !lines[index].isBlank, row.goesOn(with: lines[index]),
            !isLabelled(lines[index], isValueAwaited: !row.isFilled),
            !isKind(lines[index], after: row)
        {
            if !lines[index].isRule { row.append(lines[index]) }
            index += 1
        }
        for text in row.other where !head.readType(text) && !head.readFree(text) {
            head.notePublicness(ofLine: text)
            unread.append([text])
        }
        head.add(row)
        isInSection = false
        return true
    }

    /// Whether the kind of the paper stands below its number, as in a table copied cell by cell.
    private func isKind(_ line: PaperLine, after row: HeadRow) -> Bool {
        row.columns.first?.match.label == .reference && PaperKind.isKind(line.text)
    }

    /// Whether a label such as "Öffentlichkeitsstatus" heads a column of the Beratungsfolge.
    private func isHeadOfTable(_ row: HeadRow) -> Bool {
        guard isInSection, sections.last?.label == .consultations else { return false }
        return row.columns.allSatisfy { column in
            let label = column.match.label
            return !column.match.hasColon && (label == .publicness || label == .date)
        }
    }

    /// The line for the resolution, whose first word is often on a line of its own.
    private func resolutionRow() -> HeadRow? {
        let line = lines[index]
        guard line.text.firstWord.hasPrefix("beschluss") else { return nil }
        let next = index + 1 < lines.count ? lines[index + 1].text : ""
        let isFirstHalf = line.text.lowercased() == "beschluss"
        let text = (isFirstHalf ? line.text + " " + next : line.text).collapsed
        return LabelMatch(text)?.label == .resolution
            ? HeadRow(PaperLine(isFirstHalf ? "Beschluss Nr" : Substring(text))) : nil
    }

    /// Goes on to values that stand one or two blank lines below their labels.
    private mutating func skipBlanks(before row: HeadRow) {
        guard !row.isFilled else { return }
        let next = lines[index...].prefix(3).firstIndex { !$0.isBlank }
        if let next, !isLabelled(lines[next], isValueAwaited: true) { index = next }
    }

    /// Whether the line has a label; a text such as "DS 12/2023" may be an awaited value instead.
    private func isLabelled(_ line: PaperLine, isValueAwaited: Bool = false) -> Bool {
        ([line.text] + line.cells.map(\.text)).contains { text in
            guard let match = LabelMatch(text) else { return false }
            return !isValueAwaited || match.hasColon || match.value.isEmpty
        }
    }
}

// MARK: - Sections

extension SectionCutter {
    private mutating func beginTable() -> Bool {
        guard let header = StationHeader(lines, from: index) else { return false }
        let end = index + header.lineCount
        let head = Array(lines[index..<end])
        index = end - 1
        begin(PaperSection(label: .consultations, lines: head))
        return true
    }

    private mutating func beginLabelled() -> Bool {
        let line = lines[index]
        if beginResolution(line) { return true }
        guard let match = sectionLabel(of: line),
            match.hasColon || isAfterBreak || isLabelAlone(match),
            !isEntryOfOutline(match.number)
        else { return false }
        if isInBody, match.number == nil, match.label.isOfList { return false }
        guard let place = place(of: match) else { return false }
        isInBody = isInBody || match.label == .reasoning
        let rest = match.label == .consultations ? line.raw : Substring(match.value)
        let isText = match.label == .outline && isFollowedByText
        begin(
            PaperSection(
                label: isText ? .otherPart : match.label,
                number: match.number?.printed,
                parent: place.parent,
                heading: match.name,
                lines: [PaperLine(rest, startsPage: line.startsPage)]
            )
        )
        return true
    }

    /// Begins the resolution of a motion: "Der Rat möge beschließen:".
    private mutating func beginResolution(_ line: PaperLine) -> Bool {
        let small = line.text.prefix(120).lowercased()
        guard !isInBody, line.text.utf8.count < 120, small.hasSuffix("beschließen:"),
            small.contains(" möge ") || small.contains(" wolle ")
        else { return false }
        begin(PaperSection(label: .proposedResolution, heading: line.text))
        return true
    }

    /// Whether the line is only a label, after a line that is complete.
    private func isLabelAlone(_ match: LabelMatch) -> Bool {
        let line = lines[index].text
        guard match.value.isEmpty, match.number == nil, line == match.name, index > 0,
            [.reasoning, .attachments, .proposedResolution, .consultations].contains(match.label)
        else { return false }
        let before = lines[index - 1].text
        return before.endsSentence || before.utf8.count < 40 && !WrappedText(before).wantsMore
    }

    /// Whether sentences follow "Inhalt": it is then no outline, whose first entry comes again.
    private var isFollowedByText: Bool {
        let below = lines[(index + 1)...]
        guard let first = below.prefix(5).first(where: { !$0.isBlank }) else { return false }
        let entry = ChapterNumber(startOf: first.text)?.text.prefix(12) ?? first.text.prefix(12)
        let later = below.drop { $0.isBlank }.dropFirst().prefix(400)
        if later.contains(where: { $0.text.contains(entry) }) { return false }
        return lines[(index + 1)...].prefix(12).contains { line in
            let text = line.text
            return text.count > 15 && ChapterNumber(startOf: text) == nil && text.hasSuffix(".")
                && !text.hasSuffix("..")
        }
    }

    private func sectionLabel(of line: PaperLine) -> LabelMatch? {
        let match = LabelMatch(line.isRow ? line.cells.first?.text ?? "" : line.text)
        return match?.label.isOfHead == false ? match : nil
    }

    /// Where a labelled section stands among the chapters; `nil` for an item of a list.
    private mutating func place(of match: LabelMatch) -> ChapterNumbering.Place? {
        let outside = ChapterNumbering.Place(parent: nil, skipped: [])
        guard let number = match.number, isInBody || match.label.isChapter else { return outside }
        return enter(number) ?? (isInBody ? nil : outside)
    }

    private mutating func beginChapter() -> Bool {
        guard let number = ChapterNumber(startOf: lines[index].text),
            !Signature.isSigner(lines, index)
        else { return false }
        guard isAfterBreak, !isItem(number), !isEntryOfOutline(number),
            let heading = HeadingLines(lines, from: index, needsProse: isInListSection),
            let place = enter(number)
        else {
            lastItem = (number.readings.last?.parts.last, isAfterBreak)
            return false
        }
        isInBody = true
        index += heading.count - 1
        begin(
            PaperSection(
                number: number.printed,
                parent: place.parent,
                heading: heading.text
            )
        )
        return true
    }

    private mutating func begin(_ section: PaperSection) {
        sections.append(section)
        isInSection = true
        lastItem = (nil, false)
        index += 1
    }

    /// Enters a chapter; the numbers may begin again below a heading that has none.
    private mutating func enter(_ number: ChapterNumber) -> ChapterNumbering.Place? {
        if let place = numbering.enter(number) {
            skipped += place.skipped
            return place
        }
        guard sections.last?.number == nil, number.readings.contains(where: { $0.parts == [1] })
        else { return nil }
        numbering = ChapterNumbering()
        return numbering.enter(number)
    }
}

// MARK: - Lines

extension SectionCutter {
    private mutating func keep(_ line: PaperLine) {
        if isInSection {
            sections[sections.count - 1].append(line)
        } else if !line.isBlank {
            if head.notePublicness(ofLine: line.text) { return }
            // "Für diese Vorlage erfolgt keine Beratung in Sitzungen der Gremien"
            if line.text.utf8.count < 120, line.text.lowercased().contains("keine beratung") {
                goesToNoBody = true
                return
            }
            for cell in line.cells where !head.readType(cell.text) && !head.readFree(cell.text) {
                addUnread(cell.text)
            }
        }
    }

    /// Reads a sentence over one to three lines that names the sitting.
    private mutating func readSitting() -> Bool {
        guard !isInBody, !isInSection, sitting == nil, !lines[index].isBlank else { return false }
        let block = lines[index...].prefix(3).prefix { !$0.isBlank && !$0.isRule }
        guard let sentence = SittingSentence(block.map(\.text)) else { return false }
        sitting = sentence.station
        if let kind = sentence.kind { _ = head.readType(kind) }
        index += sentence.lineCount
        return true
    }

    private mutating func addUnread(_ text: String) {
        let isBelow = index > 0 && !lines[index - 1].isBlank && !unread.isEmpty
        if isBelow { unread[unread.count - 1].append(text) } else { unread.append([text]) }
    }

    /// Whether something may begin here: after a blank line, a heading or a page.
    private var isAfterBreak: Bool {
        index == 0 || lines[index].startsPage || lines[index - 1].isBlank
            || isInSection && sections.last?.isEmpty == true
    }

    /// Whether the number is one of a list: after "…:", or after an item set apart in the same way.
    private func isItem(_ number: ChapterNumber) -> Bool {
        if case (let last?, true) = lastItem, number.readings.last?.parts.last == last + 1 {
            return true
        }
        guard isInSection, let section = sections.last else { return false }
        if section.label == .consultations, StationRow(lines[index]).isMarked { return true }
        return section.lines.last { !$0.isBlank }?.text.hasSuffix(":") ?? false
    }

    /// Whether the section is a list, in which a number alone does not make a chapter.
    private var isInListSection: Bool {
        guard isInSection, let label = sections.last?.label else { return false }
        return label != .reasoning && label != .otherPart
    }

    /// Whether this is an entry of the outline, which ends where its first number comes again.
    private func isEntryOfOutline(_ number: ChapterNumber?) -> Bool {
        guard isInSection, let outline = sections.last, outline.label == .outline else {
            return false
        }
        let first = outline.firstText
        guard let number, let first else { return first == nil }
        return ChapterNumber(startOf: first.text)?.printed != number.printed
    }
}
