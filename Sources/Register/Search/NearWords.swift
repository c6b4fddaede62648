extension Records {
    /// Words of the town that differ from `word` in one letter, the most frequent first.
    ///
    /// One letter may be added, missing, different, or swapped with its neighbour. Returns up to
    /// `limit` words, and none for words of less than four letters.
    package func words(near word: String, among kinds: [Kind], limit: Int) -> [String] {
        let wanted = FoldedText(word).long
        guard wanted.count >= 4 else { return [] }
        var counts: [String: Int] = [:]
        for kind in kinds {
            let near = table.versions(of: kind).filter {
                $0.foldedRecord.all.long.holdsWord(near: wanted)
            }
            for text in near.flatMap(\.record.searchedTexts) {
                for own in text.split(whereSeparator: { !$0.isLetter && $0 != "-" }) {
                    let folded = FoldedText(String(own)).long
                    if folded != wanted, folded[...].isNear(wanted) {
                        counts[String(own), default: 0] += 1
                    }
                }
            }
        }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
    }
}

extension [UInt8] {
    /// Whether one of the words in this folded text differs from `wanted` in one letter at most.
    fileprivate func holdsWord(near wanted: [UInt8]) -> Bool {
        split { !($0 >= 97 && $0 <= 122 || $0 >= 128 || $0 == 45) }.contains { $0.isNear(wanted) }
    }
}

extension ArraySlice<UInt8> {
    /// Whether at most one change of a letter leads from one word to the other.
    fileprivate func isNear(_ other: [UInt8]) -> Bool {
        guard abs(count - other.count) <= 1 else { return false }
        let same = zip(self, other).prefix { $0 == $1 }.count
        let rest = dropFirst(same)
        let otherRest = other.dropFirst(same)
        if rest.count != otherRest.count {
            return rest.dropFirst(rest.count > otherRest.count ? 1 : 0)
                .elementsEqual(otherRest.dropFirst(otherRest.count > rest.count ? 1 : 0))
        }
        if rest.dropFirst().elementsEqual(otherRest.dropFirst()) { return true }
        return rest.count >= 2 && rest.prefix(2).elementsEqual(otherRest.prefix(2).reversed())
            && rest.dropFirst(2).elementsEqual(otherRest.dropFirst(2))
    }
}
