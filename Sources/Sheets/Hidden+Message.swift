import Decoding
package import Register
package import Words

extension Hidden {
    /// A sentence that says what is hidden, where, whether it was read, and how to change that.
    ///
    /// `via` decides whether the sentence explains the page or the command.
    package func message(in words: Catalogue, via: Via) -> String {
        if isTaken {
            return words(.measureImport(.hiddenTaken), count: count, ["what": counted(in: words)])
        }
        let how = words(
            .measureImport(via == .page ? .hiddenOnPage : .hiddenByCommand),
            count: count,
            ["word": sort.rawValue]
        )
        return words(
            .measureImport(.hiddenLeft),
            count: count,
            ["what": counted(in: words), "how": how]
        )
    }

    /// How many there are and where, as in "3 ausgeblendete Zeilen (7, 9, 12)".
    ///
    /// An ellipsis follows if only the first places are named.
    package func counted(in words: Catalogue) -> String {
        let more = count > places.count ? ["…"] : []
        return words(
            .measureImport(sort.key),
            count: count,
            ["places": (places + more).joined(separator: ", ")]
        )
    }
}

extension [Hidden] {
    /// Everything that is hidden, in one line.
    package func counted(in words: Catalogue) -> String {
        words.list(map { $0.counted(in: words).trimming(",") })
    }
}

extension Hidden.Sort {
    fileprivate var key: TextKey.MeasureImport {
        switch self {
        case .sheets: .hiddenSheets
        case .rows: .hiddenRows
        case .columns: .hiddenColumns
        case .struck: .hiddenStruck
        case .pale: .hiddenPale
        case .tiny: .hiddenTiny
        case .covered: .hiddenCovered
        }
    }
}
