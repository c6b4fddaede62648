/// Why a file cannot be read as a council paper at all.
package enum PaperFileError: Error, Hashable, Sendable {
    case empty
    /// More bytes, more text or more work than `PaperText.limit` and `PDFText` allow.
    case tooLarge
    case neitherTextNorPDF
    case damagedPDF
    case pdfWithPassword
    /// The pages are pictures, as from a scanner.
    case pdfWithoutText
    /// The program `pdftotext` is not installed.
    case pdfToTextMissing
    /// Text, but without one label or numbered chapter of a council paper.
    case nothingRecognised
}
