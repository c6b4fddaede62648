import Concept
package import Register
package import Words

/// What was understood of a list and what was not, shown before anything is recorded.
///
/// It is one text for a terminal (`lines`), or asked piece by piece by a page. Making it walks
/// through the whole list once.
package struct MeasureListReport: Sendable {
    private let list: MeasureList
    private let recording: ListRecording
    /// What the records are called that the list would add.
    private let newNames: [Reference: String]
    private let words: Catalogue

    /// Tries the list out on the register.
    package init(_ list: MeasureList, on register: Register, _ words: Catalogue) {
        self.list = list
        self.words = words
        recording = MeasureListImport(list).recording(register, Draft(register))
        newNames = Dictionary(
            recording.entries.filter(\.isNew).map { ($0.reference, $0.new.name) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// What would become of each row that was understood, in the order of the list.
    package var entries: [ListRecording.Entry] { recording.entries }

    /// Everything that the office has to know: first what is about the whole list, then by row.
    package var problems: [ListProblem] { recording.problems }

    /// Whether the list would be refused as it is.
    package var hasErrors: Bool { recording.problems.contains(where: \.isError) }

    /// Whether taking the list over would change nothing.
    package var isUnchanged: Bool { recording.draft.isEmpty && !hasErrors }

    /// The report as plain text for a terminal.
    ///
    /// Lines have at most 100 characters, except for problems; control characters are taken out.
    package var lines: [String] {
        columns + [""] + rows + changes + told(.errors, isError: true)
            + told(.hints, isError: false) + [""] + summary
    }

    private func words(_ key: TextKey.MeasureImport, _ values: [String: String] = [:]) -> String {
        words(.measureImport(key), values)
    }

    /// A table of two columns below a title.
    private func table(
        _ title: String,
        _ head: (TextKey.MeasureImport, TextKey.MeasureImport),
        _ rows: [TextTable.Row]
    ) -> [String] {
        let table = TextTable(head: (words(head.0), words(head.1)), rows: rows)
        return TextTable.broken(title, to: 100) + [""] + table.lines
    }

    // MARK: What was understood

    /// What columns and words are taken for.
    private var columns: [String] {
        let rows = list.columns.map { column in
            TextTable.Row(column.head, [.init(column.holds.head(in: words))])
        }
        let states = list.map.states.map { state in
            TextTable.Row(words.quoted(state.word), [.init(state.means.said(in: words))])
        }
        let levels = list.map.levels.map { level in
            TextTable.Row(words.quoted(level.word), [.init(level.means.said(in: words))])
        }
        let title = words(list.isRemembered ? .columnsRemembered : .columnsProposed)
        return table(title, (.inTheList, .means), rows + states + levels)
    }

    /// What each row is taken for.
    private var rows: [String] {
        let rows = recording.entries.map { entry in
            TextTable.Row(
                words(.row, ["row": String(entry.row)]),
                [.init(said(entry))]
            )
        }
        return table(words(.understood), (.place, .content), rows)
    }

    /// A row in words: "neu: Maßnahme „Sprachcafé“, geplant".
    package func said(_ entry: ListRecording.Entry) -> String {
        let state: TextKey.MeasureImport =
            entry.isNew ? .stateNew : entry.isChanged ? .stateChanged : .stateSame
        let name: String
        let facts: [String]
        switch entry.new {
        case let measure as Measure:
            let number = measure.listNumber.map { $0 + " " } ?? ""
            name = entry.isNew ? words.name(of: .measure) : words.number(of: entry.reference)
            facts = ["\(name) \(words.quoted(number + measure.title))"] + details(measure)
        default:
            facts = [words.name(of: entry.reference, called: entry.new.name)]
        }
        return words(state, ["record": facts.joined(separator: ", ")])
    }

    /// What is said about a measure beside its title: state, period, and who leads.
    private func details(_ measure: Measure) -> [String] {
        var details = [words.word(measure.status.phase)]
        if let timing = measure.status.timing { details.append(words.word(timing)) }
        if !measure.period.isEmpty { details.append(words.period(measure.period)) }
        if let lead = measure.lead, let name = name(lead.reference) { details.append(name) }
        return details
    }

    /// The name of a record of the town or of one that the list adds; `nil` for any other.
    package func name(_ reference: Reference) -> String? {
        recording.register.name(of: reference) ?? newNames[reference]
    }

    // MARK: What changes

    /// What would change in known records, as sentences; nothing where nothing changes.
    private var changes: [String] {
        let rows = recording.entries.filter(\.isChanged).map { entry in
            let difference = Difference(entry.reference, from: entry.old, to: entry.new)
            let sentences = difference?.sentences(in: words, naming: name) ?? []
            return TextTable.Row(
                words.number(of: entry.reference),
                sentences.map { .init($0.text) }
            )
        }
        if rows.isEmpty { return [] }
        return [""] + table(words(.changes), (.record, .change), rows)
    }

    // MARK: What a person has to know

    /// The errors or the hints under a heading; a line for each with row, column and what to do.
    private func told(_ title: TextKey.MeasureImport, isError: Bool) -> [String] {
        let problems = recording.problems.filter { $0.isError == isError }
        if problems.isEmpty { return [] }
        let heading = words(.measureImport(title), count: problems.count)
        return ["", heading, ""]
            + problems.map { problem in
                let row = problem.row.map { words(.row, ["row": String($0)]) }
                let place = [row, problem.column].compactMap { $0 }.joined(separator: ", ")
                let message = problem.message(in: words, via: .command)
                return (place.isEmpty ? message : "\(place): \(message)").printable
            }
    }

    /// The counts, and how many public measures change.
    private var summary: [String] {
        TextTable.broken(counts, to: 100) + publicChanges
    }

    /// How many rows are new, changed and the same, as a sentence.
    package var counts: String {
        let new = recording.entries.filter(\.isNew)
        let counts = Kind.allCases.compactMap { kind -> String? in
            let count = new.count { $0.reference.kind == kind }
            if count == 0 { return nil }
            let name = count == 1 ? words.name(of: kind) : words.plural(of: kind)
            return "\(words.number(count)) \(name)"
        }
        let values = [
            "new": counts.isEmpty ? words(.nothingNew) : words.list(counts),
            "changed": words.number(recording.entries.count(where: \.isChanged)),
            "same": words.number(recording.entries.count { !$0.isNew && !$0.isChanged }),
        ]
        return words(.summary, values)
    }

    /// A sentence on public measures that change; nothing where there are none.
    private var publicChanges: [String] {
        let count = publicChangeCount
        if count == 0 { return [] }
        return TextTable.broken(words(.measureImport(.publicChanges), count: count), to: 100)
    }

    /// How many public measures change for the public; a new internal note does not count.
    package var publicChangeCount: Int {
        recording.entries.count { entry in
            guard entry.isChanged, entry.new.visibility == .public,
                case .changed(let changes)? =
                    Difference(entry.reference, from: entry.old, to: entry.new)?.move
            else { return false }
            return changes.contains { $0.field != "internalNote" }
        }
    }
}
