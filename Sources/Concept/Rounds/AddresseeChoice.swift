package import Register

/// What was chosen on a form for one addressee of a round.
package struct AddresseeChoice: Hashable, Sendable {
    /// The addressee.
    package let organization: ID<Organization>
    /// The measures to ask about, as shown and as chosen.
    package let measures: Chosen<Set<ID<Measure>>>
    /// The person who gets the letter; `nil` if the office passes the link on itself.
    package let contact: Chosen<String?>

    package init(
        _ organization: ID<Organization>,
        measures: Chosen<Set<ID<Measure>>>,
        contact: Chosen<String?>
    ) {
        self.organization = organization
        self.measures = measures
        self.contact = contact
    }

    /// The person to store, if somebody else may have chosen since.
    ///
    /// - Throws: `ContactConflict` if both chose, and differently.
    package func contact(since stored: String?) throws(ContactConflict) -> String? {
        do {
            return try contact.since(stored)
        } catch {
            throw ContactConflict(organization: organization, contact: stored)
        }
    }
}

/// Two people chose different contact persons for an organization at the same time.
package struct ContactConflict: Error, Hashable {
    /// The addressee.
    package let organization: ID<Organization>
    /// The person that the other one chose; `nil` for none.
    package let contact: String?

    /// Only stores both.
    package init(organization: ID<Organization>, contact: String?) {
        self.organization = organization
        self.contact = contact
    }
}

/// The choice leaves a round without any measure to ask about.
package struct NobodyAsked: Error {
    /// Carries nothing: it is about the whole form.
    package init() {}
}

/// Which organization is asked about what in a round, and who gets the letter.
package struct StoredAddressees: Sendable {
    /// The measures by organization.
    package private(set) var measures: [ID<Organization>: Set<ID<Measure>>] = [:]
    /// The random number of the contact person by organization, where there is one.
    package private(set) var contacts: [ID<Organization>: String] = [:]

    /// Collects the requests of a round; two of the same organization are joined.
    ///
    /// There are two if two entries became one after they were asked.
    package init(_ requests: [Numbered<StatusRequest>]) {
        for request in requests {
            measures[request.organization, default: []].formUnion(request.measures)
            contacts[request.organization] = contacts[request.organization] ?? request.contact
        }
    }

    fileprivate mutating func take(_ choice: AddresseeChoice) throws(ContactConflict) {
        let organization = choice.organization
        measures[organization] = choice.measures.since(measures[organization] ?? [])
        contacts[organization] = try choice.contact(since: contacts[organization])
    }
}

extension Register {
    /// Drafts the requests of a round as chosen, together with what others chose since the form was
    /// shown.
    ///
    /// - Throws: `ContactConflict` if two chose different persons; `NobodyAsked` if no measure is
    ///   left; `Refusal.notThere` and `Refusal.roundIsSent`.
    package func ask(
        _ choices: [AddresseeChoice],
        in id: ID<StatusRound>,
        _ draft: inout Draft
    ) throws {
        try checkPrepared(id)
        let old = requests(of: id)
        var stored = StoredAddressees(old)
        for choice in choices { try stored.take(choice) }
        let asked = askable.filter { measure in
            measure.lead.map { stored.measures[$0]?.contains(measure.id) ?? false } ?? false
        }
        if asked.isEmpty { throw NobodyAsked() }
        let wanted = RoundAddressees(leadersOf: asked).requests(
            of: id,
            contacts: stored.contacts,
            partners: old.contains { !$0.remarksOn.isEmpty }
        )
        replace(old, by: wanted, &draft)
    }

    private func replace(
        _ old: [Numbered<StatusRequest>],
        by wanted: [StatusRequest],
        _ draft: inout Draft
    ) {
        // Two entries that became one may both have been asked.
        var there: [ID<Organization>: ID<StatusRequest>] = [:]
        for request in old {
            if there[request.organization] == nil,
                wanted.contains(where: { $0.organization == request.organization })
            {
                there[request.organization] = request.id
            } else {
                draft.put(.retract(request.reference))
            }
        }
        for request in wanted {
            if let id = there[request.organization] {
                draft.put(id, request)
            } else {
                draft.add(request)
            }
        }
    }

    /// A text that stays the same as long as nobody changes the round or its requests.
    ///
    /// `SendRound` compares it with the one that was shown.
    package func mark(ofRound id: ID<StatusRound>) -> String {
        let requests = requests(of: id)
        let versions = [self[id]?.version].compactMap { $0 } + requests.map(\.version)
        let last = versions.compactMap { $0.stamp?.put.sequence }.max() ?? 0
        return "\(last)-\(requests.count)"
    }

    /// Checks that the round has not been sent, so that text and addressees may change.
    ///
    /// - Throws: `Refusal.notThere`, `Refusal.roundIsSent`.
    package func checkPrepared(_ id: ID<StatusRound>) throws(Refusal) {
        guard let round = self[id] else { throw .notThere(id.reference) }
        if let day = round.sentOn ?? round.closedOn { throw .roundIsSent(day) }
    }
}
