package import Concept
package import Register
package import Vault
package import Words

/// Why letters go out: decides who gets one, what it says, and how long it holds.
///
/// The outbox stores of each letter only the name of its occasion and what it is about (`Cause`).
/// It asks the occasion for words, link and address when the letter is handed over, so that a
/// letter never says what is no longer true. A new sort of letter is a type that conforms and is
/// passed to the outbox.
///
/// - Source: decisions 36 and 63.
package protocol Occasion: Sendable {
    /// The name under which its letters are stored; never used for another occasion.
    static var name: String { get }
    /// What the office reads of a letter, with the placeholder `organization`: "Anfrage an
    /// {organization}".
    static var title: TextKey { get }
    /// Whether letters can wait and be joined with other news to the same person, once a week.
    static var isNews: Bool { get }

    /// The letters that a change of the log causes.
    ///
    /// Each has a key that says why, and the same change always gives the same keys. None if the
    /// letters are written with `Outbox.write`.
    func letters(for change: Change, in register: Register) -> [OutboxLetter.Draft]

    /// The record that a letter is about, for lists of letters; `nil` if it is about none.
    func subject(of cause: OutboxLetter.Cause) -> Reference?

    /// The organization of its reader; `nil` if there is none or the record is gone.
    func organization(of cause: OutboxLetter.Cause, in register: Register) -> ID<Organization>?

    /// Whether what a letter says is still true; if not, it is never handed over.
    func holds(_ cause: OutboxLetter.Cause, in register: Register) -> Bool

    /// The words of one letter; several `causes`, oldest first, if news to one person are joined.
    ///
    /// `site` is the public address of the town, such as "https://integration.stadt.example".
    ///
    /// - Returns: `nil` if there is nothing to say any more.
    func letter(
        about causes: [OutboxLetter.Cause],
        in register: Register,
        site: String
    ) -> Letter?

    /// The task and record for which a link is made when it is handed over; `nil` for no link.
    func link(for cause: OutboxLetter.Cause) -> (task: TaskName, subject: Reference)?
}

extension Occasion {
    /// Letters go out as soon as they can.
    package static var isNews: Bool { false }
    /// No change of the log causes a letter.
    package func letters(for change: Change, in register: Register) -> [OutboxLetter.Draft] { [] }

    /// The cause of a letter of this occasion, about these numbers and texts.
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
