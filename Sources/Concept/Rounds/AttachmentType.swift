/// What can be sent with an answer; the raw value ends its name when it is saved.
package enum AttachmentType: String, CaseIterable, Codable, Hashable, Sendable {
    case pdf, odt, ods, docx, xlsx, jpeg, png

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
