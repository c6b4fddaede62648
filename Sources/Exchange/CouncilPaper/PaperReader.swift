/// Reads the text of a council paper: the same text always gives the same reading.
package enum PaperReader {
    /// - Throws: `.empty`, `.tooLarge`, `.nothingRecognised`.
    package static func read(_ text: String) throws(PaperFileError) -> PaperReading {
        guard text.utf8.count <= 2 * PaperText.limit else { throw .tooLarge }
        let lines = PaperLine.lines(of: text)
        guard lines.count <= mostLines else { throw .tooLarge }
        guard lines.contains(where: { !$0.isBlank }) else { throw .empty }
        let paper = SectionCutter(PageHeads(lines))
        guard !paper.head.isEmpty || !paper.sections.isEmpty else { throw .nothingRecognised }
        return PaperReading(paper)
    }

    /// Lines that a paper may have: twice those of a file of the largest size with usual lines.
    package static let mostLines = 500_000
}

extension PaperReading {
    fileprivate init(_ paper: SectionCutter) {
        let parts = paper.sections.map(SectionText.init)
        let table = StationTable(parts.of(.consultations).flatMap(\.section.lines))
        let lists = NamedLists(parts)
        readHead(paper.head)
        consultations = table.stations
        proposedResolution = parts.of(.proposedResolution).flatMap(\.blocks)
        attachments = parts.of(.attachments).flatMap(\.blocks).map(\.text)
        strategicGoals = lists.goals
        fields = lists.fields
        actors = lists.actors
        chapters = PaperEnd.withoutSignature(parts.compactMap(\.chapter))

        findings = missingParts(paper.head)
        findings += table.notUnderstood.map { .stationNotUnderstood(line: $0) }
        findings += lists.goalsWithoutCode.map { .goalWithoutCode($0) }
        findings += (paper.unread + [table.rest]).filter { !$0.isEmpty }.map { .unread($0) }
        findings += PaperEnd(parts, skipped: paper.skipped).signs.map { .breaksOff($0) }
    }

    private mutating func readHead(_ head: HeadFields) {
        reference = head.reference
        paperType = head.kind
        subject = head.text(.subject)
        department = head.text(.department)
        date = head.date
        authors = head.authors
        telephone = head.text(.telephone)
        publicness = head.publicness
        resolution = head.resolution
    }

    /// The parts that were looked for in vain, or whose value makes no sense.
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
