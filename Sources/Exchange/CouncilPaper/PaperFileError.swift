/// Why a file cannot be read as a council paper at all.
package enum PaperFileError: Codable, Error, Hashable, Sendable {
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
    /// The machine is too busy, or reading takes more time or memory than there is.
    case notRead
    /// Text, but without one label or numbered chapter of a council paper.
    case nothingRecognised
    /// Minutes of a sitting (Niederschrift): they say what was said, and are no paper.
    case minutes
    /// All stands on one line, as where a text was copied without its line ends.
    case oneLine
}
