import Concept
package import Register
package import Words

/// What was understood of a council paper and what was not.
///
/// Shown before anything is written: as plain text in a terminal, or piece by piece on a page.
package struct PaperReport: Sendable {
    let reading: PaperReading
    let words: Catalogue
    private let comparison: PaperComparison

    package init(
        _ reading: PaperReading,
        _ words: Catalogue,
        _ comparison: PaperComparison = PaperComparison()
    ) {
        self.reading = reading
        self.words = words
        self.comparison = comparison
    }

    /// Why nothing is taken over of a version that says less than the record; `nil` for any other.
    package var heldBack: String? {
        comparison.isHeldBack ? words[.paperImport(.heldBack)] : nil
    }

    /// What only the office or the council's office can answer, in sentences.
    package var questions: [String] {
        var sentences: [String] = []
        let lines = reading.unclearPublicness.map(words.quoted)
        if !lines.isEmpty {
            sentences.append(words(.paperImport(.paperInDoubt), ["lines": words.list(lines)]))
        }
        let open = reading.consultations.filter { $0.publicness == .unknown }.map(name)
        if !open.isEmpty {
            sentences.append(
                words(
                    .paperImport(.stationsInDoubt),
                    count: open.count,
                    ["list": words.list(open, limit: 12)]
                )
            )
        }
        if reading.saysNothingOfPublicness, comparison.lessPublic.isEmpty {
            sentences.append(words[.paperImport(.nothingSaysPublic)])
        }
        return sentences + comparison.lessPublic.map(question)
    }

    private func question(_ doubt: LessPublic) -> String {
        switch doubt {
        case .step(_, let position, let body):
            words(
                .paperImport(.stepLessPublic),
                ["position": words.number(position), "body": body]
            )
        case .paper: words[.paperImport(.paperLessPublic)]
        }
    }

    private func name(_ station: Station) -> String {
        station.date.map { "\(station.body) (\(words.date($0)))" } ?? station.body
    }

    /// At most 100 characters each, without signs that steer a terminal.
    package var lines: [String] {
        let table = TextTable(
            head: (words[.paperImport(.part)], words[.paperImport(.content)]),
            rows: understood
        )
        return titled(.understood, table.lines) + asking + leaving + notUnderstood + supplementing
            + deviating
            + breakingOff
    }

    /// What edits add, by kind: "Neu im Konzept: 1 Vorlage, 3 Beratungen"; `nil` where nothing.
    ///
    /// `register` is the one on which they were made.
    package static func added(
        by edits: [Edit],
        to register: Register,
        in words: Catalogue
    ) -> String? {
        let new = edits.map(\.reference).filter { register.table[$0] == nil }
        let counts = Kind.allCases.compactMap { kind -> String? in
            let count = new.count { $0.kind == kind }
            if count == 0 { return nil }
            let name = count == 1 ? words.name(of: kind) : words.plural(of: kind)
            return "\(words.number(count)) \(name)"
        }
        if counts.isEmpty { return nil }
        return words(.paperImport(.added), ["list": words.list(counts)])
    }

    private func titled(_ title: TextKey.PaperImport, _ lines: [String]) -> [String] {
        [words[.paperImport(title)], ""] + lines
    }

    /// The passages that were not understood, each with the cause.
    package var strange: [TextTable.Row] {
        (reading.findings + comparison.findings).compactMap(row) + notUnderstoodSteps
    }

    /// What records that are there gain, in sentences.
    package var supplements: [String] { comparison.supplements.map { $0.message(in: words) } }

    /// What the town has recorded otherwise and what stays so, in sentences.
    package var deviations: [String] { comparison.deviations.map { $0.message(in: words) } }

    /// The signs that the paper is not whole, in sentences.
    package var breakOffs: [String] {
        reading.findings.compactMap { finding in
            if case .breaksOff(let sign) = finding { sign.message(in: words) } else { nil }
        }
    }

    private var asking: [String] {
        questions.isEmpty ? [] : [""] + titled(.asked, listed(questions))
    }

    /// How many values with names of persons are left out; `nil` where none.
    package var leftOut: String? {
        reading.leftOut == 0 ? nil : words(.paperImport(.leftOut), count: reading.leftOut)
    }

    /// That somebody has to look for names that bear no sign of one; `nil` where there is no text.
    package var lookForNames: String? {
        let hasTexts = !reading.proposedResolution.isEmpty || !reading.chapters.isEmpty
        return hasTexts ? words[.paperImport(.lookForNames)] : nil
    }

    private var leaving: [String] {
        let lines = [leftOut, lookForNames].compactMap { $0 }
            .flatMap { TextTable.broken($0, to: Self.width) }
        return lines.isEmpty ? [] : [""] + lines
    }

    private var notUnderstood: [String] {
        if strange.isEmpty { return [] }
        let head = (words[.paperImport(.passage)], words[.paperImport(.cause)])
        return [""] + titled(.notUnderstood, TextTable(head: head, rows: strange).lines)
    }

    private var supplementing: [String] {
        supplements.isEmpty ? [] : [""] + titled(.supplements, listed(supplements))
    }

    private var deviating: [String] {
        deviations.isEmpty ? [] : [""] + titled(.deviates, listed(deviations))
    }

    private var breakingOff: [String] {
        if breakOffs.isEmpty { return [] }
        return [""] + TextTable.broken(words[.paperImport(.breaksOff)], to: Self.width)
            + listed(breakOffs)
    }

    private static let width = 100

    private func listed(_ sentences: [String]) -> [String] {
        sentences.flatMap { sentence in
            TextTable.broken(sentence, to: Self.width - 2).enumerated().map { index, line in
                (index == 0 ? "- " : "  ") + line
            }
        }
    }
}
