import Concept
import Register

/// Checks the manifest of an OpenDocument, which lists its parts with their media types.
///
/// - Source: OpenDocument 1.3, part 2, 4.
enum OpenManifest {
    /// The media types that parts may have, besides pictures.
    private static let types: Set = [
        "", "text/xml", "application/xml", "application/rdf+xml", "application/binary",
        "application/vnd.sun.xml.ui.configuration", "application/vnd.oasis.opendocument.text",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.chart", "application/vnd.oasis.opendocument.formula",
        "application/vnd.oasis.opendocument.graphics", "application/x-openoffice-gdimetafile",
        "application/x-openoffice-wmf", "application/octet-stream",
    ]

    /// Checks the manifest of a file of this type.
    ///
    /// - Throws: `AttachmentFault.locked` if it mentions encryption, `.hasProgram` for unknown
    ///   media types and namespaces, `.damaged` if it is not built as it should be or names another
    ///   type.
    static func check(_ bytes: [UInt8], as type: AttachmentType) throws(AttachmentFault) {
        var whole: String?
        try OfficeXML.walk(bytes) { (step) throws(AttachmentFault) in
            guard case .begin(let tag) = step else { return }
            // These elements appear only in files with a password.
            if ["encryption-data", "encrypted-key", "keyinfo"].contains(tag.name) {
                throw .locked
            }
            guard OfficeNamespaces.manifest.know(tag) else { throw .hasProgram }
            if tag.depth == 0 { return }
            switch tag.name {
            case "file-entry": break
            default: throw .damaged
            }
            let values = Dictionary(tag.attributes.map { ($0.name, $0.value) }) { $1 }
            guard let path = values["full-path"], let media = values["media-type"] else {
                throw .damaged
            }
            // What follows a semicolon are parameters of the media type.
            let plain = media.prefix { $0 != ";" }.lowercased()
            guard types.contains(plain) || plain.hasPrefix("image/") else { throw .hasProgram }
            if path == "/" {
                guard whole == nil else { throw .damaged }
                whole = media
            }
        }
        guard whole == type.mediaType else { throw .damaged }
    }
}
