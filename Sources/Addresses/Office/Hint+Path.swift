import Concept
import Register

extension Hint.Cause {
    /// The word for the cause in the address of its page.
    var path: String {
        switch self {
        case .followUpDue: "wiedervorlagen"
        case .paperComing: "vorlagen-vor-der-sitzung"
        case .resultMissing: "ergebnisse-fehlen"
        case .resolutionMissing: "beschluesse-fehlen"
        case .recommendationOpen: "empfehlungen-offen"
        case .measureOverdue: "massnahmen-ueber-dem-ende"
        case .milestoneOverdue: "meilensteine-ueberfaellig"
        case .fundingEnds: "foerderung-endet"
        case .measureSilent: "massnahmen-ohne-stand"
        case .measureUnchanged: "massnahmen-ohne-veraenderung"
        case .measureWithoutLead: "massnahmen-ohne-federfuehrung"
        case .measureWithoutObjective: "massnahmen-ohne-ziel"
        case .objectiveWithoutMeasure: "ziele-ohne-massnahme"
        case .fieldWithoutLead: "felder-ohne-federfuehrung"
        case .organizationSilent: "organisationen-nachfragen"
        }
    }
}
