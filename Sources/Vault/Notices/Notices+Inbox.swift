import Concept
import Journal
package import Register

extension Submission.Kind {
    /// What the public told the office.
    package static let notice = Submission.Kind(rawValue: "notice")
}

extension Notices: SubmissionShelf {
    /// Notices are one kind of submission.
    package static let kind = Submission.Kind.notice

    /// All notices as submissions.
    package func submissions(in register: Register) -> [Submission] { all.map(Submission.init) }
}

extension Submission {
    fileprivate init(_ notice: Notice) {
        self.init(
            kind: .notice,
            key: notice.key,
            subject: nil,
            receivedAt: notice.receivedAt,
            state: notice.isOpen ? .waiting : .takenOver
        )
    }
}

/// How the writer of a notice can be reached goes by itself.
///
/// When, stands in the row since the notice was closed. The notice goes when the office deletes it.
enum NoticeRows: SubmissionRows {
    static let kinds: Set<String> = [NoticeContact.kind]

    static func reckon(_ rows: any ShelfRows, in register: Register) throws {}
}
