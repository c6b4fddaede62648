import Concept
import Exchange
import HTTPTypes
import Register
import Sheets
import Words

/// Why an uploaded file cannot be read, with message and status.
struct UploadFault {
    private let error: Cause

    private enum Cause {
        case list(MeasureListError)
        case paper(PaperFileError)
        case noTable
    }

    /// Makes a fault of an error of reading; `nil` for any other error.
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

    /// 415 for another type of file, 413 if it is too large, 422 if its content is at fault, and 503
    /// if this machine cannot read it now.
    var status: HTTPResponse.Status {
        switch error {
        case .list(let error): error.status
        case .paper(let error): error.status
        case .noTable: .unprocessableContent
        }
    }
}

/// The first heading of the table does not name a kind of record.
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
