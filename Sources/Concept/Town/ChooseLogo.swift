package import Register

/// Chooses the logo of the town, or takes it away.
package struct ChooseLogo: Deed {
    package let id: ID<Municipality>
    package let logo: Chosen<Logo?>

    package init(_ logo: Chosen<Logo?>, for id: ID<Municipality>) {
        self.id = id
        self.logo = logo
    }

    package func permissions(in register: Register) -> [Permission] {
        [.change(id.reference, fields: Logo.fieldNames)]
    }

    /// - Throws: `ChosenTwice` where somebody has chosen another one since; `Refusal.notThere`.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        guard var town = register[id]?.record else { throw Refusal.notThere(id.reference) }
        town.logo = try logo.since(town.logo)
        draft.put(id, town)
        return DeedTerms(.edited)
    }
}
