import Concept
import Register
import Synchronization

/// What the desk shows to all who read everything: found once for each state of the register and day.
struct Attention: Sendable {
    let hints: [Hint]
    /// What was put last, the newest first.
    let latest: [Version]
    /// What comes in the next `daysAhead` days.
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

/// The state that was asked for last.
///
/// Looking at everything takes longer than a page, and between two changes nothing moves but the day.
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
