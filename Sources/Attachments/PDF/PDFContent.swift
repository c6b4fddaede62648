import Quarantine
import Subprocess

/// Checks a PDF for anything that a printed page would not need.
///
/// The program `qpdf` decodes its structure, including compressed object streams, so that there is
/// only one notation to check.
enum PDFContent {
    /// The most bytes of JSON that are read: a small file can expand to a large one.
    private static let outputLimit = 64 << 20

    /// Checks a PDF.
    ///
    /// - Throws: `AttachmentFault`: `.locked`, `.damaged` or `.tooLarge`; what `PDFActions` finds;
    ///   `.notChecked` without `qpdf`; `.notCheckedNow` if it runs out of time or memory.
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

    /// All objects of the file as JSON, without the data of streams.
    ///
    /// qpdf needs a file in which it can seek. It runs inside the limits of the process in
    /// quarantine that starts it.
    ///
    /// - Throws: `AttachmentFault`, or an error of `Subprocess` if it cannot be run.
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
            // 3: qpdf repaired or left out something, which nobody has checked.
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
