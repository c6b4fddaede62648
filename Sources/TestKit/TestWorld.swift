import Foundation
package import Journal
package import Register
import Synchronization

extension Town.World {
    /// A clock that ticks a second with each question, from 13 September 2020 or another moment,
    /// and seeded chance.
    package static func test(
        seed: UInt64 = 1,
        from start: Instant = Instant(milliseconds: 1_600_000_000_000)
    ) -> Town.World {
        let clock = Mutex(start.milliseconds)
        let chance = Mutex(Seeded(seed: seed))
        return Town.World(
            now: {
                clock.withLock { now in
                    now += 1000
                    return Instant(milliseconds: now)
                }
            },
            chance: { count in
                chance.withLock { chance in
                    Data((0..<count).map { _ in UInt8.random(in: 0...255, using: &chance) })
                }
            }
        )
    }
}

extension Attribution {
    /// The office did something by a command.
    package static func office(_ action: Action = .edited) -> Attribution {
        Attribution(by: Author(.office), via: .command, action: action)
    }
}

extension Command {
    /// The command that makes a change of another history here, at its own time or at another one.
    package init(repeating change: Change, now: Bool = false) {
        self.init(change.head.attribution, recordedAt: now ? nil : change.head.recordedAt) {
            _,
            draft in
            for edit in change.edits { draft.put(edit) }
            draft.raise(lastParagraph: change.head.lastParagraph)
        }
    }
}

extension Command {
    /// The office takes a passage out of every version of some records.
    package static func redacting(
        _ references: [Reference],
        reason: String,
        _ rewriting: @escaping @Sendable (String) -> String
    ) -> Command {
        let redaction = Redaction(references, reason: reason, rewriting)
        return Command(redacting: redaction, by: Actor([.office]), via: .command)
    }
}

extension AddRecord {
    /// Adds this record.
    package init(_ record: R) {
        self.init(to: record.owner, blank: { _ in record }, fill: { record, _, _ in record })
    }
}
