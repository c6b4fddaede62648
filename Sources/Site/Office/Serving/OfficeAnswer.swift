import HTTPTypes

/// What a page of the office answers.
enum OfficeAnswer: Sendable {
    case page(OfficeContent, HTTPResponse.Status = .ok)
    case file(OfficeFile)
    /// What was sent is done; this page shows it.
    case seeOther(String)
    case notFound
    /// The account may not do that.
    case forbidden
}

/// A file that a page of the office hands out, to be saved under its name.
struct OfficeFile: Sendable {
    /// Letters of ASCII, digits, hyphens and dots: "massnahmen.csv".
    let name: String
    let mediaType: String
    let bytes: [UInt8]
}
