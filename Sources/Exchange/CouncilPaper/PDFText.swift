import Quarantine
import Subprocess

/// The text of a PDF, as `pdftotext` of poppler gives it.
package enum PDFText {
    /// Bytes of text after which a PDF is taken for an attack rather than for a paper.
    private static let outputLimit = PaperText.limit

    /// Some writers put a few bytes before the mark.
    package static func isPDF(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(1024)
        let mark = Array("%PDF-".utf8)
        return start.indices.contains { start[$0...].starts(with: mark) }
    }

    /// The text, laid out as on the page, with a form feed after each page.
    ///
    /// It takes as much time and memory as the process in which it is asked may.
    ///
    /// - Throws: `.tooLarge`, `.damagedPDF`, `.pdfWithPassword`, `.pdfWithoutText`,
    ///   `.pdfToTextMissing`, `.notRead`.
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

    /// `nil` where the fault is the machine's and not the file's.
    fileprivate init?(_ error: SubprocessError) {
        switch error.code {
        case .executableNotFound: self = .pdfToTextMissing
        case .outputLimitExceeded: self = .tooLarge
        default: return nil
        }
    }
}
