import Concept
import Exchange
import HTTPTypes
import Register
import Sheets
import Words

/// Why a file that somebody has sent cannot be read, as it is told on a page.
struct UploadFault {
    private let error: Cause

    private enum Cause {
        case list(MeasureListError)
        case paper(PaperFileError)
        case noTable
    }

    /// `nil` for an error that is no fault of a file.
    init?(_ error: any Error) {
        switch error {
        case let error as MeasureListError: self.error = .list(error)
        case let error as SheetFileError: self.error = .list(.file(error))
        case let error as PaperFileError: self.error = .paper(error)
        case is NoRecordTable: self.error = .noTable
        default: return nil
        }
    }

    func message(in words: Catalogue, file: String) -> String {
        switch error {
        case .list(let error): error.message(in: words, file: file, via: .page)
        case .paper(let error): error.message(in: words, file: file)
        case .noTable: words(.intake(.noTable), ["file": file])
        }
    }

    /// Another kind of file, more than is read, or a file of the right kind that cannot be followed.
    var status: HTTPResponse.Status {
        switch error {
        case .list(let error): error.status
        case .paper(let error): error.status
        case .noTable: .unprocessableContent
        }
    }
}

/// The first head of a table names no kind of records.
struct NoRecordTable: Error {}

extension MeasureListError {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .file(.neitherTextNorWorkbook), .file(.oldWorkbook): .unsupportedMediaType
        case .file(.tooLarge), .file(.workbookTooLarge): .contentTooLarge
        case .file(.notRead): .serviceUnavailable
        case .file(.empty), .file(.workbookWithPassword), .file(.damagedWorkbook),
            .file(.tooManyRows), .file(.tooManyColumns), .file(.tooManyCells),
            .file(.quoteOpen), .file(.allHidden), .noHead, .headHidden, .noTitle:
            .unprocessableContent
        }
    }
}

extension PaperFileError {
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .neitherTextNorPDF: .unsupportedMediaType
        case .tooLarge: .contentTooLarge
        case .pdfToTextMissing, .notRead: .serviceUnavailable
        case .empty, .damagedPDF, .pdfWithPassword, .pdfWithoutText, .nothingRecognised,
            .minutes, .oneLine:
            .unprocessableContent
        }
    }
}
