/// A line that closes the whole paper to the public, wherever it stands: a stamp, a foot, a
/// sentence.
///
/// - Source: decision 39.
enum ClosingLine {
    /// Whether one of the lines closes the paper; a sentence may go on in the next line.
    static func isAmong(_ lines: [PaperLine]) -> Bool {
        lines.indices.contains { index in
            let line = lines[index].text
            guard !line.isEmpty, line.utf8.count < 120 else { return false }
            if isWarning(line) || isMark(line) { return true }
            let next = index + 1 < lines.count ? lines[index + 1].text : ""
            return isSentence(line, next)
        }
    }

    /// A line that is only a mark: "Nichtöffentlich", "Nichtöffentliche Beschlussvorlage".
    private static func isMark(_ line: String) -> Bool {
        guard line.maySpeakOfPublicness else { return false }
        let match = LabelMatch(line)
        let value = match?.label == .publicness ? match?.value : line
        let mark = PublicnessMark(PaperKind.asSitting(value ?? ""))
        return mark.publicness == .nonPublic && !mark.rest.contains(where: \.isLetter)
    }

    /// A warning at the beginning of a line: "Vertraulich! Nicht zur Veröffentlichung bestimmt".
    private static func isWarning(_ line: String) -> Bool {
        guard let first = line.first(where: \.isLetter), first.isUppercase else { return false }
        let small = line.lowercased().drop { !$0.isLetter }
        return warnings.contains { warning in
            small.hasPrefix(warning) && small.dropFirst(warning.count).first?.isLetter != true
        }
    }

    /// A sentence about the paper itself: "Diese Vorlage ist nichtöffentlich zu behandeln".
    private static func isSentence(_ line: String, _ next: String) -> Bool {
        let words = line.lowercased().split(separator: " ", maxSplits: 3)
        guard words.count > 2, articles.contains(words[0]), verbs.contains(words[2]),
            papers.contains(words[1]) || PaperKind.isKind(String(words[1]))
        else { return false }
        let goesOn = !line.endsSentence && next.utf8.count < 120
        let mark = PublicnessMark(goesOn ? line + " " + next : line)
        return mark.publicness == .nonPublic && mark.isSpelledOut
    }

    /// Words with which a warning begins, in lower case.
    private static let warnings = [
        "vertraulich", "streng vertraulich", "nicht zur veröffentlichung",
        "nicht für die öffentlichkeit", "nur für den dienstgebrauch", "nur zum dienstgebrauch",
    ]
    /// Words with which a sentence about the paper begins.
    private static let articles: Set<Substring> = [
        "diese", "dieser", "dieses", "die", "der", "das",
    ]
    /// What a paper may call itself beside its kind.
    private static let papers: Set<Substring> = [
        "drucksache", "unterlage", "unterlagen", "dokument", "schreiben", "papier", "anlage",
    ]
    /// The verb of such a sentence, its third word.
    private static let verbs: Set<Substring> = ["ist", "sind", "wird", "bleibt", "gilt"]
}

extension String {
    /// A quick look at the bytes, whether a word about publicness can be in the line at all.
    fileprivate var maySpeakOfPublicness: Bool {
        let pairs = zip(utf8, utf8.dropFirst())
        return pairs.contains { one, other in
            let letters = (one | 0x20, other | 0x20)
            return letters == (UInt8(ascii: "f"), UInt8(ascii: "f"))
                || letters == (UInt8(ascii: "r"), UInt8(ascii: "t"))
                || letters == (UInt8(ascii: "h"), UInt8(ascii: "e"))
        }
    }
}
