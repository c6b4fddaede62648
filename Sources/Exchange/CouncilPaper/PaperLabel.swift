/// What a label of a paper announces.
enum PaperLabel: Hashable, Sendable {
    case reference
    case fileNumber
    case paperType
    case resolution
    case department
    case author
    case telephone
    case date
    case subject
    case publicness
    case consultations
    case proposedResolution
    case reasoning
    case goals
    case fields
    case actors
    case outline
    case attachments
    /// A part that many papers have and that is read as a chapter, such as "Kosten".
    case otherPart

    /// Whether a value follows, and not a whole part of the paper.
    var isOfHead: Bool {
        switch self {
        case .reference, .fileNumber, .paperType, .resolution, .department, .author, .telephone,
            .date, .subject, .publicness:
            true
        case .consultations, .proposedResolution, .reasoning, .goals, .fields, .actors, .outline,
            .attachments, .otherPart:
            false
        }
    }

    /// Whether what follows is a chapter of the prose.
    var isChapter: Bool { self == .reasoning || self == .otherPart || isOfList }

    /// Whether the label stands before a list that may also stand inside a chapter.
    var isOfList: Bool { self == .goals || self == .fields || self == .actors }
}

extension PaperLabel {
    /// Whether a value without a colon before it can be the value of this label.
    ///
    /// "Drucksache 168/20" is a label with its value, "Amt für Soziales" is not.
    func accepts(_ value: String) -> Bool {
        switch self {
        case .reference, .fileNumber:
            let words = value.split(separator: " ")
            let parts = value.replacing(" / ", with: "/").split(separator: " ")
            return parts.count < 4 && words.prefix(2).contains { $0.contains(where: \.isNumber) }
        case .telephone:
            return value.first.map { $0.isNumber || "+(".contains($0) } ?? false
        case .date:
            return PrintedDate(in: value)?.range.lowerBound == value.startIndex
        case .attachments:
            return value.first?.isNumber == true && (value.contains(":") || value.count < 3)
        case .resolution:
            return true
        case .paperType, .department, .author, .subject, .publicness, .consultations,
            .proposedResolution, .reasoning, .goals, .fields, .actors, .outline, .otherPart:
            return false
        }
    }

    /// The label with this wording: words in small letters, one space between them.
    init?(phrase: String) {
        guard let label = PaperLabel.phrases[phrase] else { return nil }
        self = label
    }

    /// Words of the longest wording.
    static let longestPhrase = 5

    /// Whether a wording begins with these words.
    static func mayBegin(_ words: String) -> Bool { beginnings.contains(words) }

    private static let beginnings: Set<String> = phrases.keys.reduce(into: []) { found, phrase in
        let words = phrase.split(separator: " ")
        for count in words.indices { found.insert(words[...count].joined(separator: " ")) }
    }

