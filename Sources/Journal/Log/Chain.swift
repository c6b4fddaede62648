import Concept
import Crypto
package import Foundation
package import Register

/// The chain of digests over all changes, checked link by link from the first one.
///
/// The digest of a change is the SHA-256 of the previous digest and its head, and the head holds
/// the SHA-256 of salt and body of each version. So no stored byte can change unnoticed. A redacted
/// body has to match the digest that the redaction names.
///
/// - Source: decision 5.
package struct Chain: Sendable {
    /// The last change that was taken; -1 before the first.
    package private(set) var sequence = -1
    /// The digest of that change, 32 bytes; empty before the first.
    package private(set) var digest = Data()
    /// When each change was recorded, from change 1 on; never later than the changes after it.
    ///
    /// If a wrong clock dated a change into the future, it counts as recorded when somebody
    /// confirmed the clock; its head keeps the original date.
    package private(set) var instants: [Instant] = []
    /// How many versions the changes hold, retractions included.
    package private(set) var versionCount = 0
    /// Versions whose body is not the one that was put, and that no redaction has named yet.
    private var altered: [Name: String] = [:]

    /// A chain before the first change.
    package init() {}

    private struct Name: Hashable, Sendable {
        let reference: Reference
        let sequence: Int
    }

    /// The digest of a change with this head after a change with this digest.
    package static func digest(after digest: Data, head: Data) -> Data {
        var hash = SHA256()
        hash.update(data: digest)
        hash.update(data: head)
        return Data(hash.finalize())
    }

    /// The digest of a version, as its change's head names it.
    static func digest(salt: Data?, body: Data) -> String {
        var hash = SHA256()
        if let salt { hash.update(data: salt) }
        hash.update(data: body)
        return hex(hash.finalize())
    }

    /// Checks the next change and appends it.
    ///
    /// - Throws: `JournalFailure.chainBroken` if it does not follow or its versions are not those
    ///   it names; `JournalFailure.unknown` if a newer program wrote it.
    package mutating func take(_ change: StoredChange) throws(JournalFailure) {
        guard change.sequence == sequence + 1,
            Chain.digest(after: digest, head: change.head) == change.digest
        else { throw .chainBroken(sequence: change.sequence) }
        if change.sequence > 0 {
            try takeVersions(of: change)
        } else {
            try checkName(change)
        }
        sequence = change.sequence
        digest = change.digest
    }

    /// Goes on to a change that was just made to follow this one, so that nothing in it is in doubt.
    mutating func extend(with change: StoredChange, recordedAt instant: Instant) {
        sequence = change.sequence
        digest = change.digest
        note(instant)
        versionCount += change.versions.count
    }

    private mutating func note(_ instant: Instant) {
        instants.append(instant)
        var earlier = instants.count - 2
        while earlier >= 0, instants[earlier] > instant {
            instants[earlier] = instant
            earlier -= 1
        }
    }

    /// Change 0 names the town and holds nothing else; its first line says how the log is written.
    private func checkName(_ change: StoredChange) throws(JournalFailure) {
        guard change.versions.isEmpty else { throw .chainBroken(sequence: 0) }
        guard change.head.starts(with: Data("miteinander 1\n".utf8)) else {
            throw .unknown(sequence: 0)
        }
    }

    private mutating func takeVersions(of change: StoredChange) throws(JournalFailure) {
        let broken = JournalFailure.chainBroken(sequence: change.sequence)
        guard let head = try? HeadText.split(change.head),  // whatever is wrong: it is broken
            head.sequence == change.sequence
        else { throw broken }
        guard head.action.flatMap(Action.init(rawValue:)) != nil else {
            throw .unknown(sequence: change.sequence)
        }
        var versions = Dictionary(
            change.versions.map { ($0.reference, $0) },
            uniquingKeysWith: { $1 }
        )
        guard versions.count == change.versions.count else { throw broken }
        for line in head.lines {
            switch line {
            case .put(let reference, let shape, let digest):
                guard let content = versions.removeValue(forKey: reference)?.content,
                    content.shape == shape
                else { throw broken }
                check(content, Name(reference: reference, sequence: change.sequence), digest)
            case .retract(let reference):
                guard let version = versions.removeValue(forKey: reference),
                    version.content == nil
                else { throw broken }
            case .redact(let reference, let sequence, let digest):
                let name = Name(reference: reference, sequence: sequence)
                if altered[name] == digest { altered[name] = nil }
            }
        }
        guard versions.isEmpty else { throw broken }
        note(head.recordedAt)
        versionCount += change.versions.count
    }

    private mutating func check(
        _ content: StoredVersion.Content,
        _ name: Name,
        _ digest: String
    ) {
        if Chain.digest(salt: content.salt, body: content.body) != digest {
            altered[name] = Chain.digest(salt: nil, body: content.body)
        }
    }

    /// Checks that every body is the one that was put, or one that a redaction named.
    ///
    /// Called after the last change, because a redaction comes later than the version it changes.
    ///
    /// - Throws: `JournalFailure.chainBroken` with the first change for which that is not so.
    package func finish() throws(JournalFailure) {
        if let first = altered.keys.map(\.sequence).min() {
            throw .chainBroken(sequence: first)
        }
    }

    /// Reads and checks all changes of a store through `last`.
    ///
    /// - Throws: `JournalFailure.chainBroken`, also if the log ends before `last`; whatever reading
    ///   the store throws.
    package static func checked(_ store: some JournalStore, through last: Int) async throws -> Chain
    {
        var chain = Chain()
        while chain.sequence < last {
            let page = try await store.changes(
                after: chain.sequence,
                limit: min(4096, last - chain.sequence)
            )
            guard !page.isEmpty else {
                throw JournalFailure.chainBroken(sequence: chain.sequence + 1)
            }
            for change in page { try chain.take(change) }
        }
        try chain.finish()
        // Versions beyond the last change belong to none; asking for more finds them.
        _ = try await store.changes(after: last, limit: 1)
        return chain
    }
}

/// Bytes as lower-case hexadecimal digits.
package func hex(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.underestimatedCount)
    for byte in bytes {
        text.append(hexDigit(byte >> 4))
        text.append(hexDigit(byte & 15))
    }
    return String(decoding: text, as: UTF8.self)
}

private func hexDigit(_ value: UInt8) -> UInt8 {
    value + (value < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
}
