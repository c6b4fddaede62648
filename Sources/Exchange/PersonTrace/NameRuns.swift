/// Finds where a text names somebody.
///
/// Signs are a salutation or title, a first name, a comma before one, an initial, a word such as
/// "Ansprechpartnerin", and a name known from elsewhere. Prose needs clearer signs than a cell.
struct NameRuns {
    /// The names in order, as scalars of the text; they do not overlap.
    private(set) var ranges: [Range<Int>] = []
    private let text: NameWords
    private let isProse: Bool
    /// Last names that are known from elsewhere, folded.
    private let known: Set<String>

    private var words: [NameWord] { text.words }

    /// Goes through the words once; at each, the first sign that fits takes the whole name.
    init(_ text: NameWords, isProse: Bool, knowing known: Set<String>) {
        self.text = text
        self.isProse = isProse
        self.known = known
        var place = 0
        while place < words.count {
            if let (start, end) = afterRole(place) ?? end(from: place).map({ (place, $0) }) {
                ranges.append(words[start].range.lowerBound..<words[end - 1].range.upperBound)
                place = end
            } else {
                place += 1
            }
        }
        if !isProse, ranges.isEmpty { lookAtPieces() }
    }

    /// The place after a name that begins here, by the first sign that fits; `nil` for no name.
    private func end(from place: Int) -> Int? {
        afterSalutation(place) ?? afterTitle(place) ?? afterFirstName(place)
            ?? afterLastName(place) ?? afterInitial(place) ?? afterKnown(place)
    }

    // MARK: Signs

    /// "Frau" or "Herr" and any capitalized words after it.
    private func afterSalutation(_ place: Int) -> Int? {
        guard Self.salutations.contains(words[place].folded), words[place].isCapital,
            isJoined(place, byPoint: true)
        else { return nil }
        let start = afterTitles(place + 1)
        return run(from: start) { word in
            word.isCapital && !word.isAcronym && !Self.noNames.contains(word.folded)
        }
    }

    /// An academic title and words after it that may be names.
    private func afterTitle(_ place: Int) -> Int? {
        guard Self.isTitle(words[place]), isJoined(place, byPoint: true) else { return nil }
        let start = afterTitles(place)
        guard start > place else { return nil }
        return isolated(run(from: start) { $0.mayBeName || $0.isFirstName })
    }

    /// A name after a role such as "Ansprechpartnerin"; the role stays in the text.
    private func afterRole(_ place: Int) -> (start: Int, end: Int)? {
        let role = words[place].folded
        let isStrong = Self.strongRoles.contains { role.hasPrefix($0) }
        guard isStrong || Self.weakRoles.contains(role) else { return nil }
        var start = place + 1
        // "Ansprechpartner/in"
        while start < min(words.count, place + 4), words[start - 1].gap == .other,
            ["in", "innen", "person"].contains(words[start].folded)
        {
            start += 1
        }
        guard start < words.count, isNear(start - 1) else { return nil }
        let first = afterTitles(start)
        guard first < words.count,
            let end = afterLastName(first)
                ?? run(from: first, while: { $0.mayBeName || $0.isFirstName })
        else { return nil }
        let isTold = isStrong || end - first > 1 || LastNames.has(words[first].folded)
        return isTold ? (first, end) : nil
    }

    /// A first name and what follows it, unless a house is called so: "Kita Anna Maria".
    private func afterFirstName(_ place: Int) -> Int? {
        guard words[place].isFirstName, isJoined(place) else { return nil }
        if place > 0, words[place - 1].gap == .space || words[place - 1].gap == .point,
            NotNames.givesName(words[place - 1].folded)
        {
            return nil
        }
        let end = run(from: place + 1) { word in
            word.isCapital && word.text.unicodeScalars.count >= 2 && !word.isAcronym
                && (word.isFirstName || !NotNames.isNobodys(word.folded))
        }
        return isolated(end)
    }

