import Concept
import Foundation
import Register

/// What a town has deleted for good: persons, rows and passages.
///
/// Persons and rows are listed by their random numbers, passages by place and length, so that
/// nothing here says who or what it was.
///
/// - Source: decision 23.
package struct Forgotten: Hashable, Sendable {
    private(set) var persons: Set<String> = []
    private(set) var rows: Set<Row> = []
    private(set) var versions: Set<ForgottenVersion> = []

    /// A row beside the log.
    struct Row: Hashable, Sendable {
        let kind: String
        let key: String
    }

    /// Nothing has been deleted.
    package init() {}

    mutating func take(person: String) {
        persons.insert(person)
    }

    mutating func take(row: Row) {
        rows.insert(row)
    }

    /// Takes in that a version has another body from now on.
    mutating func take(
        _ name: ForgottenVersion.Name,
        from old: StoredVersion.Content,
        to body: Data
    ) {
        let before = old.redactedDigest
        let now = Chain.digest(salt: nil, body: body)
        let patch = BodyPatch(from: old.body, to: body)
        var taken: Set = [ForgottenVersion(name: name, before: before, now: now, patch: patch)]
        for version in versions where version.name != name || version.before != before {
            let isBefore = version.name == name && version.now == before
            taken.insert(isBefore ? version.followed(by: patch, to: now) : version)
        }
        versions = taken
    }
}

/// Lines of text: first what it is, then a line for each person, row and version.
///
/// ```
/// miteinander forgotten 1
/// person 5f0c…
/// row consent 77aa…
/// redacted measure 4 @7 9c1d… a3c1… put 0+120,x5b2e2e5d,151+300
/// ```
extension Forgotten {
    private static let heading = "miteinander forgotten 1"

    var text: String {
        let lines =
            persons.map { "person \(Self.word($0))" }.sorted()
            + rows.map { "row \(Self.word($0.kind)) \(Self.word($0.key))" }.sorted()
            + versions.map { "redacted \($0)" }.sorted()
        return ([Self.heading] + lines).joined(separator: "\n") + "\n"
    }

    /// `nil` where a line cannot be read: what it names would come back.
    init?(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == Self.heading[...], lines.last == "" else { return nil }
        for line in lines.dropFirst().dropLast() {
            let words = line.split(separator: " ", maxSplits: 1)
            guard words.count == 2 else { return nil }
            switch words[0] {
            case "person":
                guard let person = words[1].removingPercentEncoding else { return nil }
                persons.insert(person)
            case "row":
                guard let row = Row(words[1]) else { return nil }
                rows.insert(row)
            case "redacted":
                guard let version = ForgottenVersion(String(words[1])) else { return nil }
                versions.insert(version)
            default: return nil
            }
        }
    }

    /// Ours are digits; whatever else comes stays one word in one line.
    private static func word(_ word: String) -> String {
        word.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? word
    }
}

extension Forgotten.Row {
    /// Reads `consent 77aa…`.
    fileprivate init?(_ text: Substring) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
            .map(\.removingPercentEncoding)
        guard words.count == 2, let kind = words[0], let key = words[1] else { return nil }
        self.init(kind: kind, key: key)
    }
}
