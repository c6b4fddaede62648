package import Words

/// What one page of a record's form is about; the raw value is its word in addresses.
package enum FormTopicName: String, CaseIterable, Hashable, Sendable {
    case wording = "wortlaut"
    case facts = "angaben"
    case place = "einordnung"
    case people = "zustaendigkeit"
    case status = "stand"
    case money = "geld"
    case result = "ergebnis"
    case contact = "kontakt"
    case note = "notiz"
    case visibility = "sichtbarkeit"
    case appearance = "aussehen"
    case texts = "texte"
    case thresholds = "schwellen"
    case opening = "freischalten"
    case words = "woerter"
    case files = "dateien"

    /// The heading of the topic.
    package var heading: TextKey {
        switch self {
        case .wording: .form(.topicWording)
        case .facts: .form(.topicFacts)
        case .place: .form(.topicPlace)
        case .people: .form(.topicPeople)
        case .status: .form(.topicStatus)
        case .money: .form(.topicMoney)
        case .result: .form(.topicResult)
        case .contact: .form(.topicContact)
        case .note: .form(.topicNote)
        case .visibility: .form(.topicVisibility)
        case .appearance: .form(.topicAppearance)
        case .texts: .form(.topicTexts)
        case .thresholds: .form(.topicThresholds)
        case .opening: .form(.topicOpening)
        case .words: .form(.topicWords)
        case .files: .form(.topicFiles)
        }
    }
}
