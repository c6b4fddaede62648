package import Addresses
import Concept
package import Markup
package import Register
package import Sheets
import Words

extension TableFormat {
    /// The table as a file; `name` is without what ends it, `madeAt` stands in a workbook.
    package func file(_ name: String, _ sheet: SheetDraft, madeAt: Instant) throws -> OfficeFile {
        OfficeFile(
            name: "\(name).\(rawValue)",
            mediaType: mediaType,
            bytes: self == .csv ? Array(sheet.csv.utf8) : try sheet.workbook(madeAt: madeAt)
        )
    }
}

extension OfficeContext {
    /// Leads to the files of a table; they stand in the middle of a paragraph.
    @MarkupBuilder
    package func filesOfTable(_ address: (TableFormat) -> OfficeAddress) -> some Markup {
        words[.intake(.save)] + " "
        a(.href(path(address(.xlsx)))) { words[.intake(.asWorkbook)] }
        ", "
        a(.href(path(address(.csv)))) { words[.intake(.asCSV)] }
    }

    /// Leads to the files of the list, and says what becomes of what stands in them.
    package func saveShelf(_ table: ShelfTable) -> some Markup {
        p {
            filesOfTable { .shelfTable(table, $0) }
            ". " + words[.intake(.savedShelf)]
            if table == .persons, may(.managePersons) {
                " "
                a(.href(path(.imports))) { words[.intake(.readBack)] }
            }
        }
    }
}

extension SheetCell {
    package init(_ text: String?) { self = text.map { .text($0) } ?? .none }
}
