import Subprocess

/// The text of a PDF, as `pdftotext` of poppler gives it.
package enum PDFText {
    /// Bytes of text after which a PDF is taken for an attack rather than for a paper.
    private static let outputLimit = PaperText.limit
    /// By the clock on the wall: a busy machine must not make a good paper a bad one.
    private static let timeLimit = Duration.seconds(120)

    /// Some writers put a few bytes before the mark.
    package static func isPDF(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(1024)
        let mark = Array("%PDF-".utf8)
        return start.indices.contains { start[$0...].starts(with: mark) }
    }

    /// The text, laid out as on the page, with a form feed after each page.
    ///
    /// - Throws: `.tooLarge`, `.damagedPDF`, `.pdfWithPassword`, `.pdfWithoutText`,
    ///   `.pdfToTextMissing`.
    package static func extract(_ bytes: [UInt8], tool: String = "pdftotext") async throws -> String
    {
        guard bytes.count <= PaperText.limit else { throw PaperFileError.tooLarge }
        let output = try await within(timeLimit, else: PaperFileError.tooLarge) {
            try await convert(bytes, tool: tool)
        }
        guard output.utf8.contains(where: { $0 > 0x20 }) else {
            throw PaperFileError.pdfWithoutText
        }
        return output
    }

    private static func convert(_ bytes: [UInt8], tool: String) async throws -> String {
        do {
            let result = try await run(
                .name(tool),
                arguments: ["-layout", "-enc", "UTF-8", "-", "-"],
                input: .array(bytes),
                output: .bytes(limit: outputLimit),
                error: .string(limit: 1024 * 1024)
            )
            guard result.terminationStatus.isSuccess else {
                let locked = result.standardError.contains("Incorrect password")
                throw locked ? PaperFileError.pdfWithPassword : .damagedPDF
            }
            return String(decoding: result.standardOutput, as: UTF8.self)
        } catch let error as SubprocessError {
            throw PaperFileError(error) ?? error
        }
    }
}

extension PaperFileError {
    /// `nil` where the fault is the machine's and not the file's.
    fileprivate init?(_ error: SubprocessError) {
        switch error.code {
        case .executableNotFound: self = .pdfToTextMissing
        case .outputLimitExceeded: self = .tooLarge
        // The program gave up before it had read the whole file.
        case .failedToWriteToSubprocess: self = .damagedPDF
        default: return nil
        }
    }
}
