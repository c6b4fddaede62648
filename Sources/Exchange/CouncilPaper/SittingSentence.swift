import Decoding

/// A sentence of the head that names the sitting, where a paper has no Beratungsfolge.
///
/// "Antrag zur öffentlichen Sitzung des Rates am 12. Februar 2026", or "Beschluss der
/// Vollversammlung vom 20.07.2026" above "Öffentliche Sitzung".
struct SittingSentence {
    let station: Station
    /// The kind of the paper, where the sentence begins with it.
    let kind: String?
    /// Lines that the sentence fills.
    let lineCount: Int

    init?(_ lines: [String]) {
        guard let first = lines.first, first.utf8.count < 200,
            ["Sitzung", "Beschluss"].contains(where: first.contains)
        else { return nil }
        for count in 1...lines.count {
            let text = lines[..<count].joined(separator: " ").collapsed
            guard text.utf8.count < 300 else { return nil }
            if let found = SittingSentence.sitting(text)
                ?? SittingSentence.decision(text, lines[count...])
            {
                (station, kind) = (found.station, found.kind)
                lineCount = count + found.more
                return
            }
        }
        return nil
    }

    private typealias Found = (station: Station, kind: String?, more: Int)

    private static func sitting(_ text: String) -> Found? {
        guard let date = PrintedDate(in: text), let range = text.firstRange(of: "Sitzung ") else {
            return nil
        }
        guard range.upperBound < date.range.lowerBound else { return nil }
        let mark = PublicnessMark(String(text[..<range.upperBound]))
        let body = text[range.upperBound..<date.range.lowerBound]
        guard mark.isSaid, let name = name(String(body)) else { return nil }
        let kind = mark.rest.prefix { $0 != " " }
        // "(nichtöffentlicher Teil)" behind the day.
        let tail = PublicnessMark(String(text[range.upperBound...]))
        let publicness =
            !tail.isSaid
            ? mark.publicness : tail.publicness == .nonPublic ? .nonPublic : Publicness.unknown
        return (
            Station(position: 1, body: name, date: date.day, publicness: publicness),
            PaperKind.isKind(String(kind)) ? String(kind) : nil, 0
        )
    }

    private static func decision(_ text: String, _ below: ArraySlice<String>) -> Found? {
        guard text.hasPrefix("Beschluss "), let date = PrintedDate(in: text),
            date.range.upperBound == text.endIndex, let next = below.first
        else { return nil }
        let mark = PublicnessMark(next)
        let body = text[..<date.range.lowerBound].dropFirst("Beschluss ".count)
        guard mark.isSaid, !mark.rest.contains(where: \.isLetter), let name = name(String(body))
        else { return nil }
        return (
            Station(position: 1, body: name, date: date.day, publicness: mark.publicness), nil, 0
        )
    }

    /// "des Rates der Stadt am" is the Rat der Stadt.
    private static func name(_ text: String) -> String? {
        var words = text.split(separator: " ")[...]
        guard let article = words.popFirst(), ["des", "der"].contains(article) else { return nil }
        while let last = words.last, ["am", "vom", "den", "zum"].contains(last.trimming(",")) {
            words.removeLast()
        }
        let body = CouncilBody.nominative(words.joined(separator: " ").trimming(", "))
        return CouncilBody.isLikely(body) ? body : nil
    }
}
