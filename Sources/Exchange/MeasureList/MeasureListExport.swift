package import Register
import Words

/// The list of all measures as the office works with it; imported unchanged, it changes nothing.
///
/// It holds what is internal, too.
package struct MeasureListExport: Sendable {
    private let register: Register

    package init(_ register: Register) {
        self.register = register
    }

    package var sheet: SheetDraft {
        let words = Catalogue.german
        let columns = MeasureColumn.allCases.filter(\.isExported)
        let cells = MeasureCells(register)
        return SheetDraft(
            title: words.plural(of: .measure),
            head: columns.map { $0.head(in: words) },
            rows: register.all(Measure.self).map { measure in
                columns.map { cells.cell($0, of: measure.record, number: measure.id.number) }
            }
        )
    }
}
