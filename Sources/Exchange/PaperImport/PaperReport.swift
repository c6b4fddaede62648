package import Register
package import Words

/// What was understood of a council paper and what was not, as plain text for a terminal.
///
/// Printed before anything is written.
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

    /// At most 100 characters each, without signs that steer a terminal.
    package var lines: [String] {
        let table = TextTable(
            head: (words[.paperImport(.part)], words[.paperImport(.content)]),
            rows: understood
        )
        return titled(.understood, table.lines) + notUnderstood + supplementing + deviating
            + breakingOff
    }

    /// What a draft adds, by kind: "Neu im Konzept: 1 Vorlage, 3 Beratungen"; `nil` where nothing.
    ///
    /// `register` is the one on which the draft was made.
    package static func added(
        by draft: Draft,
        to register: Register,
        in words: Catalogue
    ) -> String? {
        let new = draft.edits.map(\.reference).filter { register.table[$0] == nil }
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

    private var notUnderstood: [String] {
        let rows = (reading.findings + comparison.findings).compactMap(row) + notUnderstoodSteps
        if rows.isEmpty { return [] }
        let head = (words[.paperImport(.passage)], words[.paperImport(.cause)])
        return [""] + titled(.notUnderstood, TextTable(head: head, rows: rows).lines)
    }

    private var supplementing: [String] {
        let supplements = comparison.supplements.map { $0.message(in: words) }
        return supplements.isEmpty ? [] : [""] + titled(.supplements, listed(supplements))
    }

    private var deviating: [String] {
        let deviations = comparison.deviations.map { $0.message(in: words) }
        return deviations.isEmpty ? [] : [""] + titled(.deviates, listed(deviations))
    }

    private var breakingOff: [String] {
        let signs = reading.findings.compactMap { finding -> String? in
            if case .breaksOff(let sign) = finding { sign.message(in: words) } else { nil }
        }
        if signs.isEmpty { return [] }
        return [""] + TextTable.broken(words[.paperImport(.breaksOff)], to: Self.width)
            + listed(signs)
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