    /// A last name, a comma, and a first name or an initial.
    private func afterLastName(_ place: Int) -> Int? {
        guard words[place].mayBeName || isLast(words[place]), words[place].gap == .comma else {
            return nil
        }
        let next = place + 1
        guard next < words.count else { return nil }
        if words[next].isFirstName {
            var end = next + 1
            while end < min(words.count, place + Self.stepLimit), words[end].isFirstName,
                words[end - 1].gap == .space
            {
                end += 1
            }
            return end
        }
        let isAlone = words.count == 2
        let isShort = words[next].isInitial && (!isProse || isAlone) && beginsPiece(place)
        return isShort || words[next].isInitial && isLast(words[place]) ? next + 1 : nil
    }

    /// An initial and a name; a letter that counts something, as in "Anlage A", is none.
    private func afterInitial(_ place: Int) -> Int? {
        guard words[place].isInitial else { return nil }
        if place > 0 {
            let before = words[place - 1]
            let isAbbreviation = before.gap == .point && before.text.unicodeScalars.count == 1
            if isAbbreviation || Self.counted.contains(before.folded) { return nil }
        } else if isProse {
            // In prose a letter in front of a title is its number.
            return nil
        }
        var name = place + 1
        while name < min(words.count, place + 4), words[name].isInitial { name += 1 }
        guard name < words.count, words[name].mayBeName, words[name].text.unicodeScalars.count > 2
        else { return nil }
        return isolated(run(from: name) { $0.mayBeName })
    }

    /// A name that is known from elsewhere, also in the genitive or as a part of a double one.
    private func afterKnown(_ place: Int) -> Int? {
        let word = words[place].folded
        guard !known.isEmpty, words[place].text.unicodeScalars.count >= 3 else { return nil }
        let bare = word.hasSuffix("s") ? String(word.dropLast()) : word
        let isKnown =
            known.contains(word) || known.contains(bare)
            || word.contains("-")
                && word.split(separator: "-").contains { known.contains(String($0)) }
        return isKnown ? place + 1 : nil
    }

    // MARK: A cell that holds only names

    /// Common last names, one or several, also after a word that may be a first name.
    private mutating func lookAtPieces() {
        // "Herbst 2021" is a time.
        guard (1...8).contains(words.count),
            NameWords.string(text.scalars).prefix(200).firstMatch(of: /[0-9]{3}/) == nil
        else { return }
        let names = words.filter { $0.text.unicodeScalars.count > 1 }
        guard !names.isEmpty,
            names.allSatisfy({ isLast($0) || $0.isFirstName || $0.mayBeName && names.count > 1 }),
            names.contains(where: isLast)
        else { return }
        ranges = names.map(\.range)
    }

    // MARK: Steps

    /// The place after a run of up to four names, with small words and initials between them.
    private func run(from start: Int, while isName: (NameWord) -> Bool) -> Int? {
        var end: Int?
        var place = start
        var count = 0
        while place < min(words.count, start + Self.stepLimit), count < 4 {
            let word = words[place]
            let isArticle = place == start && Self.articles.contains(word.folded)
            if word.isInitial || Self.particles.contains(word.folded), !isArticle {
                guard place + 1 < words.count, word.gap == .space || word.gap == .point else {
                    break
                }
                place += 1
                continue
            }
            guard isName(word) else { break }
            count += 1
            place += 1
            end = place
            guard word.gap == .space else { break }
        }
        return end
    }

    /// The same place, unless a body is called after the name: "Robert Bosch Stiftung".
    private func isolated(_ end: Int?) -> Int? {
        guard let end else { return nil }
        let isCalled =
            end < words.count && words[end - 1].gap == .space
            && NotNames.isCalledAfter(words[end].folded)
        return isCalled ? nil : end
    }

    /// The place after titles and offices that begin here.
    private func afterTitles(_ start: Int) -> Int {
        var place = start
        while place < min(words.count, start + Self.stepLimit),
            Self.isTitle(words[place]) || Self.isOffice(words[place])
        {
            place += 1
        }
        return place
    }

    /// Whether a word is an academic title, as folded.
    static func isTitle(_ word: NameWord) -> Bool { titles.contains(word.folded) }

