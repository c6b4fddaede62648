@testable import Attachments

/// Why something is not taken; `nil` where it is.
enum FaultOf {
    static func file(_ bytes: [UInt8]) async -> AttachmentFault? {
        do throws(AttachmentFault) {
            _ = try await AttachmentFile.read(bytes)
            return nil
        } catch {
            return error
        }
    }

    /// As `file`, but in this process.
    static func look(into bytes: [UInt8]) async -> AttachmentFault? {
        do throws(AttachmentFault) {
            _ = try await AttachmentFile.look(into: bytes)
            return nil
        } catch {
            return error
        }
    }

    static func document(_ bytes: [UInt8]) -> AttachmentFault? {
        of { () throws(AttachmentFault) in _ = try OfficeDocument.type(of: bytes) }
    }

    static func of(_ work: () throws(AttachmentFault) -> Void) -> AttachmentFault? {
        do throws(AttachmentFault) {
            try work()
            return nil
        } catch {
            return error
        }
    }
}
