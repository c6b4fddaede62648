package import Concept
package import Register
package import Sheets
package import Words

/// Measures as a list for a spreadsheet.
///
/// The list of all of them, imported unchanged, changes nothing.
package struct MeasureListExport: Sendable {
    private let records: any Records
    private let measures: [Numbered<Measure>]
    private let words: Catalogue
    private let columns: [MeasureColumn]

    /// All measures, as the office works with them: what is internal, too.
    package init(_ register: Register) {
        records = register
        measures = register.all()
        words = .german
        columns = MeasureColumn.allCases.filter(\.isExported)
    }

    /// Some measures as the public sees them, in the order that is given.
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
    /// Whether the column says anything to the public.
    fileprivate var isPublic: Bool { self != .internalNote && self != .visibility }
}
