package import Quarantine

/// Reads the file of a council paper: text in a usual encoding, or a PDF with text in it.
package enum CouncilPaperReader {
    /// Reads a paper in a process of its own, because the file comes from others.
    ///
    /// - Throws: `PaperFileError`: `tooLarge` above the limit, `notRead` where the process failed,
    ///   and else what `CouncilPaperReading.read` throws.
    package static func read(_ bytes: [UInt8]) async throws(PaperFileError) -> PaperReading {
        guard bytes.count <= PaperText.limit else { throw .tooLarge }
        return try await Quarantine.standard.read(CouncilPaperReading(), bytes)
    }
}

/// The part that runs in that process: from the bytes of a file to what was understood.
///
/// - Source: decision 48.
package struct CouncilPaperReading: ForeignReading {
    /// The name of this reading on the command line of its process.
    package static let name = "paper"

    /// A process that failed, for whatever reason, means that the paper was not read.
    package static func fault(_: QuarantineFailure) -> PaperFileError {
        .notRead
    }

    /// Reads text or PDF; the first bytes show which of them it is.
    ///
    /// - Throws: `PaperFileError` where there is no text in the file, or where the text is no
    ///   paper.
    package func read(_ bytes: [UInt8]) async throws(PaperFileError) -> PaperReading {
        guard PDFText.isPDF(bytes) else {
            return try PaperReader.read(PaperText.decode(bytes))
        }
        return try PaperReader.read(await PDFText.extract(bytes))
    }
}
