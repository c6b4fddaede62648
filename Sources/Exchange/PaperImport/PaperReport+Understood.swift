import Concept
import Register
import Words

/// The table of what was understood.
extension PaperReport {
    /// A row for each part of the paper that was found; the head comes first, then the lists.
    package var understood: [TextTable.Row] {
        head.compactMap { row($0.part, $0.text.map { [TextTable.Entry($0)] } ?? []) }
            + lists.compactMap { row($0.part, $0.entries) }
    }

    /// A row; none where the part is missing.
    private func row(
        _ part: TextKey.PaperImport,
        _ entries: [TextTable.Entry]
    ) -> TextTable.Row? {
        entries.isEmpty ? nil : TextTable.Row(words[.paperImport(part)], entries)
    }

    /// The parts of the head in the order in which they are shown.
    private var head: [(part: TextKey.PaperImport, text: String?)] {
        [
            (.partReference, reading.reference),
            (.partPaperType, reading.paperType),
            (.partSubject, reading.subject),
            (.partDepartment, reading.department),
            (.partDate, reading.date.map(words.date)),
            (.partAuthors, reading.authors.isEmpty ? nil : reading.authors.joined(separator: "; ")),
            (.partTelephone, reading.telephone),
            (.partPublicness, reading.publicness == .unknown ? nil : word(reading.publicness)),
            (.partResolution, reading.resolution.map(said)),
        ]
    }

    /// The parts that are lists, in the order in which they are shown.
    private var lists: [(part: TextKey.PaperImport, entries: [TextTable.Entry])] {
        [
            (.partProposedResolution, reading.proposedResolution.map(entry)),
            (.partConsultations, reading.consultations.map(entry)),
            (.partGoals, reading.strategicGoals.map { .init($0.wording, mark: "\($0.code) ") }),
            (.partFields, fields),
            (.partActors, actors),
            (.partChapters, chapters),
            (.partAttachments, reading.attachments.map { .init($0, mark: "- ") }),
        ]
    }

    private func word(_ publicness: Publicness) -> String {
        switch publicness {
        case .public: words.word(Consultation.Publicness.open)
        case .nonPublic: words.word(Consultation.Publicness.closed)
        case .unknown: words.word(Consultation.Publicness.unknown)
        }
    }

    /// The resolution: number and date as far as they are known, else that it is open.
    private func said(_ line: ResolutionLine) -> String {
        switch line {
        case .open: words[.value(.open)]
        case .recorded(let number?, let date?):
            words(
                .paperImport(.resolutionRecorded),
                ["number": number, "date": words.date(date)]
            )
        case .recorded(let number, let date):
            number ?? date.map(words.date) ?? words[.value(.open)]
        }
    }

    private func entry(_ block: TextBlock) -> TextTable.Entry {
        switch block {
        case .heading(let text), .paragraph(let text): .init(text)
        // A printed number is part of the text, so no dash goes before it.
        case .bullet(let text): .init(text, mark: text.first?.isNumber == true ? "" : "- ")
        }
    }

    /// A step in one line: body, date, publicness, role and result.
    private func entry(_ station: Station) -> TextTable.Entry {
        let result = station.result.map { "\(words[.paper(.result)]): \($0)" }
        let parts: [String?] = [
            station.body, station.date.map(words.date), word(station.publicness), station.role,
            result,
        ]
        return .init(parts.compactMap { $0 }.joined(separator: ", "), mark: "\(station.position). ")
    }

    private var fields: [TextTable.Entry] {
        reading.fields.enumerated().map { index, field in
            let new = field.isNew ? " (\(words[.paperImport(.newField)]))" : ""
            return .init(field.name + new, mark: mark(index, of: reading.fields.count))
        }
    }

    /// The actors, each with a proposal to split it where it seems to name several.
    private var actors: [TextTable.Entry] {
        reading.actors.enumerated().flatMap { index, actor -> [TextTable.Entry] in
            let mark = mark(index, of: reading.actors.count)
            let entry = TextTable.Entry(actor.name, mark: mark)
            if actor.proposedParts.isEmpty { return [entry] }
            let parts = words.list(actor.proposedParts.map(words.quoted))
            let proposal = words(.paperImport(.split), ["name": actor.name, "parts": parts])
            let space = String(repeating: " ", count: mark.count)
            return [entry, .init(proposal, mark: space)]
        }
    }

    /// The number of an entry, padded to the width of the last one.
    private func mark(_ index: Int, of count: Int) -> String {
        let number = String(index + 1)
        return String(repeating: " ", count: String(count).count - number.count) + number + ". "
    }

    /// How many chapters there are, and each with its paragraphs counted, indented by depth.
    private var chapters: [TextTable.Entry] {
        if reading.chapters.isEmpty { return [] }
        var depths: [String: Int] = [:]
        let entries = reading.chapters.map { chapter in
            let depth = chapter.parent.map { (depths[$0] ?? 0) + 1 } ?? 0
            if let number = chapter.number { depths[number] = depth }
            let count = words(.paperImport(.paragraphs), count: chapter.blocks.passages.count)
            let space = String(repeating: "  ", count: depth)
            return TextTable.Entry(
                "\(chapter.heading) (\(count))",
                mark: space + (chapter.number.map { "\($0) " } ?? "")
            )
        }
        let total = words(.paperImport(.chapters), count: reading.chapters.count)
        return [TextTable.Entry(total)] + entries
    }
}