    private static let phrases: [String: PaperLabel] = {
        let wordings: [(PaperLabel, [String])] = [
            (.reference, ["drucksache", "drucksachen", "drucksachennummer", "ds"]),
            (.reference, ["vorlagen nr", "vorlagennummer", "vorlagenummer", "allris", "drs"]),
            (.reference, ["antragsnummer", "antrags nr"]),
            (.paperType, ["vorlage art", "drucksache art", "drucksachen art"]),
            (.fileNumber, ["az", "aktenzeichen", "geschäftszeichen", "gz"]),
            (.paperType, ["vorlagenart", "drucksachenart", "art der vorlage"]),
            (.resolution, ["beschluss nr", "beschlussnummer", "beschluss vom"]),
            (.department, ["dezernat", "fachbereich", "amt", "federführung", "fachdienst"]),
            (.department, ["federführendes amt", "federführender fachbereich", "dienststelle"]),
            (.department, ["federführend", "abteilung", "fachamt", "referat", "geschäftsbereich"]),
            (.department, ["zuständiges amt", "organisationseinheit", "verantwortlich"]),
            (.author, ["bearbeitet von", "bearbeiter", "bearbeiterin", "bearbeitung", "autor"]),
            (.author, ["verfasser", "verfasserin", "erstellt von", "ersteller", "erstellerin"]),
            (.author, ["sachbearbeitung", "sachbearbeiter", "sachbearbeiterin", "autorin"]),
            (.author, ["ansprechperson", "ansprechpartner", "ansprechpartnerin", "referent"]),
            (.author, ["auskunft erteilt", "auskunft", "referentin", "berichterstatter"]),
            (.author, ["berichterstatterin", "berichterstattung", "vorgelegt von"]),
            (.telephone, ["tel", "telefon", "durchwahl", "fon", "telefonnummer", "rufnummer"]),
            (.date, ["eing", "eingang", "eingegangen am", "eingangsdatum"]),
            (.date, ["datum", "stand", "erstellt am", "vorlagedatum", "datum der vorlage"]),
            (.subject, ["betreff", "gegenstand", "titel", "betrifft", "bezeichnung", "thema"]),
            (.subject, ["gegenstand der vorlage", "titel der vorlage", "beratungsgegenstand"]),
            (.publicness, ["öffentlichkeitsstatus", "öffentlichkeit", "sitzungsart", "status"]),
            (.consultations, ["beratungsfolge", "beratungsgang", "beratungsgänge", "gremienweg"]),
            (
                .consultations,
                ["gremium", "gremien", "beratung in", "gremienfolge", "sitzungsfolge"]
            ),
            (
                .proposedResolution,
                ["beschlussantrag", "beschlussvorschlag", "beschlussempfehlung"]
            ),
            (.proposedResolution, ["antrag der verwaltung", "vorschlag der verwaltung"]),
            (.proposedResolution, ["beschlussentwurf", "beschlussvorschlag der verwaltung"]),
            (.proposedResolution, ["beschluss", "beschlusstext"]),
            (.reasoning, ["sachverhalt", "begründung", "sachdarstellung", "erläuterung"]),
            (
                .reasoning,
                [
                    "erläuterungen", "ergänzende erläuterungen", "sach und rechtslage", "sachstand",
                    "sachbericht",
                ]
            ),
            (.reasoning, ["darstellung des sachverhalts", "problembeschreibung"]),
            (
                .goals,
                ["strategische ziele", "zielbezug", "strategischer zielbezug", "bezug zu zielen"]
            ),
            (.goals, ["strategische ziele der stadt", "bezug zu den strategischen zielen"]),
            (.goals, ["leitziele", "betroffene strategische ziele", "strategischer bezug"]),
            (.fields, ["handlungsfelder", "themenfelder", "betroffene handlungsfelder"]),
            (.actors, ["akteure", "mitglieder der steuerungsgruppe", "beteiligte", "mitwirkende"]),
            (.actors, ["akteurinnen und akteure", "beteiligte akteure", "beteiligte stellen"]),
            (.actors, ["steuerungsgruppe", "zusammensetzung der steuerungsgruppe"]),
            (.outline, ["inhalt", "inhaltsverzeichnis", "gliederung", "inhaltsübersicht"]),
            (.attachments, ["anlage", "anlagen", "anhang", "anhänge", "anlagenverzeichnis"]),
            (.otherPart, ["finanzielle auswirkungen", "kosten", "finanzierung", "klimarelevanz"]),
            (.otherPart, ["auswirkungen auf den klimaschutz", "auswirkungen auf das klima"]),
            (.otherPart, ["kurzfassung", "zusammenfassung", "finanzielle auswirkung"]),
            (
                .otherPart,
                ["personelle auswirkungen", "alternativen", "haushaltsrechtliche auswirkungen"]
            ),
        ]
        var phrases: [String: PaperLabel] = [:]
        for (label, names) in wordings {
            for name in names { phrases[name] = label }
        }
        for name in PersonLabel.headLabels where phrases[name] == nil { phrases[name] = .author }
        return phrases
    }()
}
