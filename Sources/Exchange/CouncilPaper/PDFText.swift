import Quarantine
import Subprocess

/// The text of a PDF, as the program `pdftotext` of poppler prints it.
package enum PDFText {
    /// The number of bytes of text that may come out; a PDF with more is taken for an attack.
    private static let outputLimit = PaperText.limit

    /// Whether the bytes are a PDF: its mark is in the first kilobyte, as some writers put bytes
    /// before it.
    package static func isPDF(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(1024)
        let mark = Array("%PDF-".utf8)
        return start.indices.contains { start[$0...].starts(with: mark) }
    }

    /// Returns the text, laid out as on the page, with a form feed after each page.
    ///
    /// It runs inside the process that reads the file, whose limits on time and memory apply to
    /// `pdftotext`, too.
    ///
    /// - Throws: `PaperFileError`: `tooLarge` for too many bytes or too much text, `damagedPDF`,
    ///   `pdfWithPassword`, `pdfWithoutText` for pages that are pictures, `pdfToTextMissing` where
    ///   the program is not installed, `notRead` where the machine was the reason.
    package static func extract(
        _ bytes: [UInt8],
        tool: String = "pdftotext"
    ) async throws(PaperFileError) -> String {
        guard bytes.count <= PaperText.limit else { throw .tooLarge }
        let output: String
        do {
            output = try await convert(bytes, tool: tool)
        } catch {
            throw error as? PaperFileError ?? .notRead
        }
        guard output.utf8.contains(where: { $0 > 0x20 }) else { throw .pdfWithoutText }
        return output
    }

    /// Runs the program with the PDF as its input, which has no name in the file system.
    ///
    /// - Throws: `PaperFileError`, or `SubprocessError` for any other reason.
    private static func convert(_ bytes: [UInt8], tool: String) async throws -> String {
        guard let file = NamelessFile(bytes) else { throw PaperFileError.notRead }
        defer { withExtendedLifetime(file) {} }
        do {
            let result = try await run(
                .name(tool),
                arguments: ["-layout", "-enc", "UTF-8", "-", "-"],
                input: .fileDescriptor(file.descriptor, closeAfterSpawningProcess: false),
                output: .bytes(limit: outputLimit),
                error: .string(limit: 1024 * 1024)
            )
            guard result.terminationStatus.isSuccess else {
                throw PaperFileError(result.terminationStatus, result.standardError)
            }
            return String(decoding: result.standardOutput, as: UTF8.self)
        } catch let error as SubprocessError {
            throw PaperFileError(error) ?? error
        }
    }
}

extension PaperFileError {
    /// What it means that the program has failed: a password, the machine, or else a damaged file.
    fileprivate init(_ status: TerminationStatus, _ said: String) {
        if said.contains("Incorrect password") {
            self = .pdfWithPassword
        } else {
            switch QuarantineFailure(status, said) {
            case .exhausted, .unavailable: self = .notRead
            case .broken: self = .damagedPDF
            }
        }
    }

    /// What it means that the program could not run to its end; `nil` where the machine is the
    /// reason.
    fileprivate init?(_ error: SubprocessError) {
        switch error.code {
        case .executableNotFound: self = .pdfToTextMissing
        case .outputLimitExceeded: self = .tooLarge
        default: return nil
        }
    }
}
