/// What a label of a paper announces: a value of its head, or a whole part.
enum PaperLabel: Hashable, Sendable {
    /// The number of the paper (Drucksache Nr.).
    case reference
    /// The number of the file (Aktenzeichen).
    case fileNumber
    /// The kind of the paper (Vorlagenart).
    case paperType
    /// Number and day of the resolution, which the council office fills in.
    case resolution
    /// The office that leads.
    case department
    /// Who has written the paper, or can be asked; persons.
    case author
    case telephone
    /// The date of the paper.
    case date
    case subject
    /// Whether the paper or its sitting is public.
    case publicness
    /// The Beratungsfolge.
    case consultations
    case proposedResolution
    /// The reasons for the resolution, with which the prose begins.
    case reasoning
    case goals
    case fields
    case actors
    /// A table of contents.
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

    /// Whether a chapter of the prose follows.
    var isChapter: Bool { self == .reasoning || self == .otherPart || isOfList }

    /// Whether it stands before a list that may also be inside of a chapter.
    var isOfList: Bool { self == .goals || self == .fields || self == .actors }
}

extension PaperLabel {
    /// Whether a value may follow this label without a colon.
    ///
    /// "Drucksache 168/20" is a label with its value; "Amt für Soziales" is only a name.
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

    /// The label with this wording, in lower case with single spaces; `nil` for an unknown one.
    init?(phrase: String) {
        guard let label = PaperLabel.phrases[phrase] else { return nil }
        self = label
    }

    /// How many words the longest wording has.
    static let longestPhrase = 5

    /// Whether a wording begins with these words, so that it is worth reading on.
    static func mayBegin(_ words: String) -> Bool { beginnings.contains(words) }

    /// The beginnings of all wordings, word by word.
    private static let beginnings: Set<String> = phrases.keys.reduce(into: []) { found, phrase in
        let words = phrase.split(separator: " ")
        for count in words.indices { found.insert(words[...count].joined(separator: " ")) }
    }

    /// The wordings with their labels; labels of persons are added where they have no other
    /// meaning.
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
