import Concept
import Foundation
import Journal
import Register

extension TownClock.Machine {
    /// The machine's clock, and a counter that goes on while the machine sleeps and is never set.
    static var real: TownClock.Machine {
        let start = ContinuousClock.now
        return TownClock.Machine(
            now: { Instant(Date.now) },
            steady: {
                let passed = (ContinuousClock.now - start).components
                return Int(passed.seconds) * 1000 + Int(passed.attoseconds / 1_000_000_000_000_000)
            }
        )
    }
}

extension Town.World {
    /// The machine's clock under watch, with random numbers of the system.
    ///
    /// The clock is compared with when a program last noted that it ran; if none has, with
    /// `written`.
    ///
    /// - Throws: what reading the note throws.
    static func watched(_ store: SQLiteStore, _ written: Instant?) async throws -> Town.World {
        let noted = try await ClockNote.read(store) ?? written
        return Town.World(clock: TownClock(.real, noted: noted), chance: Town.World.real.chance)
    }

    /// When a town's file or its write-ahead log was last written; `nil` if neither exists.
    static func writtenAt(_ file: URL) -> Instant? {
        let path = file.path(percentEncoded: false)
        let moments = [path, path + "-wal"].compactMap { path -> Instant? in
            // A file that does not exist was never written.
            let facts = try? FileManager.default.attributesOfItem(atPath: path)
            return (facts?[.modificationDate] as? Date).map(Instant.init)
        }
        return moments.max()
    }
}
