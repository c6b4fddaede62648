/// An internal note with the lines that a list adds, moves or ends.
struct ListNote {
    let text: String?

    init(
        _ old: String?,
        placed: [(head: String, text: String)] = [],
        kept: [(head: String, text: String)]
    ) {
        var lines = old?.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (head, words) in placed { lines?.removeAll { $0 == Self.line(head, words) } }
        for (head, words) in kept {
            let line = Self.line(head, words)
            if lines?.contains(line) == true { continue }
            if let index = lines?.firstIndex(where: { $0.hasPrefix(head + ": ") }) {
                lines?[index] = line
            } else {
                lines = (lines ?? []) + [line]
            }
        }
        text = lines.flatMap { $0.isEmpty ? nil : $0.joined(separator: "\n") }
    }

    private static func line(_ head: String, _ words: String) -> String {
        "\(head): \(words.tidied)"
    }
}
