import Concept
import Exchange
import HTTPTypes
import Journal
import OfficeKit
import Register
import Services
import Vault

extension Services {
    /// A file that waits, shown as what it holds.
    func look(into key: String, _ context: OfficeContext) async throws -> OfficeAnswer {
        // Nobody but who sent it: a list names people before it is read.
        guard let upload = try await intake.uploads.upload(key),
            upload.person == context.visitor.session.account,
            let bytes = try await intake.uploads.bytes(key)
        else { return .page(GoneUploadPage(context: context).content, .gone) }
        do {
            return try await look(into: key, upload, bytes, context)
        } catch {
            // It could be read when it came: now the machine is too busy.
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

    /// What an import brought.
    func imported(_ sequence: Int, _ context: OfficeContext) async throws -> OfficeAnswer {
        guard let recorded = try await town.change(sequence),
            TakingBack.actions.contains(recorded.change.head.attribution.action)
        else { return .notFound }
        return .page(ImportedPage(context: context, recorded: recorded).content)
    }
}
