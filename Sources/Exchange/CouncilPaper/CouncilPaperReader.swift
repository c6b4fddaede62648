/// Reads the file of a council paper: text in the usual encodings, or a PDF that holds text.
package enum CouncilPaperReader {
    /// - Throws: `PaperFileError` if the file is no paper; `CancellationError`; a failure to run
    ///   `pdftotext`.
    package static func read(_ bytes: [UInt8]) async throws -> PaperReading {
        guard PDFText.isPDF(bytes) else {
            return try PaperReader.read(PaperText.decode(bytes))
        }
        return try PaperReader.read(await PDFText.extract(bytes))
    }
}
