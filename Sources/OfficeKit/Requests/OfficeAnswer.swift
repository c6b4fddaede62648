package import HTTPTypes

/// What a page of the office answers.
package enum OfficeAnswer: Sendable {
    case page(OfficeContent, HTTPResponse.Status = .ok)
    case file(OfficeFile)
    /// What was sent is done; this page shows it.
    case seeOther(String)
    case notFound
    /// The account may not do that.
    case forbidden
}

/// A file that a page of the office hands out, to be saved under its name.
package struct OfficeFile: Sendable {
    /// Letters of ASCII, digits, hyphens and dots: "massnahmen.csv".
    package let name: String
    package let mediaType: String
    package let bytes: [UInt8]

    package init(name: String, mediaType: String, bytes: [UInt8]) {
        self.name = name
        self.mediaType = mediaType
        self.bytes = bytes
    }
}
