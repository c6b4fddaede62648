package import Quarantine

/// Reads the file of a council paper: text in the usual encodings, or a PDF that holds text.
package enum CouncilPaperReader {
    /// In a process of its own.
    ///
    /// - Throws: `PaperFileError` if the file is no paper, or cannot be read just now.
    package static func read(_ bytes: [UInt8]) async throws(PaperFileError) -> PaperReading {
        guard bytes.count <= PaperText.limit else { throw .tooLarge }
        return try await Quarantine.standard.read(CouncilPaperReading(), bytes)
    }
}

/// The reading of a council paper, inside its process.
package struct CouncilPaperReading: ForeignReading {
    package static let name = "paper"

    package static func fault(_: QuarantineFailure) -> PaperFileError {
        .notRead
    }

    package func read(_ bytes: [UInt8]) async throws(PaperFileError) -> PaperReading {
        guard PDFText.isPDF(bytes) else {
            return try PaperReader.read(PaperText.decode(bytes))
        }
        return try PaperReader.read(await PDFText.extract(bytes))
    }
}
