import Exchange
import HTTPTypes
import Journal
import Register

extension Office {
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
                office: self,
                context: context,
                key: key,
                upload: upload
            ).answer(bytes)
        case .table: return try await look(into: upload, key, bytes, context)
        case .paper:
            return try await PaperEditor(
                office: self,
                context: context,
                key: key,
                upload: upload
            ).answer(bytes)
        }
    }

    /// What is shown when a file was taken over; the file itself is gone.
    func tookOver(
        _ key: String,
        _ outcome: Outcome,
        _ context: OfficeContext
    ) async throws -> OfficeAnswer {
        try await intake.uploads.forget(key)
        guard case .recorded(let change) = outcome else {
            return .seeOther(context.path(.imports, done: "unveraendert"))
        }
        let shown = OfficeAddress.importedChange(change.head.sequence)
        return .seeOther(context.path(shown, done: "eingelesen"))
    }

    /// A file that nobody wants to take over is gone.
    func discarded(_ key: String, _ context: OfficeContext) async throws -> OfficeAnswer {
        try await intake.uploads.forget(key)
        return .seeOther(context.path(.imports, done: "verworfen"))
    }

    func takeBack(_ sequence: Int, _ context: OfficeContext) async throws -> OfficeAnswer {
        try await TakingBack(office: self, context: context, sequence: sequence).answer()
    }

    /// All records of a kind as a file.
    func saved(
        _ kind: Kind,
        _ format: TableFormat,
        _ context: OfficeContext
    ) throws -> OfficeAnswer {
        if kind.isOfRounds { return .notFound }
        return .file(try SavedTable(context: context, kind: kind).file(format))
    }

    /// What an import brought.
    func imported(_ sequence: Int, _ context: OfficeContext) async throws -> OfficeAnswer {
        guard let recorded = try await town.change(sequence),
            TakingBack.actions.contains(recorded.change.head.attribution.action)
        else { return .notFound }
        return .page(ImportedPage(context: context, recorded: recorded).content)
    }
}
