import Concept
package import Register

/// Something that somebody from the public told the office: a need, a mistake, a barrier.
///
/// It is stored beside the log so that it can be deleted. Contact details of its writer are in a
/// row of their own, which is deleted first.
///
/// - Source: decision 28.
package struct Notice: Codable, Hashable, Sendable {
    static let kind = "notice"

    /// The key that its writer is given and the office refers to; it cannot be guessed.
    ///
    /// It is stored as it is, like the words that it leads to, so a digest would protect nothing.
    package let key: String
    /// The random number under which the row, and the contact, are forgotten for good.
    let trace: String
    let contactTrace: String
    /// What it is about, as the writer chose.
    package let subject: Subject
    /// The words of the writer.
    package let text: String
    /// The path of the page from which somebody wrote, where it is known.
    package let page: String?
    /// The language of the form, as a tag: "de".
    package let language: String
    /// When it came in.
    package let receivedAt: Instant
    /// What its writer reads at the receipt.
    package internal(set) var answer: Said?
    /// What only the office reads, oldest first.
    package internal(set) var notes: [Said] = []
    /// When the office closed it; `nil` as long as it is open.
    package internal(set) var closedAt: Instant?
    /// How often it was changed: a form says what it was made from.
    package internal(set) var revision = 0

    /// Whether the office still has to deal with it.
    package var isOpen: Bool { closedAt == nil }

    /// What a notice is about, as its writer chose.
    ///
    /// Raw values are stored.
    package enum Subject: String, Codable, CaseIterable, Hashable, Sendable {
        case need, obstacle, mistake, idea, other, barrier

        /// Those among which the form for hints lets somebody choose.
        package static let ofHints: [Subject] = [.need, .obstacle, .mistake, .idea, .other]
    }

    /// Words of the office, with the time at which they were written.
    package struct Said: Codable, Hashable, Sendable {
        /// The words of the writer.
        package let text: String
        /// When it was written.
        package let at: Instant
    }
}

/// How the writer of a notice can be reached.
struct NoticeContact: Codable, Hashable, Sendable {
    static let kind = "noticeContact"
    /// How long it is kept after the notice was closed.
    ///
    /// - Source: Regulation (EU) 2016/679, Article 5(1)(e): no longer than the purpose needs; six months leave
    ///   time to ask back.
    static let daysAfterClosing = 183

    let text: String
}

/// What somebody typed into the form, after it was checked.
package struct NoticeEntry: Sendable {
    /// What it is about.
    package let subject: Notice.Subject
    /// The words of the writer, not empty.
    package let text: String
    /// How to reach the writer; `nil` if nothing was said.
    package let contact: String?
    /// The path of the page the writer came from, if known.
    package let page: String?
    /// The language of the page, as a BCP 47 tag.
    package let language: String

    /// The form has checked the values.
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

/// Somebody else changed the notice in the meantime, or it was deleted.
package struct NoticeMoved: Error {
    /// As it is now.
    package let now: Notice?
}
