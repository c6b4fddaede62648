import Concept
package import Register

/// Why a file is no change: always the name of the file, and the place in it.
package enum ChangeFileError: Error, Hashable, Sendable {
    /// The file is no JSON in UTF-8, or has not the shape of a change; `at` is the path, or empty.
    case unreadable(file: String, at: String)
    /// A key that means nothing here, or an empty list, which the file has to leave out.
    case unknownKey(file: String, key: String)
    /// The text is no local time such as `2020-12-15T09:00`, or one that the clocks left out.
    case notATime(file: String, String)
    /// The text is not a kind with a number, such as `measure 17`.
    case notAReference(file: String, String)
    /// The value of the property is no list of passages with words in each.
    case notAText(file: String, Reference, field: String)
    /// The record does not have the shape of its kind; `at` is the path inside of it, or empty.
    case recordUnreadable(file: String, Reference, at: String)
}

extension ChangeFileError {
    /// The name of the file, and the place in it for a message; empty where the whole file is
    /// meant.
    package var facts: (file: String, place: String) {
        switch self {
        case .unreadable(let file, let path): (file, path)
        case .unknownKey(let file, let key): (file, key)
        case .notATime(let file, let text), .notAReference(let file, let text): (file, text)
        case .notAText(let file, let reference, let field): (file, "\(reference).\(field)")
        case .recordUnreadable(let file, let reference, let path): (file, "\(reference).\(path)")
        }
    }
}

extension DecodingError {
    /// The path to the fault, such as `put.measure 17.status`; empty where it is the whole value.
    var path: String {
        let keys: [any CodingKey] =
            switch self {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .typeMismatch(_, let context), .valueNotFound(_, let context),
                .dataCorrupted(let context):
                context.codingPath
            @unknown default: []
            }
        return keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}

extension JSON {
    /// The paths of the keys that the other value lacks, sorted, such as `status.phse`.
    ///
    /// Only keys are compared, not the values below them.
    func keys(missingIn other: JSON) -> [String] {
        switch (self, other) {
        case (.object(let mine), .object(let theirs)):
            mine.keys.sorted().flatMap { key -> [String] in
                guard let value = mine[key], let their = theirs[key] else { return [key] }
                return value.keys(missingIn: their).map { "\(key).\($0)" }
            }
        case (.list(let mine), .list(let theirs)):
            zip(mine, theirs).enumerated().flatMap { index, pair in
                pair.0.keys(missingIn: pair.1).map { "\(index).\($0)" }
            }
        case (.object, _), (.list, _), (.null, _), (.flag, _), (.number, _), (.text, _): []
        }
    }
}
