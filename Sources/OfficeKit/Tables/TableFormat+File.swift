package import Addresses
import Concept
package import Markup
package import Register
package import Sheets
import Words

extension TableFormat {
    /// Writes a table as CSV or as a workbook.
    ///
    /// `name` is the file's name without extension; `madeAt` is the time a workbook states as its
    /// own.
    ///
    /// - Throws: `WorkbookNotWritten`, or an error of Foundation, for a workbook; nothing for CSV.
    package func file(_ name: String, _ sheet: SheetDraft, madeAt: Instant) throws -> OfficeFile {
        OfficeFile(
            name: "\(name).\(rawValue)",
            mediaType: mediaType,
            bytes: self == .csv ? Array(sheet.csv.utf8) : try sheet.workbook(madeAt: madeAt)
        )
    }
}

extension OfficeContext {
    /// Links to the two files of a table, to stand within a sentence.
    @MarkupBuilder
    package func filesOfTable(_ address: (TableFormat) -> OfficeAddress) -> some Markup {
        words[.intake(.save)] + " "
        a(.href(path(address(.xlsx)))) { words[.intake(.asWorkbook)] }
        ", "
        a(.href(path(address(.csv)))) { words[.intake(.asCSV)] }
    }

    /// A paragraph with links to the files of a shelf's list, and how long such a file may be kept.
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
    /// A cell with text; an empty cell for `nil`.
    package init(_ text: String?) { self = text.map { .text($0) } ?? .none }
}
