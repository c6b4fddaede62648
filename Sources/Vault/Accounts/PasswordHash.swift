import Crypto
import CryptoExtras
import Dispatch
import Foundation
import Synchronization

/// What is kept of a password: enough to know it again, and not enough to find it out.
///
/// - Source: decision 20; RFC 7914.
struct PasswordHash: Codable, Hashable, Sendable {
    let cost: PasswordCost
    let salt: Data
    let digest: Data

    init(_ password: Password, cost: PasswordCost, salt: Data) throws {
        self.cost = cost
        self.salt = salt
        digest = try PasswordHash.digest(password, cost, salt)
    }

    /// The hash of no password, for work that has to take as long as any.
    init(ofNothing cost: PasswordCost) {
        self.cost = cost
        salt = Data(count: 16)
        digest = Data()
    }

    /// One that is too long costs as much as any, and is never right.
    func matches(_ password: Password) throws -> Bool {
        isSame(try PasswordHash.digest(password, cost, salt), digest)
            && !password.isTooLong
    }

    private static func digest(_ password: Password, _ cost: PasswordCost, _ salt: Data) throws
        -> Data
    {
        let key = try KDF.Scrypt.deriveKey(
            from: password.bytes,
            salt: salt,
            outputByteCount: 32,
            rounds: cost.rounds,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        )
        return key.withUnsafeBytes { Data($0) }
    }
}

/// What one guess at a password costs.
///
/// It is kept with each hash, so that it can be raised.
package struct PasswordCost: Codable, Hashable, Sendable {
    /// A power of two.
    let rounds: Int
    let blockSize: Int
    let parallelism: Int

    /// 16 MB and some tenths of a second.
    package static let standard = PasswordCost(rounds: 16_384, blockSize: 8, parallelism: 5)
    /// For tests, which make hundreds.
    package static let light = PasswordCost(rounds: 16, blockSize: 1, parallelism: 1)
}

/// Where passwords are hashed: one after another, beside the tasks that answer everybody else.
///
/// So a hundred who knock at once cost the memory of one.
struct PasswordQueue: Sendable {
    private let queue = DispatchQueue(label: "passwords")
    private let waiting = Waiting()

    private final class Waiting: Sendable {
        let count = Mutex(0)
    }

    /// How many wait, with the one that is looked at.
    var waitingCount: Int { waiting.count.withLock { $0 } }

    /// How many may wait; the next one is refused.
    static let longest = 32

    struct Full: Error {}

    /// - Throws: `Full` where too many wait already.
    func run<Value: Sendable>(_ work: @Sendable @escaping () throws -> Value) async throws -> Value
    {
        let isFull = waiting.count.withLock { count in
            if count >= PasswordQueue.longest { return true }
            count += 1
            return false
        }
        if isFull { throw Full() }
        defer { waiting.count.withLock { $0 -= 1 } }
        return try await withCheckedThrowingContinuation { done in
            queue.async { done.resume(with: Result(catching: work)) }
        }
    }
}
