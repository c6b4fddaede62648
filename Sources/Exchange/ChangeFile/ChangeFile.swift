import Concept
package import Foundation
package import Register

/// One change of a town as a file that people write and review.
///
/// An example town is a folder of them. The file holds records in their stored shape, but a text as
/// plain passages: the numbers of its paragraphs are given when the change is made.
package struct ChangeFile: Sendable {
    package let name: String
    package let recordedAt: Instant
    package let attribution: Attribution
    /// The new versions as they stand in the file, by reference.
    let puts: [(reference: Reference, fields: [String: JSON])]
    let retracted: [Reference]

    /// Reads a file; `name` is what errors call it.
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

    private static func reference(
        _ key: String,
        _ name: String
    ) throws(ChangeFileError) -> Reference {
        guard let reference = Reference(key) else { throw .notAReference(file: name, key) }
        return reference
    }
}

/// The file as it is written, without its records.
private struct Head: Codable {
    let recordedAt: String
    let by: Author
    let action: Action
    let reason: String?
    let countsFrom: Day?
    let retract: [String]?

    /// What was understood, in the shape of the file.
    var written: JSON {
        let bytes = try? JSONEncoder().encode(self)  // a value of plain fields always encodes
        let json = bytes.flatMap { try? JSONDecoder().decode(JSON.self, from: $0) }  // as above
        return json ?? .null
    }
}

extension Instant {
    /// Reads `2020-12-15T09:00`, local time in Europe/Berlin; `nil` where no clock showed it.
    fileprivate init?(local text: String) {
        guard let parts = text.wholeMatch(of: /(.{10})T([0-9]{2}):([0-9]{2})/)?.output,
            let day = Day(iso: parts.1), let hour = Int(parts.2), let minute = Int(parts.3)
        else { return nil }
        let start = Berlin.start(of: day).milliseconds
        // A day on which summer time begins or ends has an hour less or more than 24.
        let shifts = [0, -1, 1].map { start + ((hour + $0) * 60 + minute) * 60_000 }
        let found = shifts.map { Instant(milliseconds: $0) }.first {
            Berlin.day(of: $0) == day && Berlin.time(of: $0) == (hour, minute)
        }
        guard let found else { return nil }
        self = found
    }
}
