/// What a list in the text is about, according to the heading or the sentence before it.
enum ListTopic: Hashable {
    /// Strategic goals of the town.
    case goals
    /// Fields of action; `areNew` where the list names those that this edition adds.
    case fields(areNew: Bool)
    /// Organizations that took part.
    case actors

    /// The list that a label announces; `nil` where it announces something else.
    init?(_ label: PaperLabel) {
        switch label {
        case .goals: self = .goals
        case .fields: self = .fields(areNew: false)
        case .actors: self = .actors
        case .reference, .fileNumber, .paperType, .resolution, .department, .author, .telephone,
            .date, .subject, .publicness, .consultations, .proposedResolution, .reasoning, .outline,
            .attachments, .otherPart:
            return nil
        }
    }

    /// The list that a heading or a sentence announces; `nil` for none.
    ///
    /// "… werden in folgenden Handlungsfeldern gesehen:" announces fields of action.
    init?(introduction: String) {
        let sentence = ListTopic.lastSentence(of: introduction)
        let words = sentence.lowercased().split { !$0.isLetter }
        guard let topic = ListTopic.first(in: ListTopic.announcement(in: words)) else { return nil }
        self = topic == .fields(areNew: false) ? .fields(areNew: ListTopic.isNew(words)) : topic
    }

    /// The words that name the list: after "folgende" where that is there, else all of them.
    private static func announcement(in words: [Substring]) -> ArraySlice<Substring> {
        guard let start = words.lastIndex(where: { $0.hasPrefix("folgend") }) else {
            return words[...]
        }
        return words[start...].prefix(5)
    }

    /// What the first known word stands for.
    private static func first(in words: ArraySlice<Substring>) -> ListTopic? {
        for word in words {
            if wordsOfFields.contains(word) { return .fields(areNew: false) }
            if startsOfActors.contains(where: { word.hasPrefix($0) }) { return .actors }
            if wordsOfGoals.contains(word) { return .goals }
        }
        return nil
    }

    /// Whether the words say that something is new.
    private static func isNew(_ words: [Substring]) -> Bool {
        words.contains { word in
            ["neu", "neue", "neuen", "neues", "hinzugekommen", "hinzu", "erstmals"].contains(word)
                || word.hasPrefix("zusätzlich")
        }
    }

    // Words for fields; a single "Handlungsfeld" mostly begins a list of its measures.
    private static let wordsOfFields: Set<Substring> = [
        "handlungsfelder", "handlungsfeldern", "themenfelder", "themenfeldern",
    ]
    /// Beginnings of words for organizations that took part.
    private static let startsOfActors = [
        "akteur", "beteiligt", "mitgewirkt", "mitwirkende", "steuerungsgruppe", "teilgenommen",
    ]
    /// Words for goals.
    private static let wordsOfGoals: Set<Substring> = ["leitziele", "leitzielen", "zielbezug"]

    /// The last sentence of a text; a point after a short word such as "usw." or "Nr." ends none.
    private static func lastSentence(of text: String) -> Substring {
        var start = text.startIndex
        var wordLength = 0
        var isAfterStop = false
        for index in text.indices {
            let character = text[index]
            if isAfterStop, character == " " { start = index }
            isAfterStop = ".!?".contains(character) && wordLength > 3
            wordLength = character.isLetter ? wordLength + 1 : 0
        }
        return text[start...]
    }
}
