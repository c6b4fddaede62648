import Exchange
import Foundation
import Journal
import Register

extension TaskDoor {
    /// The file that was chosen, looked at; `nil` where none was.
    func attached(_ data: FormData) async throws(AttachmentFault) -> AttachmentFile? {
        guard let file = data.file(AnswerTyped.Name.file) else { return nil }
        return try await AttachmentFile.read(Array(file.bytes))
    }

    /// Takes away the files that were ticked, and keeps the one that came.
    func keepFiles(
        _ data: FormData,
        _ file: AttachmentFile?,
        _ one: Asked.One,
        _ asked: Asked
    ) async throws {
        let ticked = Set(data.all(AnswerTyped.Name.detach))
        for attachment in one.attachments where ticked.contains(attachment.id) {
            try await answers.detach(attachment)
        }
        guard let file else { return }
        _ = try await answers.attach(
            Data(file.bytes),
            named: data.file(AnswerTyped.Name.file)?.name.shownFileName ?? "",
            type: file.type,
            to: asked.request.id,
            on: one.measure.id
        )
    }
}
