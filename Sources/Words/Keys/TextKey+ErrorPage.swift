extension TextKey {
    /// The pages for what did not work.
    package enum ErrorPage: String, CaseIterable, Hashable, Sendable {
        case toStart
        case notFoundHeading
        case notFound
        case methodHeading
        case method
        case goneHeading
        case gone
        case failureHeading
        case failure
        case failureNumber
        case fullHeading
        case full
        case busyHeading
        case busy
        case genericHeading
        case generic
        case aheadHeading
        case ahead
        case beforeRecordHeading
        case beforeRecord
        case noDayHeading
        case noDay
        case toEditions
        case tooManyHeading
        case tooMany
        case tooManyWait
        case unreadableHeading
        case unreadable
        case ways
        case forbiddenHeading
        case forbidden
        case foreignFormHeading
        case foreignForm
        case noHTTPSHeading
        case noHTTPS
        case linkSpentHeading
        case tooLargeHeading
        case tooLarge
        case clockHeading
        case clock
        case tooLong
        case tooLargeLeft
    }
}
