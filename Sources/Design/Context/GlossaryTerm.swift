import Concept
import Register
package import Words

/// A word that the glossary explains; its place there has this name for good.
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

    /// The id of its place in the glossary.
    package var anchor: String { "begriff-\(rawValue)" }

    /// Whether texts link to it: words that everybody uses in another sense too stay as they are.
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

    /// What it is called, for one and for several; the town's own words where it has some.
    func names(in words: Catalogue) -> [String] {
        if let kind { return [words.name(of: kind), words.plural(of: kind)] }
        return name.map { [words[$0]] } ?? []
    }

    package func title(in words: Catalogue) -> String { names(in: words).first ?? rawValue }
}

extension GlossaryTerm {
    /// The kind of record that has this name.
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

    /// The text that is its name, where it is no kind of record.
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
