import Concept
import Register

/// Too many ask for the past at once; who asks again in a while is answered.
package struct TownBusy: Error, Hashable {}

/// The past public registers that were asked for last.
///
/// A later change does not make a past register again; only what may be seen of it today is
/// adjusted. Tasks that ask for the same one at the same time wait for a single making. Different
/// ones are made one after another, because making one takes all cores and pages of today go first.
actor PastShelf {
    /// The most changed records that are kept, counted over all past registers.
    private let room: Int
    /// Least used first.
    private var shelf: [Kept] = []
    private let makings = Makings<Key, Kept>()
    private let changeMakings = Makings<ChangesKey, PublicChanges>()
    private let turns = Turns(1, longestQueue: PastShelf.queue)
    /// How many different past registers may wait to be made.
    private static let queue = 64

    init(room: Int = 12_000) {
        self.room = room
    }

    struct Key: Hashable {
        let sequence: Int
        /// Which reading of the log: a redaction changes what stands in the past.
        let reading: Int
    }

    private struct ChangesKey: Hashable {
        let end: Key
        let limit: Int
        let generation: Int
    }

    /// A past, and what of it may be seen.
    struct Kept {
        let key: Key
        let past: Past
        /// Whether it is that of a frozen edition, which is asked for on many pages.
        var isFrozen: Bool
        /// What is public today, from where it is seen.
        var today: PublicRegister
        var seen: PublicRegister

        /// With no past to itself less than one record is gained by letting it go.
        var weight: Int { past.changed.count + 1 }

        mutating func look(from now: PublicRegister) {
            guard now.generation != today.generation else { return }
            seen = seen.asItWas(in: past.register, from: today, to: now)
            today = now
        }
    }

    /// What may be seen today of a past that stands here, or that is made now.
    func register(
        _ key: Key,
        from today: PublicRegister,
        isFrozen: Bool,
        making make: @Sendable () async throws -> Past
    ) async throws -> PublicRegister {
        var kept = try await makings.one(key) {
            found(key, isFrozen)
        } make: {
            // Pages of today need those of frozen editions.
            let kept = try await turns.take(goingFirst: isFrozen) {
                let past = try await make()
                let seen = today.asItWas(in: past.register, changed: past.changed)
                return Kept(key: key, past: past, isFrozen: isFrozen, today: today, seen: seen)
            }
            keep(kept)
            return kept
        }
        guard kept.today.generation != today.generation else { return kept.seen }
        kept.look(from: today)
        move(kept)
        return kept.seen
    }

    /// Whether a past stands here.
    func holds(_ key: Key) -> Bool { shelf.contains { $0.key == key } }

    /// The changes before a moment, which are not kept: whoever asks at once waits for one making.
    func changes(
        through end: Int,
        limit: Int,
        from state: TownState,
        making make: @Sendable () async throws -> PublicChanges
    ) async throws -> PublicChanges {
        let key = ChangesKey(
            end: Key(sequence: end, reading: state.reading),
            limit: limit,
            generation: state.published.generation
        )
        return try await changeMakings.one(key) {
            nil
        } make: {
            try await turns.take(make)
        }
    }

    private func found(_ key: Key, _ isFrozen: Bool) -> Kept? {
        guard let index = shelf.firstIndex(where: { $0.key == key }) else { return nil }
        var found = shelf.remove(at: index)
        found.isFrozen = found.isFrozen || isFrozen
        shelf.append(found)
        return found
    }

    private func keep(_ kept: Kept) {
        // What an earlier reading of the log said is nothing to go by any more.
        if shelf.contains(where: { $0.key.reading > kept.key.reading }) { return }
        shelf.removeAll { $0.key == kept.key || $0.key.reading < kept.key.reading }
        shelf.append(kept)
        var weight = shelf.reduce(0) { $0 + $1.weight }
        while weight > room, shelf.count > 1 {
            let last = shelf.count - 1
            let index = shelf[..<last].firstIndex { !$0.isFrozen } ?? 0
            weight -= shelf.remove(at: index).weight
        }
    }

    /// Keeps what is seen from a later today.
    private func move(_ kept: Kept) {
        guard let index = shelf.firstIndex(where: { $0.key == kept.key }),
            shelf[index].today.generation < kept.today.generation
        else { return }
        shelf[index].today = kept.today
        shelf[index].seen = kept.seen
    }
}
