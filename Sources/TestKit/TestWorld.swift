import Concept
import Foundation
package import Journal
package import Register
import Synchronization

extension Town.World {
    /// A world for tests: its clock goes on by a second with each look, and chance comes from the
    /// seed.
    ///
    /// The clock starts on 13 September 2020 unless told otherwise.
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
    /// The attribution of a change that the office made by a command.
    package static func office(_ action: Action = .edited) -> Attribution {
        Attribution(by: Author(.office), via: .command, action: action)
    }
}

extension Command {
    /// A command that makes a change of another history here.
    ///
    /// It records the time of that change; with `now`, the time of this town's clock.
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
    /// A command of the office that rewrites a passage in every version of some records.
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
    /// A deed that adds this record as it is.
    package init(_ record: R) {
        self.init(to: record.owner, blank: { _ in record }, fill: { record, _, _ in record })
    }
}
