/// How the names of council bodies are built.
enum CouncilBody {
    /// Whether a name is one of a council body, judged by how its words end.
    static func isLikely(_ name: String) -> Bool {
        name.split { !$0.isLetter }.contains { word in
            let word = word.lowercased()
            return endings.contains(where: word.hasSuffix) || word == "bvv" || word == "plenum"
        }
    }

    /// The name in the nominative: "Rates der Stadt" becomes "Rat der Stadt"; others stay.
    static func nominative(_ genitive: String) -> String {
        let first = genitive.prefix { $0 != " " }
        let isGenitive = ["rates", "ausschusses", "tages", "senates", "amtes"]
            .contains { first.lowercased().hasSuffix($0) }
        return isGenitive ? String(first.dropLast(2)) + genitive[first.endIndex...] : genitive
    }

    /// Endings of words for bodies, in lower case.
    private static let endings = [
        "rat", "rates", "räte", "ausschuss", "ausschuß", "ausschüsse", "versammlung", "vertretung",
        "kreistag", "landtag", "bezirkstag", "stadttag", "senat", "kommission", "konferenz",
        "beratung", "forum", "vorstand", "kuratorium",
        "magistrat", "bürgerschaft", "rats",
    ]
}
