import Addresses
import Concept
import Design
import Exchange
import Journal
import OfficeKit
import Register
import Services
import Vault
import Web
import Words

/// Takes a file, if it can be read at all, and keeps it for the preview.
struct UploadEditor: FormFlow {
    let services: Services
    let context: OfficeContext

    private var words: Catalogue { context.words }

    /// Keeps the file under a random key and leads to its preview; nothing is imported yet.
    ///
    /// - Throws: `FormStop` if no file was sent or it cannot be read as what the form says it is.
    func perform(_ data: FormData) async throws -> OfficeAnswer {
        guard let content = data[UploadPage.contentName].flatMap(Upload.Content.init) else {
            throw FormStop.faulty(UploadPage.contentName, words[.intake(.contentMissing)])
        }
        guard let file = data.file(UploadPage.fileName) else {
            throw FormStop.faulty(UploadPage.fileName, words[.intake(.fileMissing)])
        }
        do {
            try await check(Array(file.bytes), content)
        } catch {
            guard let fault = UploadFault(error) else { throw error }
            let sentence = fault.message(in: words, file: file.name)
            throw FormStop(
                cause: .unreadable(fault.status),
                faults: [(UploadPage.fileName, sentence)]
            )
        }
        let upload = Upload(
            by: context.visitor.session.account,
            file.name,
            content,
            at: services.world.now()
        )
        let key = try await services.intake.uploads.keep(upload, file.bytes)
        return .seeOther(context.path(.upload(key)))
    }

    /// Reads the file once, only to find out whether it can be read.
    ///
    /// - Throws: The error of reading, for `UploadFault`; `NoRecordTable`.
    private func check(_ bytes: [UInt8], _ content: Upload.Content) async throws {
        switch content {
        case .measures:
            _ = try await services.intake.lists.list(
                bytes,
                told: nil,
                countsAlone: false,
                needsTitle: false
            )
        case .paper: _ = try await CouncilPaperReader.read(bytes)
        case .table:
            guard RecordTableFile.isWanted(try await RecordTableFile.sheet(in: bytes)) else {
                throw NoRecordTable()
            }
        }
    }

    func page(_ data: FormData?, _ stop: FormStop?) async throws -> OfficeContent {
        UploadPage(
            context: context,
            waiting: try await services.intake.uploads.waiting(of: context.visitor.session.account),
            imports: try await services.town.heads(
                of: [.importedList, .importedPaper],
                among: 500,
                limit: 10
            ),
            summary: context.summary(stop)
        ).content
    }
}
