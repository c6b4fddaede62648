import Decoding

/// Turns a file of text into the text of a council paper; `PDFText` does so for a PDF.
package enum PaperText {
    /// The number of bytes that the file of a paper may have.
    package static let limit = FileText.limit

    /// Decodes the bytes in the encoding that they seem to have.
    ///
    /// - Throws: `PaperFileError`: `empty`, `tooLarge` above the limit, or `neitherTextNorPDF`
    ///   where they are no text.
    package static func decode(_ bytes: [UInt8]) throws(PaperFileError) -> String {
        do {
            return try FileText.decode(bytes)
        } catch {
            switch error {
            case .empty: throw .empty
            case .tooLarge: throw .tooLarge
            case .noText: throw .neitherTextNorPDF
            }
        }
    }
}
