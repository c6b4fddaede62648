import Exchange
import HTTPTypes
import Journal
import Register

extension Office {
    /// A file that waits, shown as what it holds.
    func look(into key: String, _ reading: OfficeReading) async throws -> OfficeAnswer {
        guard let upload = try await intake.uploads.upload(key),
            let bytes = try await intake.uploads.bytes(key)
        else { return .page(GoneUploadPage(reading: reading).content, .gone) }
        switch upload.content {
        case .measures:
            return try await ListEditor(
                office: self,
                reading: reading,
                key: key,
                upload: upload
            ).answer(bytes)
        case .table: return try await look(into: upload, key, bytes, reading)
        case .paper:
            return try await PaperEditor(
                office: self,
                reading: reading,
                key: key,
                upload: upload
            ).answer(bytes)
        }
    }

    func takeBack(_ sequence: Int, _ reading: OfficeReading) async throws -> OfficeAnswer {
        try await TakingBack(office: self, reading: reading, sequence: sequence).answer()
    }

    /// All records of a kind as a file.
    func saved(
        _ kind: Kind,
        _ format: TableFormat,
        _ reading: OfficeReading
    ) throws -> OfficeAnswer {
        .file(try SavedTable(reading: reading, kind: kind, format: format).file)
    }

    /// What an import brought.
    func imported(_ sequence: Int, _ reading: OfficeReading) async throws -> OfficeAnswer {
        guard let recorded = try await town.change(sequence),
            TakingBack.actions.contains(recorded.change.head.told.action)
        else { return .notFound }
        return .page(ImportedPage(reading: reading, recorded: recorded).content)
    }
}
