import Concept
package import Foundation
package import Register

/// One change of a town as a file that people write and review.
///
/// The example town is a folder of such files, applied in the order of their names. A file holds
/// records in their stored shape, except that a text is a list of plain passages: its paragraphs
/// get their numbers when the change is made.
///
/// - Source: decision 13.
package struct ChangeFile: Sendable {
    /// The name of the file without its folder, such as `0012-2021-03-05-status.json`; for errors.
    package let name: String
    /// The time at which the log says that the change was recorded.
    package let recordedAt: Instant
    /// Who made the change, what it did and why; its way is always `example`.
    package let attribution: Attribution
    /// The new versions as they stand in the file, sorted by reference.
    let puts: [(reference: Reference, fields: [String: JSON])]
    /// The records that the change takes out, sorted.
    let retracted: [Reference]

    /// Reads a file; `name` is what errors call it.
    ///
    /// The records are read later, by `edits(on:)`, because the numbers of their paragraphs depend
    /// on the register.
    ///
    /// - Throws: `ChangeFileError` where the file is no JSON in UTF-8, has keys that mean nothing,
    ///   or names a time or a record that is none.
    package static func read(
        _ bytes: Data,
        name: String
    ) throws(ChangeFileError) -> ChangeFile {
        // Text comes in as NFC, so that the same word is the same bytes whoever typed it.
        let text = String(validating: bytes, as: UTF8.self)?.composed
        guard let text else { throw .unreadable(file: name, at: "") }
        var all: [String: JSON] = try decoded(Data(text.utf8), name)
        let head: Head = try decoded(Data(text.utf8), name)
        let put = all.removeValue(forKey: "put") ?? .object([:])
        if let key = JSON.object(all).keys(missingIn: head.written).first {
            throw .unknownKey(file: name, key: key)
        }
        return try ChangeFile(head, put, name: name)
    }

    /// Takes the head as it was decoded, and reads time and references out of their text.
    private init(_ head: Head, _ put: JSON, name: String) throws(ChangeFileError) {
        guard let recordedAt = Instant(local: head.recordedAt) else {
            throw .notATime(file: name, head.recordedAt)
        }
        guard case .object(let records) = put else { throw .unreadable(file: name, at: "put") }
        var puts: [(reference: Reference, fields: [String: JSON])] = []
        for (key, record) in records {
            guard case .object(let fields) = record else {
                throw .unreadable(file: name, at: "put.\(key)")
            }
            puts.append((try Self.reference(key, name), fields))
        }
        var retracted: [Reference] = []
        for key in head.retract ?? [] { retracted.append(try Self.reference(key, name)) }
        self.name = name
        self.recordedAt = recordedAt
        self.puts = puts.sorted { $0.reference < $1.reference }
        self.retracted = retracted.sorted()
        attribution = Attribution(
            by: head.by,
            via: .example,
            action: head.action,
            reason: head.reason,
            countsFrom: head.countsFrom
        )
    }

    /// Decodes JSON; what is wrong becomes `unreadable` with the path to it.
    private static func decoded<T: Decodable>(
        _ bytes: Data,
        _ name: String
    ) throws(ChangeFileError) -> T {
        do {
            return try JSONDecoder().decode(T.self, from: bytes)
        } catch {
            throw .unreadable(file: name, at: (error as? DecodingError)?.path ?? "")
        }
    }

    /// Reads `measure 17`.
    private static func reference(
        _ key: String,
        _ name: String
    ) throws(ChangeFileError) -> Reference {
        guard let reference = Reference(key) else { throw .notAReference(file: name, key) }
        return reference
    }
}

/// Everything in the file but its records, under the keys of the file.
private struct Head: Codable {
    /// Local time, such as `2020-12-15T09:00`.
    let recordedAt: String
    let by: Author
    let action: Action
    let reason: String?
    /// The day from which the change counts, where that is not the day of recording.
    let countsFrom: Day?
    /// The records to take out, such as `measure 17`.
    let retract: [String]?

    /// What was understood, as JSON again: a key of the file that is missing here was not.
    var written: JSON {
        let bytes = try? JSONEncoder().encode(self)  // a value of plain fields always encodes
        let json = bytes.flatMap { try? JSONDecoder().decode(JSON.self, from: $0) }  // as above
        return json ?? .null
    }
}

extension Instant {
    /// Reads `2020-12-15T09:00` as local time in Europe/Berlin.
    ///
    /// It is `nil` where the text has another form, or where no clock showed this time because
    /// summer time began. An hour that was shown twice is the first of the two.
    fileprivate init?(local text: String) {
        guard let parts = text.wholeMatch(of: /(.{10})T([0-9]{2}):([0-9]{2})/)?.output,
            let day = Day(iso: parts.1), let hour = Int(parts.2), let minute = Int(parts.3)
        else { return nil }
        let start = Berlin.start(of: day).milliseconds
        // A day on which summer time begins or ends has 23 or 25 hours.
        let shifts = [0, -1, 1].map { start + ((hour + $0) * 60 + minute) * 60_000 }
        let found = shifts.map { Instant(milliseconds: $0) }.first {
            Berlin.day(of: $0) == day && Berlin.time(of: $0) == (hour, minute)
        }
        guard let found else { return nil }
        self = found
    }
}
