import HTTPTypes
import Journal
import Markup
import Register
import Words

/// Who is asked for what: each organization with the measures that it leads, and whom the mail goes to.
struct AddresseesEditor: Sendable {
    let office: Office
    let reading: OfficeReading
    let round: Numbered<StatusRound>

    private var words: Catalogue { reading.words }
    private var requests: [Numbered<StatusRequest>] { reading.register.requests(of: round.id) }
    private var all: RoundAddressees { RoundAddressees(leadersOf: reading.register.askable) }

    private func measuresName(_ id: ID<Organization>) -> String { "m-\(id.number)" }
    private func contactName(_ id: ID<Organization>) -> String { "kontakt-\(id.number)" }

    func answer() async throws -> OfficeAnswer {
        guard round.record.state == .prepared else {
            return .seeOther(reading.path(.rounds(.one(round.id))))
        }
        guard let data = reading.request.form else { return .page(content(nil, [])) }
        let chosen = all.groups.filter { !data.all(measuresName($0.organization)).isEmpty }
        guard !chosen.isEmpty else {
            let fault = (field: String?.none, sentence: words[.round(.nobodyAsked)])
            return .page(content(data, [fault]), .unprocessableContent)
        }
        try await save(data)
        return .seeOther(reading.path(.rounds(.sending(round.id))))
    }

    /// Lets the requests be what the form says; who has no measure any more is not asked.
    private func save(_ data: FormData) async throws {
        let told = Told(
            by: reading.visitor.actor.author(for: .runRounds, in: reading.register),
            via: .page,
            action: .edited
        )
        let offered = offeredContacts
        let round = self.round.id
        try await office.town.perform(
            Wish(told) { register, draft in
                // Somebody may have sent it meanwhile: then nothing changes, and the next page says so.
                guard register[round]?.record.state == .prepared else { return }
                let old = register.requests(of: round)
                let asksPartners = old.contains { !$0.remarksOn.isEmpty }
                var contacts: [ID<Organization>: String] = [:]
                for request in old { contacts[request.organization] = request.contact }
                let measures = register.askable.filter { measure in
                    measure.lead.map { lead in
                        data.all("m-\(lead.number)").contains(String(measure.id.number))
                    } ?? false
                }
                for lead in Set(measures.compactMap(\.record.lead)) {
                    let chosen = data["kontakt-\(lead.number)"] ?? ""
                    let isOffered =
                        offered[lead]?.contains(chosen) ?? false || contacts[lead] == chosen
                    contacts[lead] = isOffered ? chosen : nil
                }
                let wanted = RoundAddressees(leadersOf: measures)
                    .requests(of: round, contacts: contacts, partners: asksPartners)
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
        )
    }

    /// Those who can be asked for an organization.
    private func persons(of organization: ID<Organization>) -> [Person] {
        office.persons.all.filter { person in
            person.post.organization == organization && !person.post.isOver(on: reading.today)
        }
    }

    private var offeredContacts: [ID<Organization>: Set<String>] {
        let leads = Set(all.groups.map(\.organization))
        let pairs = leads.map { ($0, Set(persons(of: $0).map(\.id))) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    // MARK: - The page

    private func content(
        _ data: FormData?,
        _ faults: [(field: String?, sentence: String)]
    ) -> OfficeContent {
        let summary = FaultSummary(words: words, faults: faults)
        let title = words[.round(.addresseesTitle)]
        let groups = all.groups
        return OfficeContent(
            title,
            back: (round.title, .rounds(.one(round.id))),
            isFault: !summary.isEmpty
        ) {
            div(.class("stack")) {
                reading.doneNotice
                summary.markup
                h1 { title }
                p(.class("lead")) { words[.round(.addresseesIntro)] }
                reading.sendingForm {
                    ForEach(groups) { organization, measures in
                        group(organization, measures, data)
                    }
                    div(.class("actions")) {
                        button(.type(.submit), .class("button")) { words[.round(.toSending)] }
                    }
                }
                withoutLead
            }
        }
    }

    private func group(
        _ organization: ID<Organization>,
        _ measures: [Numbered<Measure>],
        _ data: FormData?
    ) -> some Markup {
        let request = requests.first { $0.organization == organization }
        let ticked =
            data.map { $0.all(measuresName(organization)) }
            ?? (request?.measures ?? []).map { String($0.number) }
        return Element<HTML.Fieldset, _>(.class("group")) {
            Element<HTML.Legend, _> { reading.own(reading.label(organization.reference)) }
            ChoiceGroup(
                name: measuresName(organization),
                legend: words[.round(.asksFor)],
                fault: nil,
                type: .checkbox,
                options: measures.map {
                    Choosable(
                        value: String($0.id.number),
                        text: reading.label($0.reference),
                        isOwn: true
                    )
                },
                chosen: ticked,
                language: reading.language
            ).markup
            contact(organization, data?[contactName(organization)] ?? request?.contact)
        }
    }

    private func contact(_ organization: ID<Organization>, _ chosen: String?) -> some Markup {
        let persons = self.persons(of: organization)
        let options = persons.map { person in
            (
                person.id,
                [person.post.function, person.reach?.mail?.text].compactMap { $0 }
                    .joined(separator: ", ")
            )
        }
        let label = words(
            .round(.goesTo),
            ["organization": reading.label(organization.reference)]
        )
        return MarkupGroup {
            PlainField(
                name: contactName(organization),
                label: label,
                value: chosen ?? "",
                control: .choice([("", words[.round(.byHand)])] + options)
            ).markup
            if persons.isEmpty {
                p(.class("hint")) {
                    a(.href(reading.path(.persons(.new(of: organization))))) {
                        words[.person(.newTitle)]
                        span(.class("hidden")) { ": \(reading.label(organization.reference))" }
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private var withoutLead: some Markup {
        let measures = all.withoutLead
        if !measures.isEmpty {
            h2 { words(.round(.withoutLead), count: measures.count) }
            p { words[.round(.withoutLeadHint)] }
            ul {
                ForEach(measures) { measure in li { reading.link(measure.reference) } }
            }
        }
    }
}

extension Office {
    /// Whom the mail to an organization goes to: who was asked last, or its first contact with a mail
    /// address.
    func roundContacts(_ reading: OfficeReading) -> [ID<Organization>: String] {
        var found: [ID<Organization>: String] = [:]
        let reachable = persons.all.filter { person in
            person.reach?.mail != nil && !person.post.isOver(on: reading.today)
        }
        for person in reachable {
            guard let organization = person.post.organization else { continue }
            if found[organization] == nil { found[organization] = person.id }
        }
        let known = Set(reachable.map(\.id))
        for round in reading.register.rounds.filter({ $0.sentOn != nil }).reversed() {
            for request in reading.register.requests(of: round.id) {
                if let contact = request.contact, request.handedOnBy == nil,
                    known.contains(contact)
                {
                    found[request.organization] = contact
                }
            }
        }
        return found
    }
}
