import Concept
package import Register
import Words

extension Catalogue {
    /// What a field is called in a form; a period is asked for in three fields.
    package func label(of field: String, _ kind: Kind) -> String {
        switch field {
        case "period.from": self[.form(.periodFrom)]
        case "period.until": self[.form(.periodUntil)]
        case "period.words": self[.form(.periodWords)]
        default: name(ofField: field, of: kind)
        }
    }

    /// Who may see a record, said so that somebody can choose.
    func explanation(of visibility: Visibility) -> String {
        switch visibility {
        case .internal: self[.form(.visibilityInternal)]
        case .network: self[.form(.visibilityNetwork)]
        case .public: self[.form(.visibilityPublic)]
        case .withdrawn: self[.form(.visibilityWithdrawn)]
        }
    }
}
