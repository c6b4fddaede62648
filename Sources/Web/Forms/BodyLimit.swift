/// How many bytes a form may send; reading stops there, before anything is parsed.
///
/// Forms that need no account get small limits, because anybody may send to them.
package struct BodyLimit: Hashable, Sendable {
    /// The most bytes of all fields that are no files.
    package let text: Int
    /// Whether the form may send files; the body may then have `MultipartForm.byteLimit` bytes.
    package var takesFiles = false
    /// Whether the sender's session has ended, so that a long text typed before is still accepted.
    package var isLeft = false

    /// For the pages of signing in: name, mail address, password, code, next page.
    package static let door = BodyLimit(text: 16 << 10)
    /// For forms that anybody may send: more than their longest text.
    package static let anybody = BodyLimit(text: 64 << 10)
    /// For a form of the office that arrives without a valid session.
    package static let leftOffice = BodyLimit(text: 64 << 10, isLeft: true)
    /// For an answer to a status query, which has four texts.
    package static let answer = BodyLimit(text: 128 << 10)
    /// For an answer to a status query, with attachments.
    package static let answerWithFiles = BodyLimit(text: 128 << 10, takesFiles: true)
    /// For a form of the office.
    package static let office = BodyLimit(text: FormData.byteLimit)
    /// For a form of the office that sends a file.
    package static let officeWithFiles = BodyLimit(text: FormData.byteLimit, takesFiles: true)
}
