package import Concept
package import Register
package import Sheets
package import Words

/// Measures as a list for a spreadsheet, for the office or for everybody.
///
/// The list of all measures, imported unchanged, changes nothing.
package struct MeasureListExport: Sendable {
    private let records: any Records
    private let measures: [Numbered<Measure>]
    private let words: Catalogue
    private let columns: [MeasureColumn]

    /// All measures with everything that is internal, in German; the list may come back.
    package init(_ register: Register) {
        records = register
        measures = register.all()
        words = .german
        columns = MeasureColumn.allCases.filter(\.isExported)
    }

    /// Some measures as the public sees them, in the given order and language.
    package init(
        _ published: PublicRegister,
        _ measures: [Numbered<Measure>],
        in words: Catalogue
    ) {
        records = published
        self.measures = measures
        self.words = words
        columns = MeasureColumn.allCases.filter { $0.isExported && $0.isPublic }
    }

    /// The list as a table: a column for each `MeasureColumn` that is exported, a row for each
    /// measure.
    package var sheet: SheetDraft {
        let cells = MeasureCells(records, words)
        return SheetDraft(
            title: words.plural(of: .measure),
            head: columns.map { $0.head(in: words) },
            rows: measures.map { measure in
                columns.map { cells.cell($0, of: measure.record, number: measure.id.number) }
            }
        )
    }
}

extension MeasureColumn {
    /// Whether the column is in the list for everybody.
    fileprivate var isPublic: Bool { self != .internalNote && self != .visibility }
}
