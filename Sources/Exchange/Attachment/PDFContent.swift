import Foundation
import Subprocess
import SystemPackage

/// Looks into a PDF for what a page of paper does not need.
///
/// `qpdf` takes it apart, with all that is packed or written in another way in it.
enum PDFContent {
    /// Programs, and files within the file, by the names that stand for them.
    ///
    /// - Source: ISO 32000-2, 7.11.4, 12.6.4.6, 12.6.4.17, 12.7.8; 13.7.
    private static let active = [
        "/JavaScript", "/JS", "/Launch", "/EF", "/EmbeddedFile", "/EmbeddedFiles", "/RichMedia",
        "/XFA",
    ]
    /// What qpdf may write, and use of the machine: a small file can say that it becomes a large one.
    private static let outputLimit = 64 << 20
    private static let limits = ["--as=\(1 << 29)", "--cpu=20"]
    private static let timeLimit = Duration.seconds(60)

    /// - Throws: `AttachmentFault`.
    static func check(_ bytes: [UInt8]) async throws(AttachmentFault) {
        let parts: Data
        do {
            parts = try await within(timeLimit, else: AttachmentFault.tooLarge) {
                try await takenApart(bytes)
            }
        } catch let fault as AttachmentFault {
            throw fault
        } catch {
            throw .notChecked
        }
        // In quotation marks only names stand so; texts begin with their sort.
        for name in active where parts.range(of: Data("\"\(name)\"".utf8)) != nil {
            throw .hasProgram
        }
    }

    /// All objects of the file as JSON, without what streams hold.
    ///
    /// qpdf has to go back and forth in its input; so that is a file, which has no name and is gone with
    /// its last reader.
    private static func takenApart(_ bytes: [UInt8]) async throws -> Data {
        guard let file = tmpfile() else { throw AttachmentFault.notChecked }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
            throw AttachmentFault.notChecked
        }
        rewind(file)
        do {
            let result = try await run(
                .name("prlimit"),
                arguments: Arguments(
                    limits + [
                        "qpdf", "--json=2", "--json-key=qpdf", "--json-stream-data=none",
                        "/dev/stdin",
                    ]
                ),
                input: .fileDescriptor(
                    FileDescriptor(rawValue: fileno(file)),
                    closeAfterSpawningProcess: false
                ),
                output: .bytes(limit: outputLimit),
                error: .string(limit: 1 << 20)
            )
            switch result.terminationStatus {
            case .exited(0): return Data(result.standardOutput)
            // 3: something was mended or left out; what was left out nobody has looked into.
            case .exited(3): throw AttachmentFault.damaged
            case .exited(2) where result.standardError.contains("invalid password"):
                throw AttachmentFault.locked
            case .exited(2): throw AttachmentFault.damaged
            case .exited(126...127): throw AttachmentFault.notChecked
            default: throw AttachmentFault.tooLarge
            }
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            throw AttachmentFault.tooLarge
        }
    }
}
