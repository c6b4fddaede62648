/// What a list in the prose is a list of, told by the heading or the sentence before it.
enum ListTopic: Hashable {
    case goals
    case fields(areNew: Bool)
    case actors

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

    /// Reads "… werden in folgenden Handlungsfeldern gesehen:" and headings.
    init?(introduction: String) {
        let sentence = ListTopic.lastSentence(of: introduction)
        let words = sentence.lowercased().split { !$0.isLetter }
        guard let topic = ListTopic.first(in: ListTopic.announcement(in: words)) else { return nil }
        self = topic == .fields(areNew: false) ? .fields(areNew: ListTopic.isNew(words)) : topic
    }

    /// "Folgende" stands before what the list is of, even if the sentence speaks of more.
    private static func announcement(in words: [Substring]) -> ArraySlice<Substring> {
        guard let start = words.lastIndex(where: { $0.hasPrefix("folgend") }) else {
            return words[...]
        }
        return words[start...].prefix(5)
    }

    private static func first(in words: ArraySlice<Substring>) -> ListTopic? {
        for word in words {
            if wordsOfFields.contains(word) { return .fields(areNew: false) }
            if startsOfActors.contains(where: { word.hasPrefix($0) }) { return .actors }
            if wordsOfGoals.contains(word) { return .goals }
        }
        return nil
    }

    private static func isNew(_ words: [Substring]) -> Bool {
        words.contains { word in
            ["neu", "neue", "neuen", "neues", "hinzugekommen", "hinzu", "erstmals"].contains(word)
                || word.hasPrefix("zusätzlich")
        }
    }

    // A single "Handlungsfeld" mostly begins a list of its measures.
    private static let wordsOfFields: Set<Substring> = [
        "handlungsfelder", "handlungsfeldern", "themenfelder", "themenfeldern",
    ]
    private static let startsOfActors = [
        "akteur", "beteiligt", "mitgewirkt", "mitwirkende", "steuerungsgruppe", "teilgenommen",
    ]
    private static let wordsOfGoals: Set<Substring> = ["leitziele", "leitzielen", "zielbezug"]

    /// The text after the last full stop behind a word: "usw." and "Nr." end no sentence.
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
