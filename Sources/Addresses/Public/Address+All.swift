import Concept
package import Register
package import Words

extension Address {
    /// The pages that every town has, by what they are about, with what they are called.
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

    /// The same in one row, without the pages that are text.
    package static let fixed: [(TextKey, Address)] =
        [(.frame(.start), .start)] + groups.dropLast().flatMap(\.links)

    /// The pages of records of one kind, in the order of their numbers.
    static func pages<R: Record>(of kind: R.Type, in register: PublicRegister) -> [Address] {
        register.all(kind).compactMap { Address.page(of: $0.reference) }
    }

    /// Every page that is there to be found, once.
    package static func all(in register: PublicRegister) -> [Address] {
        let records = [
            pages(of: FieldOfAction.self, in: register), pages(of: Objective.self, in: register),
            pages(of: Measure.self, in: register), pages(of: Paper.self, in: register),
            pages(of: Organization.self, in: register),
        ]
        return (fixed + TextPage.links).map(\.1) + records.joined()
    }

    /// The page of a record that has one to itself.
    private static func page(of reference: Reference) -> Address? {
        of(reference).flatMap { $0.anchor == nil ? $0.address : nil }
    }
}
