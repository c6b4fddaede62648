import Concept
package import Register
import Sheets
package import Words

extension MeasureListError {
    /// Why the file is not a list of measures, and what to do; `file` is its name.
    ///
    /// `via` says whether the way out is an option of the command or a field of the page.
    package func message(in words: Catalogue, file: String, via: Via) -> String {
        switch self {
        case .file(let error): error.message(in: words, file: file)
        case .noHead: words(.measureImport(via == .page ? .noHeadPage : .noHead), ["file": file])
        case .headHidden(let hidden):
            words(
                .measureImport(.headHidden),
                ["file": file, "hidden": hidden.counted(in: words)]
            )
        case .noTitle(let row, let heads):
            words(
                .measureImport(.noTitle),
                [
                    "file": file, "row": String(row),
                    "heads": words.list(heads.map(words.quoted), limit: 12),
                    "columns": words.whereColumnsAreTold(via),
                ]
            )
        }
    }
}

extension ColumnFileError {
    /// Why the file of columns cannot be followed, and what to do; `file` is its name.
    package func message(in words: Catalogue, file: String) -> String {
        switch self {
        case .file(let error): error.message(in: words, file: file)
        case .notUnderstood(let row, let text):
            words(
                .measureImport(.columnsNotUnderstood),
                ["file": file, "row": String(row), "value": text]
            )
        case .nothing: words(.measureImport(.columnsEmpty), ["file": file])
        }
    }
}

extension SheetFileError {
    /// Why the file cannot be read as a table, and what to do; `file` is its name.
    package func message(in words: Catalogue, file: String) -> String {
        var values = ["file": file]
        let key: TextKey.MeasureImport
        switch self {
        case .empty: key = .fileEmpty
        case .tooLarge: key = .fileTooLarge
        case .neitherTextNorWorkbook: key = .neitherTextNorWorkbook
        case .oldWorkbook: key = .oldWorkbook
        case .workbookWithPassword: key = .workbookWithPassword
        case .damagedWorkbook: key = .damagedWorkbook
        case .workbookTooLarge: key = .workbookTooLarge
        case .notRead: key = .notRead
        case .tooManyRows:
            key = .tooManyRows
            values["limit"] = words.number(Sheet.rowLimit)
        case .tooManyColumns:
            key = .tooManyColumns
            values["limit"] = words.number(Sheet.columnLimit)
        case .tooManyCells:
            key = .tooManyCells
            values["limit"] = words.number(Sheet.cellLimit)
        case .quoteOpen(let row):
            key = .quoteOpen
            values["row"] = String(row)
        case .allHidden(let hidden):
            key = .allHidden
            values["hidden"] = hidden.counted(in: words)
        }
        return words(.measureImport(key), values)
    }
}
