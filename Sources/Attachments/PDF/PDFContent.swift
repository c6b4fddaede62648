import Quarantine
import Subprocess

/// Looks into a PDF for what a page of paper does not need.
///
/// `qpdf` takes it apart, with all that is packed or written in another way in it.
enum PDFContent {
    /// A small file can say that it becomes a large one.
    private static let outputLimit = 64 << 20

    /// - Throws: `AttachmentFault`.
    static func check(_ bytes: [UInt8]) async throws(AttachmentFault) {
        let parts: [UInt8]
        do {
            parts = try await takenApart(bytes)
        } catch let fault as AttachmentFault {
            throw fault
        } catch let error as SubprocessError where error.code == .executableNotFound {
            throw .notChecked
        } catch {
            throw .notCheckedNow
        }
        try PDFActions.check(parts)
    }

    /// All objects of the file as JSON, without what streams hold.
    ///
    /// qpdf has to go back and forth in its input; so that is a file. It may use as much of the machine as
    /// the process in which it is asked.
    private static func takenApart(_ bytes: [UInt8]) async throws -> [UInt8] {
        guard let file = NamelessFile(bytes) else { throw AttachmentFault.notCheckedNow }
        defer { withExtendedLifetime(file) {} }
        do {
            let result = try await run(
                .name("qpdf"),
                arguments: [
                    "--json=2", "--json-key=qpdf", "--json-stream-data=none", "/dev/stdin",
                ],
                input: .fileDescriptor(file.descriptor, closeAfterSpawningProcess: false),
                output: .bytes(limit: outputLimit),
                error: .string(limit: 1 << 20)
            )
            switch result.terminationStatus {
            case .exited(0): return result.standardOutput
            case .exited(2...3) where result.standardError.contains("bad_alloc"):
                throw AttachmentFault.notCheckedNow
            // 3: something was mended or left out; what was left out nobody has looked into.
            case .exited(3): throw AttachmentFault.damaged
            case .exited(2) where result.standardError.contains("invalid password"):
                throw AttachmentFault.locked
            case .exited(2): throw AttachmentFault.damaged
            case .exited(126...127): throw AttachmentFault.notChecked
            // Its time or its memory ran out.
            default: throw AttachmentFault.notCheckedNow
            }
        } catch let error as SubprocessError where error.code == .outputLimitExceeded {
            throw AttachmentFault.tooLarge
        }
    }
}
