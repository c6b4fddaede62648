package import Concept
package import Register
package import Vault
package import Words

/// Why a letter goes out: says who gets it, what stands in it, and how long it holds.
///
/// The outbox knows occasions only. It keeps of each letter the name of its occasion and what it is about
/// (`Cause`), and asks the occasion for words, link and address when the letter is handed over; so a letter
/// never says what no longer holds. A new letter is a type that conforms, in the list that the outbox is
/// given.
///
/// - Source: decisions 36 and 63.
package protocol Occasion: Sendable {
    /// The name under which letters of it are kept; it is never given to another occasion.
    static var name: String { get }
    /// What the office reads of a letter, with the place `organization`: "Anfrage an {organization}".
    static var title: TextKey { get }
    /// Whether letters can wait to be told together with other news to the same person, once a week.
    static var isNews: Bool { get }

    /// The letters that a change of the log causes, each under a key that says why: the same change read
    /// twice causes the same keys. None where letters are written down by hand (`Outbox.write`).
    func letters(for change: Change, in register: Register) -> [OutboxLetter.Draft]

    /// The record that a letter is about, for lists of letters about it; `nil` where it is about none.
    func subject(of cause: OutboxLetter.Cause) -> Reference?

    /// For which organization its reader is written to; `nil` where it is none, or the record is gone.
    func organization(of cause: OutboxLetter.Cause, in register: Register) -> ID<Organization>?

    /// Whether what a letter says still holds: one that does not is never handed over.
    func holds(_ cause: OutboxLetter.Cause, in register: Register) -> Bool

    /// The words of one letter; `causes` are several where news to one person are told together, the oldest
    /// first.
    ///
    /// `site` is where the town stands in the world, such as "https://integration.stadt.example".
    ///
    /// - Returns: `nil` where there is nothing to say any more.
    func letter(
        about causes: [OutboxLetter.Cause],
        in register: Register,
        site: String
    ) -> Letter?

    /// The task and the record for which a link is made when the letter is handed over; `nil` where it
    /// bears none.
    func link(for cause: OutboxLetter.Cause) -> (task: TaskName, subject: Reference)?
}

extension Occasion {
    package static var isNews: Bool { false }
    package func letters(for change: Change, in register: Register) -> [OutboxLetter.Draft] { [] }

    /// The cause of a letter of this occasion about these numbers and words.
    package static func cause(_ about: OutboxLetter.Cause.Detail...) -> OutboxLetter.Cause {
        OutboxLetter.Cause(occasion: name, about: about)
    }
}

/// The occasions that an outbox knows, by their names.
struct Occasions: Sendable {
    private let all: [String: any Occasion]
    /// In the order in which they were given.
    private let names: [String]

    init(_ occasions: [any Occasion]) {
        names = occasions.map { type(of: $0).name }
        all = Dictionary(uniqueKeysWithValues: zip(names, occasions))
    }

    /// `nil` where the letter is of an occasion that this version of the program does not know.
    subscript(letter: OutboxLetter) -> (any Occasion)? { all[letter.cause.occasion] }

    func isNews(_ letter: OutboxLetter) -> Bool {
        self[letter].map { type(of: $0).isNews } ?? false
    }

    /// The letters that a change causes, in the order of the occasions.
    func letters(for change: Change, in register: Register) -> [OutboxLetter] {
        names.compactMap { all[$0] }.flatMap { $0.letters(for: change, in: register) }.map {
            OutboxLetter($0, at: change.head.recordedAt)
        }
    }
}
