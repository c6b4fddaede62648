import Concept
import Exchange
import HTTPTypes
import Journal
import OfficeKit
import Register
import Services
import Vault

extension Services {
    /// The preview of an uploaded file, depending on what it contains.
    func look(into key: String, _ context: OfficeContext) async throws -> OfficeAnswer {
        // Only for whoever uploaded it, because a list may name people.
        guard let upload = try await intake.uploads.upload(key),
            upload.person == context.visitor.session.account,
            let bytes = try await intake.uploads.bytes(key)
        else { return .page(GoneUploadPage(context: context).content, .gone) }
        do {
            return try await look(into: key, upload, bytes, context)
        } catch {
            // The file could be read when it came, so only a busy machine is to blame.
            guard let fault = UploadFault(error) else { throw error }
            if context.request.form != nil, context.request.step == .discard {
                return try await discarded(key, context)
            }
            let sentence = fault.message(in: context.words, file: upload.fileName)
            let page = UnreadUploadPage(context: context, upload: upload, sentence: sentence)
            return .page(page.content, fault.status)
        }
    }

    private func look(
        into key: String,
        _ upload: Upload,
        _ bytes: [UInt8],
        _ context: OfficeContext
    ) async throws -> OfficeAnswer {
        switch upload.content {
        case .measures:
            return try await ListEditor(
                services: self,
                context: context,
                key: key,
                upload: upload
            ).answer(bytes)
        case .table: return try await look(into: upload, key, bytes, context)
        case .paper:
            return try await PaperEditor(
                services: self,
                context: context,
                key: key,
                upload: upload
            ).answer(bytes)
        }
    }

    func takeBack(_ sequence: Int, _ context: OfficeContext) async throws -> OfficeAnswer {
        try await TakingBack(services: self, context: context, sequence: sequence).answer()
    }

    /// The page of one import, by the sequence of its change.
    func imported(_ sequence: Int, _ context: OfficeContext) async throws -> OfficeAnswer {
        guard let recorded = try await town.change(sequence),
            TakingBack.actions.contains(recorded.change.head.attribution.action)
        else { return .notFound }
        return .page(ImportedPage(context: context, recorded: recorded).content)
    }
}
