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

    static let daysAhead = 30
    private static let latestCount = 10

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
    private let kept = Mutex<(sequence: Int, today: Day, attention: Attention)?>(nil)

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
