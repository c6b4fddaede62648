package import Words

/// What a column of a measure list holds.
///
/// The raw values are stored with the columns of a list that was imported: they stand for good.
package enum MeasureColumn: String, CaseIterable, Codable, Hashable, Sendable {
    case number, listNumber, level, title, description, fieldsOfAction, objectives, occasion, sort
    case targetGroups, districts, strategicGoals, priority
    case origin, originNumber, originLater, originReason
    case lead, contact, partners, reportsTo
    case period, from, until, periodWords
    case status, phase, timing, reason, cause, mergedInto, asOf
    case progress, nextStep, obstacle, outcome, successCriteria
    case cost, once, yearly, staff, budget, source, programme, fundingEnd
    case links, isExample, visibility, internalNote
    /// It has no place; its cells are kept in the internal note, each with the head before it.
    case note
    /// The office does not want it.
    case nothing

    /// The head of the column in an exported list; the same word names it in a file of columns.
    package func head(in words: Catalogue) -> String {
        words[.measureColumn(key)]
    }

    /// Whether an export has the column: it holds one thing, which reads back as it was.
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

    /// Whether a dash in it says that there is nothing.
    var isPlain: Bool {
        switch MeasureHold(self) {
        case .day, .money, .word, .names: true
        case .text: false
        case .own: [.period, .cost, .staff].contains(self)
        }
    }

    /// Whether it holds sentences, which are taken over as they are.
    var isProse: Bool {
        switch MeasureHold(self) {
        case .text: ![.contact, .internalNote].contains(self)
        case .day, .money, .word, .names: false
        case .own: [.title, .description, .reason, .successCriteria].contains(self)
        }
    }

    /// Whether several columns of a list may hold it.
    var isRepeatable: Bool { self == .note || self == .nothing }

    private var key: TextKey.MeasureColumn {
        TextKey.MeasureColumn(rawValue: rawValue) ?? .note
    }
}
