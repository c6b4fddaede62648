import Concept
import Foundation
import Journal
import Register

extension TownClock.Machine {
    /// The clock of the machine, and its counter, which goes on while it sleeps.
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
    /// The clock of the machine, watched, and chance of the system.
    ///
    /// Where no program has noted when it ran, `written` says when the file was last written.
    static func watched(_ store: SQLiteStore, _ written: Instant?) async throws -> Town.World {
        let noted = try await ClockNote.read(store) ?? written
        return Town.World(clock: TownClock(.real, noted: noted), chance: Town.World.real.chance)
    }

    /// When the file of a town was written last, as the machine knows it.
    static func writtenAt(_ file: URL) -> Instant? {
        let path = file.path(percentEncoded: false)
        let moments = [path, path + "-wal"].compactMap { path -> Instant? in
            // A file that is not there was not written.
            let facts = try? FileManager.default.attributesOfItem(atPath: path)
            return (facts?[.modificationDate] as? Date).map(Instant.init)
        }
        return moments.max()
    }
}
