import Concept
import Foundation
import Register

/// Turns changes into the bytes of the log and back.
enum Recording {
    /// The bytes that a change becomes, after the change with this digest.
    ///
    /// `bodies` holds the bytes of all records that it puts.
    static func store(
        _ change: Change,
        bodies: [Reference: Data],
        after digest: Data,
        redacting replacements: [StoredChange.Replacement] = [],
        salt: () -> Data
    ) throws -> StoredChange {
        var versions: [StoredVersion] = []
        var lines: [HeadText.Line] = []
        for edit in change.edits {
            let reference = edit.reference
            let content = bodies[reference].map { body in
                StoredVersion.Content(
                    shape: Shape.newest(of: reference.kind),
                    salt: salt(),
                    body: body
                )
            }
            versions.append(
                StoredVersion(reference, sequence: change.head.sequence, content: content)
            )
            lines.append(line(reference, content))
        }
        lines += replacements.map {
            .redact(
                $0.reference,
                sequence: $0.sequence,
                digest: Chain.digest(salt: nil, body: $0.body)
            )
        }
        let head = try HeadText.write(change.head, lines)
        return StoredChange(
            sequence: change.head.sequence,
            head: head,
            digest: Chain.digest(after: digest, head: head),
            versions: versions,
            replacements: replacements
        )
    }

    private static func line(
        _ reference: Reference,
        _ content: StoredVersion.Content?
    ) -> HeadText.Line {
        guard let content else { return .retract(reference) }
        return .put(
            reference,
            shape: content.shape,
            digest: Chain.digest(salt: content.salt, body: content.body)
        )
    }

    /// The change that these bytes are.
    ///
    /// - Throws: `UnknownShape` or `DecodingError` where the program does not know what it reads.
    static func read(_ stored: StoredChange) throws -> Change {
        let edits = try stored.versions.map { version -> Edit in
            guard let record = try read(version) else { return .retract(version.reference) }
            return .put(version.reference.number, record)
        }
        return Change(head: try HeadText.read(stored.head), edits: edits)
    }

    /// The record that a version holds; `nil` where it was retracted.
    static func read(_ version: StoredVersion) throws -> (any Record)? {
        guard let content = version.content else { return nil }
        return try Shape.decode(
            version.reference.kind,
            shape: content.shape,
            body: content.body
        )
    }

    /// A stored body with other words in its texts; the same bytes where no text changes.
    static func rewritten(_ body: Data, _ words: (String) -> String) throws -> Data {
        let old = try JSONDecoder().decode(JSON.self, from: body)
        let new = old.rewritten(words)
        if new == old { return body }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(new)
    }

    /// The record with all its text in the composed form (NFC), as everything that is recorded,
    /// and its bytes.
    static func normalized(_ record: any Record) throws -> (record: any Record, body: Data) {
        let body = try Shape.encode(record)
        // Below U+0300, which begins with the byte 0xCC, there is nothing to compose.
        if body.allSatisfy({ $0 < 0xCC }) { return (record, body) }
        let text = String(foreign: body)
        let composed = Data(text.composed.utf8)
        if composed == body { return (record, body) }
        let kind = type(of: record).kind
        let shape = Shape.newest(of: kind)
        return (try Shape.decode(kind, shape: shape, body: composed), composed)
    }
}
