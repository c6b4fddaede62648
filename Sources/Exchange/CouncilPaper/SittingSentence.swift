import Decoding

/// A sentence in the head that names the sitting, for papers without a Beratungsfolge.
///
/// "Antrag zur öffentlichen Sitzung des Rates am 12. Februar 2026", or "Beschluss der
/// Vollversammlung vom 20.07.2026" above "Öffentliche Sitzung".
struct SittingSentence {
    /// The sitting as a station: body, day and publicness.
    let station: Station
    /// The kind of the paper where the sentence begins with it; `nil` for none.
    let kind: String?
    /// How many lines the sentence takes.
    let lineCount: Int

    /// Reads a sentence over the first one, two or three lines; `nil` where it is none.
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

    /// A sitting that was found, and how many more lines belong to it.
    private typealias Found = (station: Station, kind: String?, more: Int)

    /// A sentence with "Sitzung", the name of the body and the day.
    private static func sitting(_ text: String) -> Found? {
        guard let date = PrintedDate(in: text), let range = text.firstRange(of: "Sitzung ") else {
            return nil
        }
        guard range.upperBound < date.range.lowerBound else { return nil }
        let mark = PublicnessMark(String(text[..<range.upperBound]))
        let body = text[range.upperBound..<date.range.lowerBound]
        guard mark.isSaid, let name = name(String(body)) else { return nil }
        let kind = mark.rest.prefix { $0 != " " }
        // A mark such as "(nichtöffentlicher Teil)" may follow the day.
        let tail = PublicnessMark(String(text[range.upperBound...]))
        let publicness =
            !tail.isSaid
            ? mark.publicness : tail.publicness == .nonPublic ? .nonPublic : Publicness.unknown
        return (
            Station(position: 1, body: name, date: date.day, publicness: publicness),
            PaperKind.isKind(String(kind)) ? String(kind) : nil, 0
        )
    }

    /// A sentence that begins with "Beschluss", and a mark on the line below it.
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

    /// The name of the body: "des Rates der Stadt am" becomes "Rat der Stadt"; `nil` for no body.
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
