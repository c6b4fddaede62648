import Register

/// How often somebody was wrong lately, and until when he has to wait.
///
/// In memory only. An attempt counts as a failure before it is looked at, so that many at once are
/// counted too; one that was right is taken back.
struct Attempts: Sendable {
    private var failures: [Key: [Instant]] = [:]
    /// So many keys are kept; whoever failed longest ago is forgotten first.
    private let limit: Int

    init(limit: Int = 20_000) {
        self.limit = limit
    }

    /// How many keys have failures.
    var count: Int { failures.count }

    /// What is counted.
    ///
    /// One visitor shall not lock out another: what is tight counts mail and source together.
    enum Key: Hashable, Sendable {
        case pair(mail: String, source: String)
        case source(String)
        case mail(String)
        /// A code asked for by mail: nobody's mailbox is filled.
        case letter(mail: String)
        /// Codes, after a right password.
        case code(account: String)
        /// The own password, asked again.
        case password(account: String)

        /// So many failures in so many seconds.
        fileprivate var allowance: (failures: Int, seconds: Int) {
            switch self {
            case .pair, .password: (10, 15 * 60)
            // A town hall may stand behind one address.
            case .source: (50, 15 * 60)
            case .mail: (100, 60 * 60)
            case .letter: (3, 15 * 60)
            // Three codes of a million are right: ten a day are one in a hundred in a year.
            case .code: (10, 24 * 60 * 60)
            }
        }

        /// Whether one success makes the failures before it harmless.
        ///
        /// Not for a source: with one right password one could try others without end.
        fileprivate var isCleared: Bool {
            switch self {
            case .pair, .code, .password: true
            case .source, .mail, .letter: false
            }
        }
    }

    /// Counts an attempt.
    ///
    /// - Returns: until when nobody may try, where there were too many; then nothing was counted.
    mutating func charge(_ keys: [Key], at now: Instant) -> Instant? {
        let waits = keys.compactMap { key -> Instant? in
            let (allowed, seconds) = key.allowance
            let recent = failures[key, default: []].filter { $0.adding(seconds: seconds) > now }
            failures[key] = recent.isEmpty ? nil : recent
            return recent.count < allowed ? nil : recent[0].adding(seconds: seconds)
        }
        if let until = waits.max() { return until }
        for key in keys { failures[key, default: []].append(now) }
        if failures.count > limit { forgetOldest() }
        return nil
    }

    /// The attempt that was counted at an instant was right.
    mutating func settle(_ keys: [Key], chargedAt instant: Instant) {
        for key in keys {
            guard !key.isCleared, var rest = failures[key] else {
                failures[key] = nil
                continue
            }
            if let place = rest.firstIndex(of: instant) { rest.remove(at: place) }
            failures[key] = rest.isEmpty ? nil : rest
        }
    }

    /// Half of them at once, so that it is rare.
    private mutating func forgetOldest() {
        let latest = failures.compactMapValues(\.last)
        let order = latest.sorted { $0.value < $1.value }
        for (key, _) in order.prefix(failures.count - limit / 2) { failures[key] = nil }
    }
}
