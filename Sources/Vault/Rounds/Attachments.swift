package import Concept
import Crypto
package import Foundation
import Journal
package import Register

/// A file that came with an answer: internal, and only to be saved.
package struct Attachment: Codable, Hashable, Sendable {
    static let kind = "attachment"
    /// The bytes stand in a row of their own: the list is read often, they are not.
    static let bytesKind = "attachmentBytes"
    static let kinds: Set = [kind, bytesKind]
    /// Of one answer.
    package static let most = 5

    /// A random number.
    package let id: String
    /// The request that was answered.
    package let request: ID<StatusRequest>
    /// The measure that the answer is about.
    package let measure: ID<Measure>
    /// As its sender calls it, without folders: to be shown, never to be followed.
    package let name: String
    /// The real type, found out from the bytes.
    package let type: AttachmentType
    /// In bytes.
    package let size: Int
    /// SHA-256 of its bytes, as hexadecimal digits.
    package let digest: String
    /// Whether a scanner for viruses looked at it; `nil` where it came before there was one.
    package let isScanned: Bool?

    /// The key of the answer with which it came.
    var answer: String { ReceivedAnswer.key(request, measure) }
}

extension StatusAnswers {
    /// The files of an answer, in the order of their names.
    package func attachments(
        to request: ID<StatusRequest>,
        on measure: ID<Measure>
    ) -> [Attachment] {
        attachments(under: ReceivedAnswer.key(request, measure))
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
    }

    /// The bytes of an attachment; `nil` if it has been deleted.
    ///
    /// - Throws: `JournalFailure` if they cannot be read.
    package func bytes(of attachment: Attachment) async throws -> Data? {
        try await rows.row(kind: Attachment.bytesKind, key: attachment.id)?.body
    }

    /// Stores a file with an answer.
    ///
    /// - Returns: whether there was room; an answer may have a few files only.
    /// - Throws: `JournalFailure` if it cannot be written.
    package func attach(
        _ bytes: Data,
        named name: String,
        type: AttachmentType,
        isScanned: Bool = false,
        to request: ID<StatusRequest>,
        on measure: ID<Measure>
    ) async throws -> Bool {
        let attachment = Attachment(
            id: hex(town.world.chance(16)),
            request: request,
            measure: measure,
            name: name,
            type: type,
            size: bytes.count,
            digest: hex(SHA256.hash(data: bytes)),
            isScanned: isScanned
        )
        return try await write { rows in
            let there = try rows.attachments().filter {
                $0.request == request && $0.measure == measure
            }
            guard there.count < Attachment.most else { return false }
            try rows.keep(attachment)
            try rows.keep(
                ShelfRow(kind: Attachment.bytesKind, key: attachment.id, body: bytes)
            )
            return true
        }
    }

    /// Deletes a file of an answer.
    ///
    /// - Throws: `JournalFailure` if it cannot be deleted.
    package func detach(_ attachment: Attachment) async throws {
        try await write { rows in
            try rows.forget(kind: Attachment.kind, key: attachment.id)
            try rows.forget(kind: Attachment.bytesKind, key: attachment.id)
        }
    }
}

extension ShelfRows {
    func attachments() throws -> [Attachment] {
        try rows(kind: Attachment.kind, due: nil).map { try $0.read(Attachment.self) }
    }

    func keep(_ attachment: Attachment) throws {
        try keep(
            ShelfRow(
                kind: Attachment.kind,
                key: attachment.id,
                body: try ShelfRow.body(attachment)
            )
        )
    }
}
