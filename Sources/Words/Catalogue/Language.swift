/// A language in which pages are written.
///
/// German is the source: the town's records are German, and every catalogue is a translation of the
/// German one.
package enum Language: String, CaseIterable, Sendable {
    case german = "de"
    case english = "en"

    /// The BCP 47 tag, as in the attribute `lang` and in addresses: "de".
    package var tag: String { rawValue }

    /// The name that speakers of the language give it: "Deutsch".
    package var ownName: String {
        switch self {
        case .german: "Deutsch"
        case .english: "English"
        }
    }

    /// Which plural form of a text goes with which number.
    package var pluralRule: PluralRule {
        switch self {
        case .german, .english: .german
        }
    }

    /// The language of a BCP 47 tag such as "de" or "en-GB"; only the first part counts.
    ///
    /// `nil` if pages are not written in it.
    package init?(tag: some StringProtocol) {
        let primary = tag.split(separator: "-", maxSplits: 1).first ?? ""
        self.init(rawValue: primary.lowercased())
    }

    /// The language that a browser likes best, by its `Accept-Language` header.
    ///
    /// German if the header is `nil`, cannot be read or names no language of ours. Of two languages
    /// with the same weight the first counts.
    ///
    /// - Source: RFC 9110, section 12.5.4.
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
    /// The quality value in thousandths: 0 means "not this one", 1000 is the highest.
    let weight: Int

    /// Reads an entry; `nil` if its language is none of ours.
    ///
    /// Without `q` the weight is 1000.
    init?(_ entry: Substring) {
        let parts = entry.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
        guard let tag = parts.first, let language = Language(tag: tag) else { return nil }
        self.language = language
        let quality = parts.dropFirst().first { $0.hasPrefix("q=") }
        weight = quality.map { Wish.thousandths($0.dropFirst(2)) } ?? 1000
    }

    /// Reads a quality value: "0.85" is 850; 0 if it cannot be read.
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
