import Decoding

/// Turns the text of a council paper into what it says; the same text always gives the same result.
///
/// The way is: lines, without what repeats on every page (`PageHeads`); head and sections
/// (`SectionCutter`); and from these the parts, without names of persons.
///
/// - Source: decision 39.
package enum PaperReader {
    /// Reads the text of a paper.
    ///
    /// - Throws: `PaperFileError`: `tooLarge`, `empty`, `minutes`, `oneLine`, or
    ///   `nothingRecognised` where the text has no label, no chapter and no sitting.
    package static func read(_ text: String) throws(PaperFileError) -> PaperReading {
        guard text.utf8.count <= 2 * PaperText.limit else { throw .tooLarge }
        let lines = PaperLine.lines(of: text)
        guard lines.count <= mostLines else { throw .tooLarge }
        guard lines.contains(where: { !$0.isBlank }) else { throw .empty }
        if isMinutes(lines) { throw .minutes }
        if isOneLine(lines) { throw .oneLine }
        let paper = SectionCutter(PageHeads(lines))
        guard !paper.head.isEmpty || !paper.sections.isEmpty || paper.sitting != nil else {
            throw .nothingRecognised
        }
        return PaperReading(paper)
    }

    /// Whether the text is the minutes of a sitting, which its first lines say.
    private static func isMinutes(_ lines: [PaperLine]) -> Bool {
        let words = [
            "niederschrift", "sitzungsniederschrift", "protokoll", "ergebnisprotokoll",
            "beschlussprotokoll", "wortprotokoll", "sitzungsprotokoll",
            "auszug aus der niederschrift",
            "protokollauszug", "auszug aus dem protokoll",
        ]
        return lines.lazy.filter { !$0.isBlank }.prefix(3).contains { line in
            let small = line.text.prefix(60).lowercased()
            return words.contains { word in
                small.hasPrefix(word) && small.dropFirst(word.count).first?.isLetter != true
            }
        }
    }

    /// Whether the line ends were lost, so that nobody can say any more what belongs together.
    private static func isOneLine(_ lines: [PaperLine]) -> Bool {
        let printed = lines.lazy.filter { !$0.isBlank }.prefix(2)
        return printed.count == 1 && (printed.first?.text.utf8.count ?? 0) > 240
    }

    /// The number of lines that a paper may have: twice what the largest file has with usual lines.
    package static let mostLines = 500_000
}

extension PaperReading {
    /// Puts the parts together, settles publicness, leaves out names, and lists what is missing.
    ///
    /// The order matters: the subject is looked for among lines that were not understood, and is
    /// compared with them before names go out of it.
    fileprivate init(_ paper: SectionCutter) {
        let parts = paper.sections.map(SectionText.init)
        let table = StationTable(parts.of(.consultations).flatMap(\.section.lines))
        let lists = NamedLists(parts)
        readHead(paper.head)
        notePublicness(in: paper.sections)
        if subject == nil {
            let below = table.stations.isEmpty ? [] : table.below
            subject = HeadTitle.find(below: below, above: paper.unread)
        }
        let stations = table.stations
        consultations = stations.isEmpty ? [paper.sitting].compactMap { $0 } : stations
        settlePublicness()
        proposedResolution = PaperReading.resolution(parts)
        attachments = parts.of(.attachments).flatMap(\.blocks).map(\.text).filter(\.isAttachment)
        leftOut = paper.head.department.leftOut + table.leftOut + parts.map(\.leftOut).reduce(0, +)
        strategicGoals = lists.goals
        fields = lists.fields
        actors = lists.actors
        chapters = parts.compactMap(\.chapter)
        let subject = subject
        leaveOutNames()

        findings = missingParts(paper.head)
        if paper.goesToNoBody { findings.removeAll { $0 == .missing(.consultations) } }
        findings += table.notUnderstood.filter { $0 != subject }
            .map { .stationNotUnderstood(line: $0) }
        findings += lists.goalsWithoutCode.map { .goalWithoutCode($0) }
        let unread = paper.unread.map { $0.filter { subject?.contains($0) != true } }
        findings += (unread + [table.rest]).filter { !$0.isEmpty }.map { .unread($0) }
        findings += PaperEnd(parts, skipped: paper.skipped).signs.map { .breaksOff($0) }
    }

    /// Closes the paper where a line by itself says so: a stamp, or the foot of a page.
    private mutating func notePublicness(in sections: [PaperSection]) {
        let others = sections.filter { $0.label != .consultations }
        if others.contains(where: { ClosingLine.isAmong($0.lines) }) { publicness = .nonPublic }
    }

    /// Closes every sitting of a closed paper; a paper that calls itself public opens none.
    private mutating func settlePublicness() {
        let isClosed = publicness == .nonPublic
        consultations = consultations.map { station in
            if isClosed { return station.saying(.nonPublic) }
            let isInDoubt = !unclearPublicness.isEmpty && station.publicness == .public
            return isInDoubt ? station.saying(.unknown) : station
        }
    }

    /// The proposed resolution; one that comes at the beginning and again at the end is taken once.
    private static func resolution(_ parts: [SectionText]) -> [TextBlock] {
        var known: Set<[TextBlock]> = []
        return parts.of(.proposedResolution).map(\.blocks).filter { known.insert($0).inserted }
            .flatMap { $0 }
    }

    /// Takes over the values of the head.
    private mutating func readHead(_ head: HeadFields) {
        reference = head.reference
        paperType = head.kind
        subject = head.subject
        department = head.department.text
        date = head.date
        authors = head.authors
        telephone = head.text(.telephone)
        publicness = head.publicness
        unclearPublicness = head.unclearPublicness
        resolution = head.resolution
    }

    /// The parts that were not found, or whose value has an unexpected form.
    private func missingParts(_ head: HeadFields) -> [Finding] {
        PaperPart.allCases.filter(isMissing).map { part in
            let label: PaperLabel? =
                switch part {
                case .reference: .reference
                case .date: .date
                default: nil
                }
            guard let printed = label.flatMap({ head.text($0) }) else { return .missing(part) }
            return .notUnderstood(part, printed)
        }
    }

    /// Whether a part was not found.
    private func isMissing(_ part: PaperPart) -> Bool {
        switch part {
        case .reference: reference == nil
        case .paperType: paperType == nil
        case .subject: subject == nil
        case .department: department == nil
        case .date: date == nil
        case .authors: authors.isEmpty
        case .telephone: telephone == nil
        case .resolution: resolution == nil
        case .proposedResolution: proposedResolution.isEmpty
        case .consultations: consultations.isEmpty
        case .goals: strategicGoals.isEmpty
        case .fields: fields.isEmpty
        case .actors: actors.isEmpty
        case .chapters: chapters.isEmpty
        }
    }
}

extension Station {
    /// The same station with another publicness.
    fileprivate func saying(_ publicness: Publicness) -> Station {
        Station(
            position: position,
            body: body,
            date: date,
            publicness: publicness,
            role: role,
            result: result
        )
    }
}

extension String {
    /// Whether the line names an attachment, and not that there is none or that the file ends.
    fileprivate var isAttachment: Bool {
        let small = lowercased().trimming(" .:-–/[]")
        return !["", "keine", "keine anlagen", "keine anlage", "entfällt", "dokumentende", "ohne"]
            .contains(small)
    }
}
