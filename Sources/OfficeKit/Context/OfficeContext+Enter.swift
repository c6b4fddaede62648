package import Addresses
import Concept
import Register

extension OfficeContext {
    /// Whether the visitor may open the page; what may be changed there is checked when a form is
    /// sent.
    ///
    /// Reads the access of the page's row in the table of routes. Whoever reads internal records
    /// may open any page where records are added or changed.
    package func mayEnter(_ address: OfficeAddress) -> Bool {
        switch address.place.row.access {
        case .everybody, .anybody, .holder, .account: true
        case .permitted(let permissions): permissions.contains(where: may)
        case .lead: may(.readInternal) || visitor.actor.roles.contains(.lead)
        case .adding: may(.readInternal) || mayAdd(at: address)
        case .changing: may(.readInternal) || mayChange(at: address)
        }
    }

    /// Whether the visitor may add the record that the address is about.
    private func mayAdd(at address: OfficeAddress) -> Bool {
        guard case .new(let kind, let owner) = address else { return false }
        let part = kind.form?.ownerKind
        return may(.add(kind, to: part.flatMap { part in owner.map { Reference(part, $0) } }))
    }

    /// Whether the visitor may change something of the record that the address names.
    private func mayChange(at address: OfficeAddress) -> Bool {
        switch address {
        case .record(let reference), .topic(let reference, _):
            may(.change(reference, fields: []))
        default: false
        }
    }
}
