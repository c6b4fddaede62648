package import Register

/// Chooses the logo of the town, or removes it.
package struct ChooseLogo: Deed {
    /// The record of the town.
    package let id: ID<Municipality>
    /// The logo as shown and as chosen; `nil` for none.
    package let logo: Chosen<Logo?>

    /// The bytes of a new logo have to be stored already.
    package init(_ logo: Chosen<Logo?>, for id: ID<Municipality>) {
        self.id = id
        self.logo = logo
    }

    /// Changing the fields of the logo.
    package func permissions(in register: Register) -> [Permission] {
        [.change(id.reference, fields: Logo.fieldNames)]
    }

    /// Puts the town with the logo.
    ///
    /// - Throws: `ChosenTwice` if somebody else chose a different one since; `Refusal.notThere`.
    package func draft(on register: Register, into draft: inout Draft) throws -> DeedTerms {
        guard var town = register[id]?.record else { throw Refusal.notThere(id.reference) }
        town.logo = try logo.since(town.logo)
        draft.put(id, town)
        return DeedTerms(.edited)
    }
}
