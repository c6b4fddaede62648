import Concept
import Register
package import Words

/// A word that the public glossary page explains.
///
/// The raw value is part of addresses (`/…#begriff-akzent`) that people may have written down, so
/// it never changes, even if the word that is shown does.
package enum GlossaryTerm: String, CaseIterable, Hashable, Sendable {
    case accent = "akzent"
    case situation = "ausgangslage"
    case consultations = "beratungsfolge"
    case resolution = "beschluss"
    case proposedResolution = "beschlussantrag"
    case example = "beispiel"
    case permanentTask = "daueraufgabe"
    case printedNumber = "drucksache"
    case edition = "fassung"
    case lead = "federfuehrung"
    case revision = "fortschreibung"
    case body = "gremium"
    case field = "handlungsfeld"
    case concept = "integrationskonzept"
    case guidingObjective = "leitziel"
    case principle = "leitlinie"
    case measure = "massnahme"
    case milestone = "meilenstein"
    case network = "netzwerk"
    case phase
    case correction = "redaktionelle-berichtigung"
    case statusUpdate = "sachstand"
    case meeting = "sitzung"
    case stand
    case steeringGroup = "steuerungsgruppe"
    case strategicGoal = "strategisches-ziel"
    case subObjective = "teilziel"
    case paper = "vorlage"
    case timing = "zeitplan"
    case targetGroup = "zielgruppe"

    /// The HTML id of the term's entry on the glossary page: "begriff-akzent".
    package var anchor: String { "begriff-\(rawValue)" }

    /// Whether texts link to the term.
    ///
    /// Words that everybody also uses in another sense, such as "Netzwerk", are explained but not
    /// linked.
    var isLinked: Bool {
        switch self {
        case .situation, .example, .concept, .measure, .network, .phase, .meeting, .stand,
            .timing, .targetGroup:
            false
        case .accent, .consultations, .resolution, .proposedResolution, .permanentTask,
            .printedNumber, .edition, .lead, .revision, .body, .field, .guidingObjective,
            .principle, .milestone, .correction, .statusUpdate, .steeringGroup, .strategicGoal,
            .subObjective, .paper:
            true
        }
    }

    /// What the term is called: singular and, for kinds of record, plural.
    ///
    /// Where the town has words of its own (`Vocabulary`), they are these. Empty only if a term
    /// lacks both.
    func names(in words: Catalogue) -> [String] {
        if let kind { return [words.name(of: kind), words.plural(of: kind)] }
        return name.map { [words[$0]] } ?? []
    }

    /// The name under which the glossary lists the term, in the singular.
    package func title(in words: Catalogue) -> String { names(in: words).first ?? rawValue }
}

extension GlossaryTerm {
    /// The kind of record that the term names, which has its words in the catalogue already; or
    /// `nil`.
    private var kind: Kind? {
        switch self {
        case .edition: .edition
        case .field: .field
        case .principle: .principle
        case .measure: .measure
        case .milestone: .milestone
        case .statusUpdate: .statusUpdate
        case .meeting: .meeting
        case .strategicGoal: .strategicGoal
        case .paper: .paper
        case .targetGroup: .targetGroup
        case .accent, .situation, .consultations, .resolution, .proposedResolution, .example,
            .permanentTask, .printedNumber, .lead, .revision, .body, .concept,
            .guidingObjective, .network, .phase, .correction, .stand, .steeringGroup,
            .subObjective, .timing:
            nil
        }
    }

    /// The key of the name of a term that is not a kind of record; `nil` for kinds.
    private var name: TextKey? {
        switch self {
        case .edition, .field, .principle, .measure, .milestone, .statusUpdate, .meeting,
            .strategicGoal, .paper, .targetGroup:
            nil
        case .accent: .fieldOfAction(.accent)
        case .situation: .fieldOfAction(.situation)
        case .consultations: .glossary(.consultationsName)
        case .resolution: .glossary(.resolutionName)
        case .proposedResolution: .glossary(.proposedResolutionName)
        case .example: .frame(.example)
        case .permanentTask: .glossary(.permanentTaskName)
        case .printedNumber: .glossary(.printedNumberName)
        case .lead: .measure(.lead)
        case .revision: .glossary(.revisionName)
        case .body: .glossary(.bodyName)
        case .concept: .glossary(.conceptName)
        case .guidingObjective: .objective(.guiding)
        case .network: .frame(.network)
        case .phase: .glossary(.phaseName)
        case .correction: .glossary(.correctionName)
        case .stand: .glossary(.standName)
        case .steeringGroup: .glossary(.steeringGroupName)
        case .subObjective: .objective(.sub)
        case .timing: .glossary(.timingName)
        }
    }
}
