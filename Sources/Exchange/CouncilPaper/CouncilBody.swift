/// What the names of council bodies have in common.
enum CouncilBody {
    /// Whether a name is one of a body, judged by its words alone.
    static func isLikely(_ name: String) -> Bool {
        name.split { !$0.isLetter }.contains { word in
            let word = word.lowercased()
            return endings.contains(where: word.hasSuffix) || word == "bvv" || word == "plenum"
        }
    }

    /// The name in the nominative: "Rates der Stadt" is the Rat der Stadt.
    static func nominative(_ genitive: String) -> String {
        let first = genitive.prefix { $0 != " " }
        let isGenitive = ["rates", "ausschusses", "tages", "senates", "amtes"]
            .contains { first.lowercased().hasSuffix($0) }
        return isGenitive ? String(first.dropLast(2)) + genitive[first.endIndex...] : genitive
    }

    private static let endings = [
        "rat", "rates", "räte", "ausschuss", "ausschuß", "ausschüsse", "versammlung", "vertretung",
        "kreistag", "landtag", "bezirkstag", "stadttag", "senat", "kommission", "konferenz",
        "beratung", "forum", "vorstand", "kuratorium",
        "magistrat", "bürgerschaft", "rats",
    ]
}
