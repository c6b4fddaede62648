/// A language in which pages are written; German is the source of the others.
package enum Language: String, CaseIterable, Sendable {
    case german = "de"
    case english = "en"

    /// The BCP 47 tag, as in `lang` and in addresses.
    package var tag: String { rawValue }

    /// What its speakers call it.
    package var ownName: String {
        switch self {
        case .german: "Deutsch"
        case .english: "English"
        }
    }

    /// Which form of a text goes with which number.
    package var pluralRule: PluralRule {
        switch self {
        case .german, .english: .german
        }
    }

    /// The language of a tag such as `de` or `en-GB`, where there is one.
    package init?(tag: some StringProtocol) {
        let primary = tag.split(separator: "-", maxSplits: 1).first ?? ""
        self.init(rawValue: primary.lowercased())
    }

    /// The language that a browser likes best, as its `Accept-Language` says; else German.
    package static func preferred(by header: String?) -> Language {
        let wishes = (header ?? "").split(separator: ",").compactMap(Wish.init)
        var best: Wish?
        for wish in wishes where wish.weight > best?.weight ?? 0 { best = wish }
        return best?.language ?? .german
    }
}

/// One entry of an `Accept-Language` header, such as `en-GB;q=0.8`.
private struct Wish {
    let language: Language
    /// In thousandths.
    let weight: Int

    init?(_ entry: Substring) {
        let parts = entry.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
        guard let tag = parts.first, let language = Language(tag: tag) else { return nil }
        self.language = language
        let quality = parts.dropFirst().first { $0.hasPrefix("q=") }
        weight = quality.map { Wish.thousandths($0.dropFirst(2)) } ?? 1000
    }

    /// `0.85` is 850; what cannot be read counts nothing.
    private static func thousandths(_ text: Substring) -> Int {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let fraction = parts.count > 1 ? parts[1].prefix(3) : ""
        let padded = fraction + String(repeating: "0", count: 3 - fraction.count)
        guard let whole = Int(parts[0]), (0...1).contains(whole), let rest = Int(padded) else {
            return 0
        }
        return min(1000, whole * 1000 + rest)
    }
}
