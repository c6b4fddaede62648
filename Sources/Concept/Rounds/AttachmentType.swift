/// The types of files that can be sent with an answer.
///
/// Raw values are stored, and are the extension of the file.
///
/// - Source: decision 41.
package enum AttachmentType: String, CaseIterable, Codable, Hashable, Sendable {
    case pdf, odt, ods, docx, xlsx, jpeg, png

    /// The media type under which it is served.
    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .ods: "application/vnd.oasis.opendocument.spreadsheet"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        }
    }
}
