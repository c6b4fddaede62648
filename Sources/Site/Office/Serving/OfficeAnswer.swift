import HTTPTypes

/// What a page of the office answers.
enum OfficeAnswer: Sendable {
    case page(OfficeContent, HTTPResponse.Status = .ok)
    /// What was sent is done; this page shows it.
    case seeOther(String)
    case notFound
    /// The account may not do that.
    case forbidden
}
