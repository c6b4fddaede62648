package import Words

/// What a column of a measure list holds.
///
/// The raw values are stored with the columns of an imported list, so they stay as they are. Their
/// order is the order of columns in an export, and the order in which a row is read: the phase
/// comes before the timing, and the reason before its cause.
package enum MeasureColumn: String, CaseIterable, Codable, Hashable, Sendable {
    /// `number` is the town's own (M17), `listNumber` that of the office's list, `level` says what
    /// the row stands for.
    case number, listNumber, level, title, description, fieldsOfAction, objectives, occasion, sort
    case targetGroups, districts, strategicGoals, priority
    /// The edition of the concept from which the measure comes, its number there, and whether and
    /// why it was added later.
    case origin, originNumber, originLater, originReason
    case lead, contact, partners, reportsTo
    /// `period` is a span in one cell; `from`, `until` and `periodWords` are its parts.
    case period, from, until, periodWords
    /// `status` is one word for phase and timing together, as offices write it.
    case status, phase, timing, reason, cause, mergedInto, asOf
    case progress, nextStep, obstacle, outcome, successCriteria
    /// `cost` is an amount that is yearly where the cell says so, and else paid once.
    case cost, once, yearly, staff, budget, source, programme, fundingEnd
    case links, isExample, visibility, internalNote
    /// Anything else: its cells become lines of the internal note, each after its head.
    case note
    /// The column is left out.
    case nothing

    /// The head of the column in an exported list, and its name in a file of columns.
    package func head(in words: Catalogue) -> String {
        words[.measureColumn(key)]
    }

    /// Whether an export has the column: it holds one thing, which reads back as it was.
    ///
    /// The others are ways in which offices write several things in one cell.
    package var isExported: Bool {
        switch self {
        case .level, .period, .status, .cost, .note, .nothing: false
        case .number, .listNumber, .title, .description, .fieldsOfAction, .objectives, .occasion,
            .sort, .targetGroups, .districts, .strategicGoals, .priority, .origin, .originNumber,
            .originLater, .originReason, .lead, .contact, .partners, .reportsTo, .from, .until,
            .periodWords, .phase, .timing, .reason, .cause, .mergedInto, .asOf, .progress,
            .nextStep, .obstacle, .outcome, .successCriteria, .once, .yearly, .staff, .budget,
            .source, .programme, .fundingEnd, .links, .isExample, .visibility, .internalNote:
            true
        }
    }

    /// Whether a dash or "keine Angabe" in a cell means that there is nothing.
    var isPlain: Bool {
        switch MeasureHold(self) {
        case .day, .money, .word, .names: true
        case .text: false
        case .own: [.period, .cost, .staff].contains(self)
        }
    }

    /// Whether cells hold sentences, in which only names are replaced; other cells are emptied.
    var isProse: Bool {
        switch MeasureHold(self) {
        case .text: ![.contact, .internalNote].contains(self)
        case .day, .money, .word, .names: false
        case .own: [.title, .description, .reason, .successCriteria].contains(self)
        }
    }

    /// Whether several columns of a list may hold it; anything else only the first of them holds.
    var isRepeatable: Bool { self == .note || self == .nothing }

    /// The text of the head; every case has one of the same name.
    private var key: TextKey.MeasureColumn {
        TextKey.MeasureColumn(rawValue: rawValue) ?? .note
    }
}
