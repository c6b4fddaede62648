package import Register

/// What somebody chose for one addressee of a round, on a form that showed what stood there before.
package struct AddresseeChoice: Hashable, Sendable {
    package let organization: ID<Organization>
    /// The measures that are asked for.
    package let measures: Chosen<Set<ID<Measure>>>
    /// The person whom the mail goes to, by the key of the vault; `nil` where the office hands the link on.
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

    /// Whom the mail goes to, where others have chosen since.
    ///
    /// - Throws: `ContactConflict` where both chose, and not the same.
    package func contact(since stored: String?) throws(ContactConflict) -> String? {
        do {
            return try contact.since(stored)
        } catch {
            throw ContactConflict(organization: organization, contact: stored)
        }
    }
}

/// Two people chose at the same time to whom the mail for an organization goes.
package struct ContactConflict: Error, Hashable {
    package let organization: ID<Organization>
    /// Whom the other one chose.
    package let contact: String?

    package init(organization: ID<Organization>, contact: String?) {
        self.organization = organization
        self.contact = contact
    }
}

/// Nobody would be asked for anything.
package struct NobodyAsked: Error {
    package init() {}
}

/// Who is asked for what in a round, and to whom the mail goes, by organization.
package struct StoredAddressees: Sendable {
    package private(set) var measures: [ID<Organization>: Set<ID<Measure>>] = [:]
    package private(set) var contacts: [ID<Organization>: String] = [:]

    /// Of two entries that became one both may have been asked.
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
    /// Lets a round ask for what was chosen, beside what others have chosen since the form was shown.
    ///
    /// - Throws: `ContactConflict`; `NobodyAsked`; `Refusal.notThere`, `.roundIsSent`.
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

    /// Names what a round would send to whom, as long as nobody changes it.
    package func mark(ofRound id: ID<StatusRound>) -> String {
        let requests = requests(of: id)
        let versions = [self[id]?.version].compactMap { $0 } + requests.map(\.version)
        let last = versions.compactMap { $0.stamp?.put.sequence }.max() ?? 0
        return "\(last)-\(requests.count)"
    }

    /// A round's text and addressees change only before it is sent.
    ///
    /// - Throws: `Refusal.notThere`, `.roundIsSent`.
    package func checkPrepared(_ id: ID<StatusRound>) throws(Refusal) {
        guard let round = self[id] else { throw .notThere(id.reference) }
        if let day = round.sentOn ?? round.closedOn { throw .roundIsSent(day) }
    }
}
