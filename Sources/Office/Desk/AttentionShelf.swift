import Concept
import Register
import Synchronization

/// What the desk shows to everybody who reads internal records.
struct Attention: Sendable {
    let hints: [Hint]
    /// The versions recorded last, newest first.
    let latest: [Version]
    /// The dates of the next `daysAhead` days.
    let coming: [Coming]

    /// How far ahead the desk shows dates.
    static let daysAhead = 30
    private static let latestCount = 10

    /// Goes through the whole register, so it is made once and kept by `AttentionShelf`.
    init(_ register: Register, on today: Day) {
        hints = register.hints(on: today)
        latest = register.latest(Self.latestCount)
        let end = today.adding(days: Self.daysAhead)
        coming = register.coming(from: today, months: 2).filter { $0.day <= end }
    }
}

/// Keeps the `Attention` of the register's latest state and day.
///
/// Making it takes longer than making a page, and it changes only with the register or at midnight.
final class AttentionShelf: Sendable {
    /// The last one made, with the state and the day it belongs to.
    private let kept = Mutex<(sequence: Int, today: Day, attention: Attention)?>(nil)

    /// The kept value if it belongs to this state and day, else a new one.
    func attention(_ register: Register, on today: Day) -> Attention {
        if let kept = kept.withLock({ $0 }), kept.sequence == register.sequence,
            kept.today == today
        {
            return kept.attention
        }
        let attention = Attention(register, on: today)
        kept.withLock { $0 = (register.sequence, today, attention) }
        return attention
    }
}
