package import HTTPTypes

/// What a page of the office answers, before it becomes an HTTP response.
package enum OfficeAnswer: Sendable {
    /// A page in the office's frame.
    case page(OfficeContent, HTTPResponse.Status = .ok)
    /// A file to be saved.
    case file(OfficeFile)
    /// The form was carried out; the browser is sent to this path (status 303).
    case seeOther(String)
    /// There is no such page, or nothing the visitor may know of (status 404).
    case notFound
    /// The account may not do that (status 403).
    case forbidden
}

/// A file that the browser saves under its name.
package struct OfficeFile: Sendable {
    /// Only ASCII letters, digits, hyphens and dots: `massnahmen.csv`.
    package let name: String
    /// The value of the `Content-Type` header.
    package let mediaType: String
    package let bytes: [UInt8]

    package init(name: String, mediaType: String, bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
    }
}
