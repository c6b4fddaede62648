import Concept
import Foundation
import Journal
import Register
import Web

/// Holds off programs that send notices, without asking people to prove that they are none.
///
/// A form contains the time at which it was made, sealed with a key of this process: it must be
/// neither too young nor too old. One sender may send few notices, and all together no more than an
/// office can read.
struct NoticeGate: Sendable {
    private let key: FormToken
    /// The limit for one sender: five notices in ten minutes.
    private let each: RateLimit
    /// The limit for all senders together: 200 notices a day.
    private let all: RateLimit
    private let world: Town.World

    /// The least age of a form; nobody reads it and writes a sentence in less.
    private static let leastSeconds = 3
    /// The greatest age of a form, one day.
    private static let mostSeconds = 24 * 60 * 60

    init(
        _ world: Town.World,
        each: RateLimit = RateLimit(5, inSeconds: 600),
        all: RateLimit = RateLimit(200, inSeconds: 24 * 60 * 60)
    ) {
        self.world = world
        self.each = each
        self.all = all
        key = FormToken(session: hex(world.chance(32)))
    }

    /// The seal for a form made now: the time in milliseconds and eight random bytes, with their
    /// code.
    func seal() -> String {
        let now = UInt64(max(0, world.now().milliseconds))
        let time = Data((0..<8).map { UInt8(truncatingIfNeeded: now >> (56 - 8 * $0)) })
        return key.text(salt: time + world.chance(8))
    }

    /// How a form's age is judged.
    enum Age: Sendable { case right, tooYoung, tooOld }

    /// The age of the form with this seal.
    ///
    /// A seal that is not ours, or comes from before the program was started, counts as too old.
    func age(of seal: String) -> Age {
        guard let salt = key.salt(of: seal) else { return .tooOld }
        let made = salt.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        let seconds = (world.now().milliseconds - Int(made)) / 1000
        if seconds < Self.leastSeconds { return .tooYoung }
        return seconds <= Self.mostSeconds ? .right : .tooOld
    }

    /// Counts one notice; returns the seconds to wait if the limit is reached, `nil` if it is
    /// taken.
    func wait(_ asker: Asker) -> Int? {
        let now = world.now()
        return each.take(asker, at: now) ?? all.take(.unknown, at: now)
    }
}
