import Concept
package import Register

/// What somebody from the public told the office: a need, a mistake, a barrier.
///
/// It stands beside the log, so that it can be forgotten; how its writer can be reached stands in a row
/// of its own, which goes first.
package struct Notice: Codable, Hashable, Sendable {
    static let kind = "notice"

    /// What its writer is given and the office calls it by; nobody can guess it.
    ///
    /// As it stands in the file, so do the words that it leads to: a digest would guard nothing.
    package let key: String
    /// The random number under which the row, and the contact, are forgotten for good.
    let trace: String
    let contactTrace: String
    package let subject: Subject
    package let text: String
    /// The path of the page from which somebody wrote, where it is known.
    package let page: String?
    /// The language of the form, as a tag: "de".
    package let language: String
    package let receivedAt: Instant
    /// What its writer reads at the receipt.
    package internal(set) var answer: Said?
    /// What only the office reads, oldest first.
    package internal(set) var notes: [Said] = []
    package internal(set) var closedAt: Instant?
    /// How often it was changed: a form says what it was made from.
    package internal(set) var revision = 0

    package var isOpen: Bool { closedAt == nil }

    /// What it is about, as it is stored.
    package enum Subject: String, Codable, CaseIterable, Hashable, Sendable {
        case need, obstacle, mistake, idea, other, barrier

        /// Those among which the form for hints lets somebody choose.
        package static let ofHints: [Subject] = [.need, .obstacle, .mistake, .idea, .other]
    }

    /// Words of the office, and when they were written.
    package struct Said: Codable, Hashable, Sendable {
        package let text: String
        package let at: Instant
    }
}

/// How the writer of a notice can be reached.
struct NoticeContact: Codable, Hashable, Sendable {
    static let kind = "noticeContact"
    /// So long it is kept after the notice was closed.
    ///
    /// - Source: Regulation (EU) 2016/679, Article 5(1)(e): no longer than the purpose needs; six months leave
    ///   time to ask back.
    static let daysAfterClosing = 183

    let text: String
}

/// What somebody typed into the form, read and found right.
package struct NoticeEntry: Sendable {
    package let subject: Notice.Subject
    package let text: String
    package let contact: String?
    package let page: String?
    package let language: String

    package init(
        subject: Notice.Subject,
        text: String,
        contact: String?,
        page: String?,
        language: String
    ) {
        self.subject = subject
        self.text = text
        self.contact = contact
        self.page = page
        self.language = language
    }
}

/// Somebody else changed the notice meanwhile, or it is not there any more.
package struct NoticeMoved: Error {
    /// As it is now.
    package let now: Notice?
}
