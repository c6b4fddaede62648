import Concept
package import Register
import Words

extension Catalogue {
    /// The label of a field; the three fields of a period have labels of their own.
    package func label(of field: String, _ kind: Kind) -> String {
        switch field {
        case "period.from": self[.form(.periodFrom)]
        case "period.until": self[.form(.periodUntil)]
        case "period.words": self[.form(.periodWords)]
        default: name(ofField: field, of: kind)
        }
    }

    /// Who may see a record with that visibility, as a sentence to choose from.
    func explanation(of visibility: Visibility) -> String {
        switch visibility {
        case .internal: self[.form(.visibilityInternal)]
        case .network: self[.form(.visibilityNetwork)]
        case .public: self[.form(.visibilityPublic)]
        case .withdrawn: self[.form(.visibilityWithdrawn)]
        }
    }
}
