import Concept
package import Register
package import Words

extension Address {
    /// The pages that every town has, grouped by subject, with the texts of links to them.
    package static let groups: [(heading: TextKey.Frame, links: [(TextKey, Address)])] = [
        (
            .groupConcept,
            [
                (.frame(.concept), .concept), (.frame(.goals), .strategicGoals),
                (.frame(.fields), .fields), (.frame(.objectives), .objectives),
                (.frame(.measures), .measures(MeasureSelection())),
                (.frame(.editions), .editions),
                (.edition(.comparison), .comparison(nil, nil)),
            ]
        ),
        (
            .groupPeople,
            [
                (.part(.heading), .part(nil, nil)), (.frame(.network), .network),
                (.frame(.bodies), .bodies), (.frame(.papers), .papers),
                (.calendar(.heading), .calendar), (.frame(.changes), .changes(until: nil)),
                (.search(.heading), .search(nil)),
            ]
        ),
        (.groupAbout, TextPage.links),
    ]

    /// The same pages in one list, beginning with the start page, without the text pages.
    package static let fixed: [(TextKey, Address)] =
        [(.frame(.start), .start)] + groups.dropLast().flatMap(\.links)

    /// The pages of all records of a kind, in the order of their numbers; empty if they share a
    /// page.
    static func pages<R: Record>(of kind: R.Type, in register: PublicRegister) -> [Address] {
        register.all(kind).compactMap { Address.page(of: $0.reference) }
    }

    /// Every public page once, for the site map.
    package static func all(in register: PublicRegister) -> [Address] {
        let records = [
            pages(of: FieldOfAction.self, in: register), pages(of: Objective.self, in: register),
            pages(of: Measure.self, in: register), pages(of: Paper.self, in: register),
            pages(of: Organization.self, in: register),
        ]
        return (fixed + TextPage.links).map(\.1) + records.joined()
    }

    /// The page of a record; `nil` if it has none to itself.
    private static func page(of reference: Reference) -> Address? {
        of(reference).flatMap { $0.anchor == nil ? $0.address : nil }
    }
}
