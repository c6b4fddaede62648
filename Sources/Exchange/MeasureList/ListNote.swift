/// The internal note of a record, with the lines that a list adds, replaces or removes.
///
/// A line has the form "Spalte: Inhalt". The same list imported twice changes nothing.
struct ListNote {
    /// The new note; `nil` where no line is left.
    let text: String?

    /// Removes the lines of `placed`, whose content has a place in the record now, and adds or
    /// replaces those of `kept` by their heads.
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

    /// The line for a cell; its line ends become spaces.
    private static func line(_ head: String, _ words: String) -> String {
        "\(head): \(words.tidied)"
    }
}
