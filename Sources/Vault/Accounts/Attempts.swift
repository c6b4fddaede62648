import Concept
import Register

/// How often somebody was wrong lately, and until when he has to wait.
///
/// In memory only. An attempt counts as a failure before it is looked at, so that many at once are
/// counted too; one that was right is taken back.
///
/// Of each key one moment is kept: the one at which its whole allowance is there again.
///
/// - Source: decision 44; the one moment is the generic cell rate algorithm.
struct Attempts: Sendable {
    /// In milliseconds since 1970.
    private var full: [Key: Int] = [:]
    /// How many keys are kept.
    ///
    /// The key with the shortest wait is dropped first, so that a flood of new keys pushes out its
    /// own kind, and nobody who failed often.
    private let limit: Int

    init(limit: Int = 20_000) {
        self.limit = limit
    }

    /// How many keys have failures.
    var count: Int { full.count }

    /// Counts an attempt.
    ///
    /// - Returns: until when nobody may try, where there were too many; then nothing was counted.
    mutating func charge(_ keys: [Key], at now: Instant) -> Instant? {
        if let until = keys.compactMap({ wait(for: $0, at: now) }).max() { return until }
        for key in keys { full[key] = moment(of: key, at: now) + key.allowance.one }
        if full.count > limit { forget(at: now.milliseconds) }
        return nil
    }

    /// Counts a password for a mail that comes from no known device.
    ///
    /// No number of failures elsewhere shuts the way: where a mail is guessed at from many sources, each
    /// of them has less, and none has nothing.
    mutating func charge(mail: String, source: String, at now: Instant) -> Charge {
        let isGuessed = wait(for: .mail(mail), at: now) != nil
        let keys: [Key] = [
            .pair(mail: mail, source: source), .source(source),
            isGuessed ? .guessedPair(mail: mail, source: source) : .mail(mail),
        ]
        return Charge(keys: keys, wait: charge(keys, at: now))
    }

    /// Counts a letter with a code for a mail that comes from no known device.
    ///
    /// As with passwords: where many sources ask for letters to one mail, each of them has less, and none
    /// has nothing. So a mailbox gets as many as sources ask, and nobody is shut out by them.
    mutating func chargeLetter(to mail: String, source: String, at now: Instant) -> Instant? {
        let isFilled = wait(for: .letter(mail: mail), at: now) != nil
        let keys: [Key] = [
            .letterPair(mail: mail, source: source), .letterSource(source),
            isFilled ? .filledPair(mail: mail, source: source) : .letter(mail: mail),
        ]
        return charge(keys, at: now)
    }

    /// What was counted, or until when nobody may try.
    struct Charge {
        let keys: [Key]
        let wait: Instant?
    }

    /// The attempt that was counted was right.
    mutating func settle(_ keys: [Key], at now: Instant) {
        for key in keys {
            let rest = key.isCleared ? 0 : (full[key] ?? 0) - key.allowance.one
            full[key] = rest > now.milliseconds ? rest : nil
        }
    }

    /// Takes back all that was counted for an account, from wherever: it signs in with something new.
    mutating func lift(account: String, mail: String?) {
        full = full.filter { !$0.key.isAbout(account: account, mail: mail) }
    }

    // MARK: -

    private func wait(for key: Key, at now: Instant) -> Instant? {
        let (one, all) = key.allowance
        let next = moment(of: key, at: now) + one - all
        return next > now.milliseconds ? Instant(milliseconds: next) : nil
    }

    /// When the whole allowance is there again; a clock that was set back must lock nobody out.
    private func moment(of key: Key, at now: Instant) -> Int {
        let now = now.milliseconds
        return min(max(full[key] ?? now, now), now + key.allowance.all)
    }

    /// Half of them at once, so that it is rare.
    private mutating func forget(at now: Int) {
        full = full.filter { $0.value > now }
        guard full.count > limit / 2 else { return }
        let order = full.sorted { $0.value < $1.value }
        for (key, _) in order.prefix(full.count - limit / 2) { full[key] = nil }
    }
}

extension Attempts {
    /// What is counted.
    ///
    /// One visitor shall not lock out another: what refuses counts the source, or a device that only its
    /// owner has.
    enum Key: Hashable, Sendable {
        /// Passwords for a mail, from a source.
        case pair(mail: String, source: String)
        /// The same while the mail is guessed at from many sources.
        case guessedPair(mail: String, source: String)
        case source(String)
        /// Passwords for a mail from all sources; it refuses nobody, but makes the others tighter.
        case mail(String)
        /// Passwords in a browser that the account knows.
        case device(String)
        /// Codes asked for by mail, from all sources; it refuses nobody, but makes the others tighter.
        case letter(mail: String)
        /// Codes asked for by mail, from a source: nobody's mailbox is filled.
        case letterPair(mail: String, source: String)
        /// The same while many sources ask.
        case filledPair(mail: String, source: String)
        case letterSource(String)
        case letterDevice(String)
        /// Six digits after a right password, in browsers that the account does not know.
        case code(account: String)
        case codeDevice(String)
        /// The own password, asked again.
        case password(account: String)

        /// In milliseconds: how long one attempt takes to come back, and all of them.
        var allowance: (one: Int, all: Int) {
            let (atOnce, minutes) =
                switch self {
                case .pair: (10, 30)
                case .guessedPair: (3, 240)
                // A town hall may stand behind one address.
                case .source: (50, 5)
                case .mail: (100, 15)
                case .device: (10, 5)
                case .password: (10, 15)
                case .letter, .letterPair, .letterDevice: (3, 15)
                case .filledPair: (1, 60)
                case .letterSource: (20, 5)
                // Three codes of a million are right: ten a day are one in a hundred in a year.
                case .code, .codeDevice: (10, 144)
                }
            return (minutes * 60_000, atOnce * minutes * 60_000)
        }

        /// Whether one success makes the failures before it harmless.
        ///
        /// Not for a source: with one right password one could try others without end.
        fileprivate var isCleared: Bool {
            switch self {
            case .pair, .guessedPair, .device, .code, .codeDevice, .password: true
            case .source, .mail, .letter, .letterPair, .filledPair, .letterSource, .letterDevice:
                false
            }
        }

        fileprivate func isAbout(account id: String, mail own: String?) -> Bool {
            switch self {
            case .pair(let mail, _), .guessedPair(let mail, _), .mail(let mail), .letter(let mail),
                .letterPair(let mail, _), .filledPair(let mail, _):
                mail == own
            case .code(let account), .password(let account): account == id
            case .source, .device, .codeDevice, .letterSource, .letterDevice: false
            }
        }
    }
}
