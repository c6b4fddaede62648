package import Register

/// A file that is published with a report, for everybody who may see the report.
///
/// The bytes are stored beside the log under their digest.
///
/// - Source: decision 37.
package struct ReportFile: Codable, Hashable, Sendable {
    /// SHA-256 of the bytes, as 64 hexadecimal digits.
    package var digest: String
    /// The real type of the file, found out from its bytes.
    package var type: AttachmentType
    /// The size in bytes.
    package var size: Int
    /// What the file is, for its readers: "Auswertung der Umfrage"; never empty.
    package var title: String

    /// The most characters of a title.
    package static let titleLimit = 200

    /// `StatusUpdate.check` checks the values.
    package init(digest: String, type: AttachmentType, size: Int, title: String) {
        self.digest = digest
        self.type = type
        self.size = size
        self.title = title
    }

    /// Checks digest and title.
    ///
    /// - Throws: `Refusal.malformed`, `Refusal.missing`, `Refusal.tooLong`.
    func check() throws(Refusal) {
        guard digest.utf8.count == 64, digest.allSatisfy({ "0123456789abcdef".contains($0) }) else {
            throw .malformed(.statusUpdate, field: "files", value: digest)
        }
        try StatusUpdate.require(title, "files")
        try StatusUpdate.limit(title, "files", to: Self.titleLimit)
    }
}

extension Records {
    /// The files of all reports.
    package var reportFiles: [ReportFile] { all(StatusUpdate.self).flatMap(\.files) }
}
