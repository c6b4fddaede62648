package import Register

/// Who can be asked for what: each measure of the organization that leads it.
package struct RoundAddressees: Sendable {
    /// By the number of the organization; each with the measures it leads, by number.
    package let groups: [(organization: ID<Organization>, measures: [Numbered<Measure>])]
    /// Nobody leads these, so nobody is asked.
    package let withoutLead: [Numbered<Measure>]

    package init(leadersOf measures: [Numbered<Measure>]) {
        let byLead = Dictionary(grouping: measures) { $0.record.lead }
        groups = byLead.compactMap { lead, measures in lead.map { ($0, measures) } }
            .sorted { $0.0 < $1.0 }
        withoutLead = byLead[nil] ?? []
    }

    /// The requests that ask all of them; with `partners`, those who take part may add remarks.
    ///
    /// `contacts` names the person whom the mail goes to, where one is known.
    package func requests(
        of round: ID<StatusRound>,
        contacts: [ID<Organization>: String],
        partners: Bool
    ) -> [StatusRequest] {
        var remarks: [ID<Organization>: [ID<Measure>]] = [:]
        if partners {
            for (lead, measures) in groups {
                for measure in measures {
                    for partner in measure.partners where partner != lead {
                        remarks[partner, default: []].append(measure.id)
                    }
                }
            }
        }
        let own = Dictionary(uniqueKeysWithValues: groups.map { ($0.organization, $0.measures) })
        return Set(own.keys).union(remarks.keys).sorted().map { organization in
            var request = StatusRequest(
                round: round,
                organization: organization,
                contact: contacts[organization],
                measures: own[organization].map { $0.map(\.id) } ?? []
            )
            request.remarksOn = (remarks[organization] ?? []).sorted()
            return request
        }
    }
}
