import Concept
import Foundation
import Register

/// The bytes of a change's head: lines of text, so that a reader of any time can take them apart.
///
/// ```
/// 12 1607958000000
/// {"action":"reportedStatus","by":{"role":"office"},"lastParagraph":40,"via":"page"}
/// put measure 17 1 5f0c…
/// retract milestone 3
/// redact measure 4 @7 a3c1…
/// ```
///
/// First sequence and instant in milliseconds; then who did what, as JSON; then a line for each
/// record: with its shape and the SHA-256 of salt and body, or for a redaction with the change that
/// put the version and the SHA-256 of its new body.
enum HeadText {
    /// The second line.
    struct Telling: Codable {
        let attribution: Attribution
        let lastParagraph: Int

        init(attribution: Attribution, lastParagraph: Int) {
            self.attribution = attribution
            self.lastParagraph = lastParagraph
        }

        private enum Keys: String, CodingKey {
            case lastParagraph
        }

        init(from decoder: any Decoder) throws {
            attribution = try Attribution(from: decoder)
            lastParagraph = try decoder.container(keyedBy: Keys.self)
                .decode(Int.self, forKey: .lastParagraph)
        }

        func encode(to encoder: any Encoder) throws {
            try attribution.encode(to: encoder)
            var container = encoder.container(keyedBy: Keys.self)
            try container.encode(lastParagraph, forKey: .lastParagraph)
        }
    }

    enum Line: Hashable {
        case put(Reference, shape: Int, digest: String)
        case retract(Reference)
        case redact(Reference, sequence: Int, digest: String)

        var text: String {
            switch self {
            case .put(let reference, let shape, let digest): "put \(reference) \(shape) \(digest)"
            case .retract(let reference): "retract \(reference)"
            case .redact(let reference, let sequence, let digest):
                "redact \(reference) @\(sequence) \(digest)"
            }
        }

        init?(_ text: Substring) {
            let words = text.split(byte: " ")
            guard words.count >= 3, let reference = Reference("\(words[1]) \(words[2])") else {
                return nil
            }
            switch (words[0], words.count) {
            case ("put", 5):
                guard let shape = Int(words[3]) else { return nil }
                self = .put(reference, shape: shape, digest: String(words[4]))
            case ("retract", 3):
                self = .retract(reference)
            case ("redact", 5):
                guard words[3].first == "@", let sequence = Int(words[3].dropFirst()) else {
                    return nil
                }
                self = .redact(reference, sequence: sequence, digest: String(words[4]))
            default:
                return nil
            }
        }
    }

    /// The head of change 0, which names the town and makes its chain its own.
    static func naming(_ town: String, id: String) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = String(decoding: try encoder.encode(["id": id, "town": town]), as: UTF8.self)
        return Data("miteinander 1\n\(json)\n".utf8)
    }

    static func write(_ head: Change.Head, _ lines: [Line]) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let telling = Telling(attribution: head.attribution, lastParagraph: head.lastParagraph)
        let json = String(decoding: try encoder.encode(telling), as: UTF8.self)
        let first = "\(head.sequence) \(head.recordedAt.milliseconds)"
        let text = ([first, json] + lines.map(\.text)).joined(separator: "\n") + "\n"
        return Data(text.utf8)
    }

    /// The whole head.
    ///
    /// - Throws: `UnknownShape` for an action or kind of a newer program.
    static func read(_ head: Data) throws -> Change.Head {
        let parts = try split(head)
        let telling = try JSONDecoder().decode(Telling.self, from: Data(parts.json.utf8))
        return Change.Head(
            sequence: parts.sequence,
            recordedAt: parts.recordedAt,
            attribution: telling.attribution,
            lastParagraph: telling.lastParagraph
        )
    }

    /// What the check of the chain asks for; the JSON is left alone.
    static func split(
        _ head: Data
    ) throws(Unreadable) -> Parts {
        let text = Substring(String(decoding: head, as: UTF8.self))
        let rows = text.split(byte: "\n")
        guard rows.count >= 3, rows[rows.count - 1].isEmpty else { throw Unreadable() }
        let numbers = rows[0].split(byte: " ")
        guard numbers.count == 2, let sequence = Int(numbers[0]), let instant = Int(numbers[1])
        else { throw Unreadable() }
        var lines: [Line] = []
        for row in rows[2..<(rows.count - 1)] {
            guard let line = Line(row) else { throw Unreadable() }
            lines.append(line)
        }
        return Parts(
            sequence: sequence,
            recordedAt: Instant(milliseconds: instant),
            json: rows[1],
            lines: lines
        )
    }

    /// A head taken apart, its JSON as it stands.
    struct Parts {
        let sequence: Int
        let recordedAt: Instant
        let json: Substring
        let lines: [Line]

        /// What was done; it stands first, for the keys are sorted.
        var action: String? {
            let start = "{\"action\":\""
            guard json.hasPrefix(start) else { return nil }
            return String(json.dropFirst(start.count).prefix { $0 != "\"" })
        }
    }

    /// A head that this program cannot take apart.
    struct Unreadable: Error {}
}

extension Substring {
    /// The pieces between single bytes, empty ones too; much faster than by characters.
    fileprivate func split(byte separator: Unicode.Scalar) -> [Substring] {
        utf8.split(separator: UInt8(ascii: separator), omittingEmptySubsequences: false)
            .map(Substring.init)
    }
}
