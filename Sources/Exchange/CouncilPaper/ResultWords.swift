import Decoding

/// The words in which a paper prints what a body has decided: "einstimmig empfohlen".
enum ResultWords {
    /// Words with which a result ends.
    static let verbs: Set = [
        "beschlossen", "vertagt", "überwiesen", "empfohlen", "abgelehnt", "zurückgestellt",
        "angenommen", "zurückgezogen", "abgesetzt", "genehmigt", "vorberaten", "genommen",
        "verwiesen", "zugestimmt", "behandelt", "erledigt", "verabschiedet", "gefolgt",
        "abgestimmt", "erreicht", "beraten", "verschoben",
    ]
    /// All words that may be part of a result.
    static let all: Set = verbs.union([
        "ungeändert", "unverändert", "geändert", "einstimmig", "mehrheitlich", "zustimmend", "mit",
        "änderung", "änderungen", "im", "ausschuss", "zur", "kenntnis", "nicht", "abweichend",
        "wurde", "stimmenmehrheit", "enthaltungen", "enthaltung", "ohne", "votum",
    ])

    /// Cuts a result off the end: "des Rates der Stadt ungeändert beschlossen".
    ///
    /// Returns `nil` and cuts nothing where the words do not end with a result.
    static func cutResult(from words: inout [Substring]) -> String? {
        guard let last = words.last, verbs.contains(last.lowercased().trimming(".,")) else {
            return nil
        }
        let count = words.reversed().prefix { all.contains($0.lowercased().trimming(".,")) }.count
        let result = words.suffix(count).joined(separator: " ")
        words.removeLast(count)
        return result
    }
}
