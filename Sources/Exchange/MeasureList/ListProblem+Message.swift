import Register
package import Words

extension ListProblem {
    /// What is wrong, and what would be right.
    package func message(in words: Catalogue) -> String {
        switch fact {
        case .dateUnreadable(let text): words.problem(.dateUnreadable, ["value": text])
        case .amountUnreadable(let text): words.problem(.amountUnreadable, ["value": text])
        case .amountAmbiguous(let text): words.problem(.amountAmbiguous, ["value": text])
        case .numberIsDate(let text): words.problem(.numberIsDate, ["value": text])
        case .numberTwice(let text, let row):
            words.problem(.numberTwice, ["value": text, "row": String(row)])
        case .measureUnknown(let text): words.problem(.measureUnknown, ["value": text])
        case .measureTwice(let reference, let row):
            words.problem(
                .measureTwice,
                ["record": words.number(of: reference), "row": String(row)]
            )
        case .titleMissing: words.problem(.titleMissing)
        case .objectiveWithoutField: words.problem(.objectiveWithoutField)
        case .objectiveWithoutNumber: words.problem(.objectiveWithoutNumber)
        case .linkUnreadable(let text): words.problem(.linkUnreadable, ["value": text])
        case .refused(let refusal): refusal.message(in: words)
        case .leadMissing: words.problem(.leadMissing)
        case .leadsSeveral(let names):
            words.problem(.leadsSeveral, ["names": words.list(names.map(words.quoted))])
        case .notFound(let kind, let names):
            words.problem(
                .notFound,
                ["kind": words.plural(of: kind), "names": words.list(names.map(words.quoted))]
            )
        case .severalFound(let kind, let name):
            words.problem(.severalFound, ["kind": words.plural(of: kind), "name": name])
        case .stateUnknown(let text): words.problem(.stateUnknown, ["value": text])
        case .stateNotAllowed(let text, let refusal):
            words.problem(
                .stateNotAllowed,
                ["value": text, "reason": refusal.message(in: words)]
            )
        case .wordUnknown(let text): words.problem(.wordUnknown, ["value": text])
        case .dateInWords(let text): words.problem(.dateInWords, ["value": text])
        case .levelUnknown(let text): words.problem(.levelUnknown, ["value": text])
        case .columnWithoutPlace: words.problem(.columnWithoutPlace)
        case .columnTwice: words.problem(.columnTwice)
        case .columnStrange: words.problem(.columnStrange)
        case .keptAsNote(let text): words.problem(.keptAsNote, ["value": text])
        case .recognisedByTitle(let reference):
            words.problem(.recognisedByTitle, ["record": words.number(of: reference)])
        case .staysAsItIs(let reference):
            words.problem(.staysAsItIs, ["kind": words.name(of: reference.kind)])
        case .visibilityStays: words.problem(.visibilityStays)
        }
    }
}

extension Catalogue {
    fileprivate func problem(
        _ key: TextKey.MeasureImport,
        _ values: [String: String] = [:]
    ) -> String {
        self(.measureImport(key), values)
    }
}

extension MeasureListError {
    /// Why the file is no list of measures, and what to do; `file` is its name.
    package func message(in words: Catalogue, file: String) -> String {
        switch self {
        case .file(let error): error.message(in: words, file: file)
        case .noHead: words.problem(.noHead, ["file": file])
        case .noTitle(let row, let heads):
            words.problem(
                .noTitle,
                [
                    "file": file, "row": String(row),
                    "heads": words.list(heads.map(words.quoted), limit: 12),
                ]
            )
        }
    }
}

extension ColumnFileError {
    /// Why the file of columns cannot be followed, and what to do.
    package func message(in words: Catalogue, file: String) -> String {
        switch self {
        case .file(let error): error.message(in: words, file: file)
        case .notUnderstood(let row, let text):
            words.problem(
                .columnsNotUnderstood,
                ["file": file, "row": String(row), "value": text]
            )
        case .nothing: words.problem(.columnsEmpty, ["file": file])
        }
    }
}

extension SheetFileError {
    package func message(in words: Catalogue, file: String) -> String {
        let file = ["file": file]
        return switch self {
        case .empty: words.problem(.fileEmpty, file)
        case .tooLarge: words.problem(.fileTooLarge, file)
        case .neitherTextNorWorkbook: words.problem(.neitherTextNorWorkbook, file)
        case .oldWorkbook: words.problem(.oldWorkbook, file)
        case .workbookWithPassword: words.problem(.workbookWithPassword, file)
        case .damagedWorkbook: words.problem(.damagedWorkbook, file)
        case .workbookTooLarge: words.problem(.workbookTooLarge, file)
        case .tooManyRows:
            words.problem(
                .tooManyRows,
                file.merging(["limit": words.number(Sheet.rowLimit)]) { given, _ in given }
            )
        case .quoteOpen(let row):
            words.problem(
                .quoteOpen,
                file.merging(["row": String(row)]) { given, _ in given }
            )
        }
    }
}
