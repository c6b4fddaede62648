/// The position of a name in a list for people, as in a dictionary.
///
/// Ä sorts as a, ß as ss, é as e; capital and small letters are the same; whatever is neither
/// letter nor digit counts as one space between words. Names that are equal after that are ordered
/// by how they are written, so that the order is always the same.
///
/// - Source: DIN 5007-1:2005.
package struct SortKey: Hashable, Comparable, Sendable {
    /// The folded name in UTF-8, whose bytes sort as the Unicode scalars do.
    private let folded: [UInt8]
    private let original: String

    /// Folds the name once; compare keys, not names, when sorting many.
    package init(_ name: String) {
        original = name
        var folding = Folding()
        for scalar in name.unicodeScalars { folding.take(scalar) }
        folded = folding.bytes
    }

    /// Compares the folded names, then the names as written.
    package static func < (one: SortKey, other: SortKey) -> Bool {
        if one.folded == other.folded { return one.original < other.original }
        return one.folded.lexicographicallyPrecedes(other.folded)
    }
}

/// Folds a name, one scalar at a time, into letters, digits and single spaces.
private struct Folding {
    private(set) var bytes: [UInt8] = []
    /// Whether a separator was seen since the last letter; the space is written with the next
    /// letter.
    private var isParted = false

    /// Takes the next scalar; the ASCII range, by far the most common, is decided by its value.
    mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: add(CollectionOfOne(UInt8(scalar.value)))
        case 0x41...0x5A: add(CollectionOfOne(UInt8(scalar.value) + 0x20))
        case 0..<0x80: isParted = true
        default: takeForeign(scalar)
        }
    }

    /// Takes a scalar beyond ASCII: a known letter, another letter or digit, or a separator.
    private mutating func takeForeign(_ scalar: Unicode.Scalar) {
        if let base = Folding.bases[scalar] {
            add(base)
        } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            add(Array(scalar.properties.lowercaseMapping.utf8))
        } else if scalar.properties.canonicalCombiningClass == .notReordered {
            isParted = true
        }  // else a combining mark, whose letter has been taken already
    }

    /// Appends letters, with a space before them if a separator came first.
    private mutating func add(_ letters: some Collection<UInt8>) {
        if isParted, !bytes.isEmpty { bytes.append(0x20) }
        isParted = false
        bytes.append(contentsOf: letters)
    }

    /// The plain letters for the Latin letters of Europe's languages, capital and small.
    private static let bases: [Unicode.Scalar: [UInt8]] = {
        let groups = [
            "a": "àáâãäåāăąǎÀÁÂÃÄÅĀĂĄǍ", "ae": "æÆ", "c": "çćĉċčÇĆĈĊČ", "d": "ďđðĎĐÐ",
            "e": "èéêëēĕėęěəÈÉÊËĒĔĖĘĚƏ", "g": "ĝğġģĜĞĠĢ", "h": "ĥħĤĦ",
            "i": "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ", "j": "ĵĴ", "k": "ķĶ", "l": "ĺļľŀłĹĻĽĿŁ",
            "n": "ñńņňŋÑŃŅŇŊ", "o": "òóôõöøōŏőơÒÓÔÕÖØŌŎŐƠ", "oe": "œŒ", "r": "ŕŗřŔŖŘ",
            "s": "śŝşšșŚŜŞŠȘ", "ss": "ßẞ", "t": "ţťŧțŢŤŦȚ", "th": "þÞ",
            "u": "ùúûüũūŭůűųưÙÚÛÜŨŪŬŮŰŲƯ", "w": "ŵŴ", "y": "ýÿŷÝŸŶ", "z": "źżžŹŻŽ",
        ]
        var bases: [Unicode.Scalar: [UInt8]] = [:]
        for (base, variants) in groups {
            for scalar in variants.unicodeScalars { bases[scalar] = Array(base.utf8) }
        }
        return bases
    }()
}

extension Sequence {
    /// The elements sorted by their names, as in a dictionary.
    package func sorted(byName name: (Element) -> String) -> [Element] {
        map { (key: SortKey(name($0)), element: $0) }
            .sorted { $0.key < $1.key }
            .map(\.element)
    }
}

extension Sequence where Element == String {
    /// The names sorted as in a dictionary.
    package func sortedByName() -> [String] {
        sorted(byName: \.self)
    }
}
