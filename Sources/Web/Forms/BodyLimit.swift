/// How much a form may send: it is cut there, before anything of it is read.
///
/// What people without an account send is kept small, for anybody may send it.
package struct BodyLimit: Hashable, Sendable {
    /// All that is no file, in bytes.
    package let text: Int
    /// Then it may be as large as `MultipartForm.byteLimit` says.
    package var takesFiles = false
    /// Whether who sends it has no session any more, but may have typed for long.
    package var isLeft = false

    /// A name, a mail, a password, a code, and where to go on.
    package static let door = BodyLimit(text: 16 << 10)
    /// What anybody may send: more than the longest text of its forms.
    package static let anybody = BodyLimit(text: 64 << 10)
    /// A form of the office that is sent without a session.
    package static let leftOffice = BodyLimit(text: 64 << 10, isLeft: true)
    /// An answer to a status query: four texts.
    package static let answer = BodyLimit(text: 128 << 10)
    package static let answerWithFiles = BodyLimit(text: 128 << 10, takesFiles: true)
    package static let office = BodyLimit(text: FormData.byteLimit)
    package static let officeWithFiles = BodyLimit(text: FormData.byteLimit, takesFiles: true)
}
