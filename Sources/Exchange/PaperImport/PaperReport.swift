import Concept
package import Register
package import Words

/// What was understood of a council paper and what was not, shown before anything is recorded.
///
/// It is one text for a terminal (`lines`), or asked piece by piece by a page.
package struct PaperReport: Sendable {
    let reading: PaperReading
    let words: Catalogue
    /// What was found in comparison with the town; empty where there was no comparison.
    private let comparison: PaperComparison

    /// Without a comparison the report says what the paper says, and nothing about the town.
    package init(
        _ reading: PaperReading,
        _ words: Catalogue,
        _ comparison: PaperComparison = PaperComparison()
    ) {
        self.reading = reading
        self.words = words
        self.comparison = comparison
    }

    /// Why nothing of this version is taken over; `nil` where it is.
    package var heldBack: String? {
        comparison.isHeldBack ? words[.paperImport(.heldBack)] : nil
    }

    /// What only people can answer, above all about publicness, as sentences.
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

    /// The question about what is no longer called open.
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

    /// A step by its body, with the day where one is printed.
    private func name(_ station: Station) -> String {
        station.date.map { "\(station.body) (\(words.date($0)))" } ?? station.body
    }

    /// The report as plain text for a terminal.
    ///
    /// Lines have at most 100 characters; control characters are taken out.
    package var lines: [String] {
        let table = TextTable(
            head: (words[.paperImport(.part)], words[.paperImport(.content)]),
            rows: understood
        )
        return titled(.understood, table.lines) + asking + leaving + notUnderstood + supplementing
            + deviating
            + breakingOff
    }

    /// What edits add, by kind: "Neu im Konzept: 1 Vorlage, 3 Beratungen"; `nil` for nothing.
    ///
    /// `register` is the one on which the edits were made.
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

    /// Lines below a title and an empty line.
    private func titled(_ title: TextKey.PaperImport, _ lines: [String]) -> [String] {
        [words[.paperImport(title)], ""] + lines
    }

    /// The passages that were not understood, each with the cause.
    package var strange: [TextTable.Row] {
        (reading.findings + comparison.findings).compactMap(row) + notUnderstoodSteps
    }

    /// What records of the town gain, as sentences.
    package var supplements: [String] { comparison.supplements.map { $0.message(in: words) } }

    /// Where the town has recorded something else, which stays as it is, as sentences.
    package var deviations: [String] { comparison.deviations.map { $0.message(in: words) } }

    /// Why the paper seems to be incomplete, as sentences; empty where it seems to be whole.
    package var breakOffs: [String] {
        reading.findings.compactMap { finding in
            if case .breaksOff(let sign) = finding { sign.message(in: words) } else { nil }
        }
    }

    /// The questions under their title; nothing where there are none.
    private var asking: [String] {
        questions.isEmpty ? [] : [""] + titled(.asked, listed(questions))
    }

    /// How many values were left out because they name persons, as a sentence; `nil` for none.
    package var leftOut: String? {
        reading.leftOut == 0 ? nil : words(.paperImport(.leftOut), count: reading.leftOut)
    }

    /// The reminder to look for names that nothing marks as such; `nil` where the paper has no
    /// texts.
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

    /// The number of characters in a line.
    private static let width = 100

    /// Sentences with a dash before each, broken into lines.
    private func listed(_ sentences: [String]) -> [String] {
        sentences.flatMap { sentence in
            TextTable.broken(sentence, to: Self.width - 2).enumerated().map { index, line in
                (index == 0 ? "- " : "  ") + line
            }
        }
    }
}
