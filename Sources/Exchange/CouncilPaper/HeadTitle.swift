/// Finds the subject of a paper that prints it without a label, as a line by itself.
enum HeadTitle {
    /// The subject; `nil` where no line can be it.
    ///
    /// Lines below the Beratungsfolge are likelier than blocks above it, so they are tried first.
    static func find(below: [String], above: [[String]]) -> String? {
        if let title = below.first(where: isTitle) { return title }
        for block in above {
            let lines = block.filter { !Signature.isPlaceAndDay($0) }
            guard (1...2).contains(lines.count), lines.allSatisfy(isTitle) else { continue }
            var title = WrappedText("")
            for line in lines { title.append(line) }
            return title.text
        }
        return nil
    }

    /// Whether a line can be a subject: not too short, no sentence, no label, no name or office.
    private static func isTitle(_ line: String) -> Bool {
        guard (8...200).contains(line.count), line.first?.isUppercase == true, !line.endsSentence,
            !line.contains(":"), !line.hasSuffix(","), line.contains(" ")
        else { return false }
        let words = line.lowercased().split(separator: " ")
        return !HeadFields.isOffice(line) && !Person.mayBeNameOrOffice(line)
            && !words.contains { ["nr.", "nr", "beratungsfolge", "vorlagen"].contains($0) }
            && !["antrag", "anfrage", "hinweis", "ggf.", "frühere", "geplante"].contains(words[0])
            && PublicnessMark(line).publicness != .public
    }
}

extension HeadFields {
    /// Whether the line names an office: "Stadt Musterstadt", "Stelle für Vielfalt".
    static func isOffice(_ line: String) -> Bool {
        let first = line.prefix { $0 != " " }.lowercased()
        return ["stadt", "gemeinde", "landkreis", "kreis", "amt", "stelle", "große", "#"]
            .contains(first)
            || ["referat", "dezernat", "amt", "bereich", "stadt", "stelle", "büro", "abteilung"]
                .contains { first.hasSuffix($0) }
    }
}

extension Person {
    /// Whether the line names a person or an office, and nothing else.
    static func mayBeNameOrOffice(_ line: String) -> Bool { isLikely(line) || isOffice(line) }
}
