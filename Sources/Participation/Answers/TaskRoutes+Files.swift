import Attachments
import Concept
import Foundation
import Journal
import Register
import Services
import Vault
import Web

extension TaskRoutes {
    /// A file that was accepted, and whether it was scanned for viruses.
    struct Looked {
        let file: AttachmentFile
        let isScanned: Bool
    }

    /// Reads and scans the chosen file; `nil` if none was chosen.
    ///
    /// - Throws: `AttachmentFault` if the file is not of an accepted type, is not harmless, or has
    ///   a virus.
    func attached(_ data: FormData) async throws(AttachmentFault) -> Looked? {
        guard let sent = data.file(AnswerForm.Name.file) else { return nil }
        let file = try await AttachmentFile.read(Array(sent.bytes))
        switch await services.viruses.look(at: file.bytes) {
        case .clean: return Looked(file: file, isScanned: true)
        case .virus: throw .hasVirus
        case .notChecked: return Looked(file: file, isScanned: false)
        }
    }

    /// Removes the ticked attachments and stores the new one.
    func keepFiles(
        _ data: FormData,
        _ looked: Looked?,
        _ one: Asked.One,
        _ asked: Asked
    ) async throws {
        let ticked = Set(data.all(AnswerForm.Name.detach))
        for attachment in one.attachments where ticked.contains(attachment.id) {
            try await answers.detach(attachment)
        }
        guard let looked else { return }
        let type = looked.file.type
        _ = try await answers.attach(
            Data(looked.file.bytes),
            named: type.fileName(from: data.file(AnswerForm.Name.file)?.name ?? ""),
            type: type,
            isScanned: looked.isScanned,
            to: asked.request.id,
            on: one.measure.id
        )
    }
}
