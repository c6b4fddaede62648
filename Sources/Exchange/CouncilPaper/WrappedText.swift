/// Text that was broken into lines, put together again.
struct WrappedText {
    /// The text so far, with single spaces.
    private(set) var text = ""

    /// Begins with a line.
    init(_ first: some StringProtocol) {
        text = first.collapsed
    }

    /// Adds the next line: `Zusammen-` and `arbeit` become one word, `Ein-` and `und` stay two.
    mutating func append(_ line: some StringProtocol) {
        let line = line.collapsed
        guard let first = line.first else { return }
        guard endsInHyphen, !WrappedText.joiners.contains(line.firstWord) else {
            text += text.isEmpty ? line : " " + line
            return
        }
        // "Beteili-" and "ngungsverfahren" were torn in the wrong place; the hyphen stays to show
        // it.
        if first.isLowercase, !WrappedText.isNoSyllable(line) { text.removeLast() }
        text += line
    }

    /// Whether no German syllable begins like this.
    private static func isNoSyllable(_ line: String) -> Bool {
        impossible.contains(where: line.hasPrefix)
    }

    /// Letters with which no syllable begins.
    private static let impossible = [
        "ng", "nk", "nt", "nd", "rt", "lt", "tt", "rn", "mm", "nn", "ll",
    ]

    /// Whether the text goes on: it ends in a hyphen, a comma, or a word that wants another.
    var wantsMore: Bool {
        if endsInHyphen || text.hasSuffix(",") { return true }
        let lastWord = text.suffix(20).split(separator: " ").last?.lowercased() ?? ""
        return WrappedText.joiners.contains(lastWord) || WrappedText.articles.contains(lastWord)
    }

    /// Whether the text ends in a letter and a hyphen.
    private var endsInHyphen: Bool {
        let end = text.suffix(2)
        return end.last == "-" && end.first?.isLetter == true
    }

    /// Words before which a hyphen stays, as in "Ein- und Auszug".
    private static let joiners: Set = ["und", "oder", "bzw.", "sowie", "beziehungsweise"]
    /// Words that do not end a sentence.
    private static let articles: Set = [
        "der", "die", "das", "des", "dem", "den", "ein", "eine", "einer", "eines", "einem", "einen",
        "für", "von", "vom", "zu", "zur", "zum", "in", "im", "mit", "an", "am", "auf", "bei",
        "aus", "durch", "über", "an", "als", "&", "–",
    ]
}

extension String {
    /// The first word in lower case.
    var firstWord: String { prefix { $0 != " " }.lowercased() }

    /// Whether a sentence ends here, also inside of brackets or quotation marks.
    var endsSentence: Bool {
        let end = suffix(5).last { !")”“\"»«’".contains($0) }
        return end.map { ".!?".contains($0) } ?? false
    }
}
