/// A text of a catalogue, cut at its placeholders, which are written `{{name}}` as in i18next.
///
/// It is cut once when the catalogue is read, because pages fill the same texts many times.
enum Phrase: Hashable, Sendable {
    /// A text without placeholders.
    case plain(String)
    /// The pieces in order; at least one is a placeholder.
    case cut([Piece])

    /// A run of words as they stand, or the name of a placeholder.
    enum Piece: Hashable, Sendable {
        case words(String)
        case placeholder(String)
    }

    /// Cuts a text; an opening `{{` that is never closed is part of the words.
    init(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let opening = rest.firstRange(of: "{{"),
            let closing = rest[opening.upperBound...].firstRange(of: "}}")
        {
            pieces.append(.words(String(rest[..<opening.lowerBound])))
            let name = rest[opening.upperBound..<closing.lowerBound]
            pieces.append(.placeholder(String(name.filter { !$0.isWhitespace })))
            rest = rest[closing.upperBound...]
        }
        self = pieces.isEmpty ? .plain(text) : .cut(pieces + [.words(String(rest))])
    }

    /// The names of the placeholders: tests hold that all languages use the same ones.
    var placeholders: Set<String> {
        guard case .cut(let pieces) = self else { return [] }
        return Set(
            pieces.compactMap { piece in
                if case .placeholder(let name) = piece { name } else { nil }
            }
        )
    }

    /// The text with its placeholders filled; one without a value stays visible as `{{name}}`.
    func text(_ values: [String: String] = [:]) -> String {
        switch self {
        case .plain(let text): return text
        case .cut(let pieces):
            var text = ""
            for piece in pieces {
                switch piece {
                case .words(let words): text += words
                case .placeholder(let name): text += values[name] ?? "{{\(name)}}"
                }
            }
            return text
        }
    }
}
