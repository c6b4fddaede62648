package import Words

extension PaperFileError {
    /// Why the file cannot be read as a paper, and what to do; `file` is the name that was given.
    package func message(in words: Catalogue, file: String) -> String {
        switch self {
        case .empty: words(.paperImport(.fileEmpty), ["file": file])
        case .tooLarge: words(.paperImport(.fileTooLarge), ["file": file])
        case .neitherTextNorPDF: words(.paperImport(.neitherTextNorPDF), ["file": file])
        case .damagedPDF: words(.paperImport(.damagedPDF), ["file": file])
        case .pdfWithPassword: words(.paperImport(.pdfWithPassword), ["file": file])
        case .pdfWithoutText: words(.paperImport(.pdfWithoutText), ["file": file])
        case .pdfToTextMissing: words[.paperImport(.pdfToTextMissing)]
        case .notRead: words(.paperImport(.notRead), ["file": file])
        case .minutes: words(.paperImport(.minutes), ["file": file])
        case .oneLine: words(.paperImport(.oneLine), ["file": file])
        case .nothingRecognised: words(.paperImport(.nothingRecognised), ["file": file])
        }
    }
}