    /// Whether a word is an office before a name, as in "Frau Bürgermeisterin Muster".
    private static func isOffice(_ word: NameWord) -> Bool {
        word.isCapital && offices.contains { word.folded.hasSuffix($0) }
    }

    /// Whether a word is a common last name, also a double one.
    private func isLast(_ word: NameWord) -> Bool {
        word.isCapital
            && (LastNames.has(word.folded)
                || word.folded.contains("-")
                    && word.folded.split(separator: "-").allSatisfy { LastNames.has(String($0)) })
    }

    /// Whether only a space, or a point if that is allowed, is before the next word.
    private func isJoined(_ place: Int, byPoint: Bool = false) -> Bool {
        place + 1 < words.count
            && (words[place].gap == .space || byPoint && words[place].gap == .point)
    }

    /// Whether at most a colon, a bracket or a space is between the word and the next one.
    private func isNear(_ place: Int) -> Bool {
        let gap = text.scalars[words[place].range.upperBound..<words[place + 1].range.lowerBound]
        return gap.count <= 6 && gap.allSatisfy { ":()./- \u{A0}\n=".unicodeScalars.contains($0) }
    }

    /// Whether the word begins the text, or stands after a sign other than a comma or point.
    private func beginsPiece(_ place: Int) -> Bool {
        place == 0 || words[place - 1].gap == .other
    }

    // MARK: Words

    /// The number of words to look at for one name, so that no word is looked at again and again.
    private static let stepLimit = 10

    private static let salutations: Set = [
        "frau", "herr", "herrn", "hr", "hrn", "fr", "frl", "mr", "mrs", "ms", "mme", "monsieur",
        "madame", "herren",
    ]

    /// Words that are no names: after "Fr." for Friday, and after "Herr".
    private static let noNames: Set = [
        "vormittag", "nachmittag", "abend", "uhr", "vormittags", "nachmittags", "abends", "und",
        "morgen", "mittag",
    ]

    /// Academic titles and their parts, folded.
    private static let titles: Set = [
        "dr", "prof", "dipl", "ing", "mag", "med", "phil", "rer", "nat", "pol", "jur", "habil",
        "doktor", "professor", "professorin", "hc", "paed", "soz", "verw", "lic", "dres", "h", "c",
    ]

    /// Endings of offices that stand before a name.
    private static let offices = [
        "meister", "meisterin", "beauftragte", "beauftragter", "leiter", "leiterin", "praesident",
        "praesidentin", "referent", "referentin", "minister", "ministerin", "dekan", "pfarrer",
        "pfarrerin", "direktor", "direktorin", "dezernent", "dezernentin", "rektor", "rektorin",
        "stadtrat", "stadtraetin", "kollege", "kollegin",
    ]

    /// Words after which a single word is a name.
    private static let strongRoles = [
        "ansprechpartner", "ansprechperson", "bearbeiter", "sachbearbeiter", "kontaktperson", "gez",
    ]

    /// Words after which two words, or a common last name, are a name.
    private static let weakRoles: Set = [
        "kontakt", "leitung", "verantwortlich", "verantwortliche", "verantwortlicher", "zustaendig",
        "zustaendige", "leiter", "leiterin", "projektleitung", "koordination", "koordinatorin",
        "koordinator", "vertretung", "rueckfragen", "betreuung", "telefon", "tel",
    ]

    /// Small words inside of a name.
    private static let particles: Set = [
        "von", "van", "de", "der", "den", "zu", "zur", "vom", "zum", "di", "da", "dos", "del", "la",
        "le", "el", "al", "bin", "ben", "ibn", "ter", "ten", "abu", "dr", "prof",
    ]

    /// These stand inside of a name, and do not begin one.
    private static let articles: Set = ["der", "den", "zur", "zum"]

    /// Words after which a single letter counts something.
    private static let counted: Set = [
        "anlage", "teil", "punkt", "kapitel", "ziel", "feld", "handlungsfeld", "abschnitt", "modul",
        "kurs", "stufe", "klasse", "gruppe", "nr", "buchstabe", "schwerpunkt", "themenfeld",
        "massnahme", "bereich", "lit", "linie", "block", "saeule", "baustein", "paket", "niveau",
    ]
}
