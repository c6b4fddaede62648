package import Register

/// A file that goes with a report, for everybody who may see the report: only to be saved.
///
/// Its bytes stand beside the log under their digest; the report names them.
package struct ReportFile: Codable, Hashable, Sendable {
    /// SHA-256 of the bytes, as 64 hexadecimal digits.
    package var digest: String
    package var type: AttachmentType
    /// In bytes.
    package var size: Int
    /// What it is called where people read of it: "Auswertung der Umfrage".
    package var title: String

    package static let titleLimit = 200

    package init(digest: String, type: AttachmentType, size: Int, title: String) {
        self.digest = digest
        self.type = type
        self.size = size
        self.title = title
    }

    func check() throws(Refusal) {
        guard digest.utf8.count == 64, digest.allSatisfy({ "0123456789abcdef".contains($0) }) else {
            throw .malformed(.statusUpdate, field: "files", value: digest)
        }
        try StatusUpdate.require(title, "files")
        try StatusUpdate.limit(title, "files", to: Self.titleLimit)
    }
}

extension Records {
    /// All files that go with the reports there are.
    package var reportFiles: [ReportFile] { all(StatusUpdate.self).flatMap(\.files) }
}
