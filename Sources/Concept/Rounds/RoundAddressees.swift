package import Register

/// Groups measures by the organization that can be asked about them: the one that leads them.
package struct RoundAddressees: Sendable {
    /// The organizations by number, each with the measures that it leads, by number.
    package let groups: [(organization: ID<Organization>, measures: [Numbered<Measure>])]
    /// Measures that nobody leads, so nobody can be asked.
    package let withoutLead: [Numbered<Measure>]

    /// Groups the measures.
    package init(leadersOf measures: [Numbered<Measure>]) {
        let byLead = Dictionary(grouping: measures) { $0.record.lead }
        groups = byLead.compactMap { lead, measures in lead.map { ($0, measures) } }
            .sorted { $0.0 < $1.0 }
        withoutLead = byLead[nil] ?? []
    }

    /// The requests that ask all these organizations.
    ///
    /// With `partners`, organizations that take part may add remarks. `contacts` holds the contact
    /// persons that are known.
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
