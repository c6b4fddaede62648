import Addresses
import Design
import Journal
import Vault
import Web
package import Words

/// What was typed into the form for a notice.
struct NoticeTyped: Sendable {
    /// What the notice is about, if something known was chosen.
    let subject: Notice.Subject?
    let text: String
    /// How to reach the writer; empty if they want no answer that way.
    let contact: String
    /// The path of the public page it is about; `nil` if it is about none.
    let page: String?
    /// What was typed into the field that people do not see; empty for people.
    let trap: String

    /// The names of the fields, as they are sent.
    enum Name {
        static let subject = "betreff"
        static let text = "text"
        static let contact = "kontakt"
        static let trap = "website"
    }

    private static let textLimit = 5000
    private static let contactLimit = 300
    /// The most links in a text: a notice is about this town, advertisements are full of links.
    private static let linkLimit = 2

    /// An empty form, about a page if one is given.
    init(page: String?) {
        self.init(FormData(), page: page)
    }

    /// Reads what was sent; a page that is none of this site is dropped.
    init(_ data: FormData) {
        self.init(data, page: NoticeAddress.publicPath(data[NoticeAddress.pageName]))
    }

    private init(_ data: FormData, page: String?) {
        subject = data[Name.subject].flatMap { Notice.Subject(rawValue: $0) }
        text = data[Name.text]?.typedText ?? ""
        contact = data[Name.contact]?.typedText ?? ""
        trap = data[Name.trap] ?? ""
        self.page = page
    }

    /// The subject to store; `nil` if the form needs a choice and none was made.
    private func subject(_ form: NoticeAddress.Form) -> Notice.Subject? {
        switch form {
        case .barrier: .barrier
        case .hint: subject.flatMap { Notice.Subject.ofHints.contains($0) ? $0 : nil }
        }
    }

    /// The faults in the order of the fields; empty if the notice can be taken.
    func faults(
        in form: NoticeAddress.Form,
        _ words: Catalogue
    ) -> [FormFault] {
        var faults: [FormFault] = []
        if subject(form) == nil { faults.append((Name.subject, words[.notice(.subjectMissing)])) }
        if let sentence = textFault(words) { faults.append((Name.text, sentence)) }
        let contactLength = contact.unicodeScalars.count
        if contactLength > Self.contactLimit {
            let values = lengths(contactLength, Self.contactLimit, words)
            faults.append((Name.contact, words(.notice(.contactTooLong), values)))
        }
        if !trap.isEmpty { faults.append((nil, words[.notice(.honeypotFilled)])) }
        return faults
    }

    private func textFault(_ words: Catalogue) -> String? {
        if text.isEmpty { return words[.notice(.textMissing)] }
        let length = text.unicodeScalars.count
        if length > Self.textLimit {
            return words(.notice(.textTooLong), lengths(length, Self.textLimit, words))
        }
        let links = Self.links(in: text)
        guard links > Self.linkLimit else { return nil }
        return words(
            .notice(.tooManyLinks),
            ["number": words.number(links), "limit": words.number(Self.linkLimit)]
        )
    }

    /// The number of links in a text, counted by how they begin.
    private static func links(in text: String) -> Int {
        let beginnings = ["http://", "https://", "www."].map { Array($0.utf8) }
        var rest = Array(text.lowercased().utf8)[...]
        var links = 0
        while !rest.isEmpty {
            if let found = beginnings.first(where: { rest.starts(with: $0) }) {
                links += 1
                rest = rest.dropFirst(found.count)
            } else {
                rest = rest.dropFirst()
            }
        }
        return links
    }

    private func lengths(_ length: Int, _ limit: Int, _ words: Catalogue) -> [String: String] {
        ["length": words.number(length), "limit": words.number(limit)]
    }

    /// The notice to store; `nil` without a subject that the form offers.
    func entry(of form: NoticeAddress.Form, in language: Language) -> NoticeEntry? {
        subject(form).map { subject in
            NoticeEntry(
                subject: subject,
                text: text,
                contact: contact.isEmpty ? nil : contact,
                page: page,
                language: language.tag
            )
        }
    }
}

extension Notice.Subject {
    /// The subject in the words of the form.
    package var title: TextKey {
        switch self {
        case .need: .notice(.subjectNeed)
        case .obstacle: .notice(.subjectObstacle)
        case .mistake: .notice(.subjectMistake)
        case .idea: .notice(.subjectIdea)
        case .other: .notice(.subjectOther)
        case .barrier: .notice(.subjectBarrier)
        }
    }
}
