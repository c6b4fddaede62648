/// Why a file cannot be read as a council paper at all.
///
/// It travels from the process that reads the file to the one that asked.
package enum PaperFileError: Codable, Error, Hashable, Sendable {
    /// No bytes, or nothing but white space.
    case empty
    /// More bytes, text or lines than a paper may have.
    case tooLarge
    /// Neither text in a usual encoding nor a PDF.
    case neitherTextNorPDF
    /// The PDF is broken.
    case damagedPDF
    /// The PDF can only be opened with a password.
    case pdfWithPassword
    /// The pages of the PDF are pictures, as from a scanner.
    case pdfWithoutText
    /// The program `pdftotext` is not installed.
    case pdfToTextMissing
    /// The machine is too busy, or reading takes more time or memory than is allowed.
    case notRead
    /// Text in which no label, chapter or sitting of a council paper was found.
    case nothingRecognised
    /// Minutes of a sitting (Niederschrift), which say what was said and are not a paper.
    case minutes
    /// A text that was copied without its line ends, so that labels and values cannot be told
    /// apart.
    case oneLine
}
