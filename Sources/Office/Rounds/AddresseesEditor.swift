import Addresses
import Concept
import Design
import Journal
import Markup
import OfficeKit
import Register
import Services
import Vault
import Web
import Words

/// Who is asked about which measures: each organization that leads some, and who gets its letter.
struct AddresseesEditor: FormFlow {
    let services: Services
    let context: OfficeContext
    let round: Numbered<StatusRound>

    private var words: Catalogue { context.words }
    private var requests: [Numbered<StatusRequest>] { context.register.requests(of: round.id) }
    /// The addressees as they are stored now.
    private var stored: StoredAddressees { StoredAddressees(requests) }
    private var all: RoundAddressees { RoundAddressees(leadersOf: context.register.askable) }

    private func measuresName(_ id: ID<Organization>) -> String { "m-\(id.number)" }
    private func contactName(_ id: ID<Organization>) -> String { "kontakt-\(id.number)" }

    private func shownMeasuresName(_ id: ID<Organization>) -> String { "vorher-\(id.number)" }
    private func shownContactName(_ id: ID<Organization>) -> String {
        "vorher-kontakt-\(id.number)"
    }

    /// Only a round that was not sent yet can be changed.
    func ask(_ data: FormData?) -> OfficeAnswer {
        if data == nil, round.record.state != .prepared {
            return .seeOther(context.path(.rounds(.one(round.id))))
        }
        return .page(page(data, nil))
    }

    func perform(_ data: FormData) async throws -> OfficeAnswer {
        _ = try await perform(ChooseAddressees(choices(data), in: round.id))
        return .seeOther(context.path(.rounds(.sending(round.id))))
    }

    /// A conflict over a contact or over who is asked brings the form back with the current choice.
    func stop(for error: any Error) -> FormStop? {
        switch error {
        case let conflict as ContactConflict: return .moved([fault(conflict)], conflict)
        case is NobodyAsked:
            let choices = choices(context.request.form ?? FormData())
            return choices.allSatisfy(\.measures.now.isEmpty)
                ? .faulty(nil, words[.round(.nobodyAsked)])
                : .moved(words[.round(.addresseesMoved)], error)
        case let refusal as Refusal: return .moved(context.sentence(refusal))
        default: return nil
        }
    }

    /// What the form chooses for each organization that leads a measure.
    private func choices(_ data: FormData) -> [AddresseeChoice] {
        func measures(_ name: String) -> Set<ID<Measure>> {
            Set(data.all(name).compactMap { Int($0) }.map { ID($0) })
        }
        return all.groups.map(\.organization).map { organization in
            let before = data[shownContactName(organization)].flatMap { $0.isEmpty ? nil : $0 }
            let typed = data[contactName(organization)] ?? ""
            let isOffered = typed == before || persons(of: organization).contains { $0.id == typed }
            return AddresseeChoice(
                organization,
                measures: .init(
                    before: measures(shownMeasuresName(organization)),
                    now: measures(measuresName(organization))
                ),
                contact: .init(before: before, now: isOffered ? typed : nil)
            )
        }
    }

    private func fault(_ conflict: ContactConflict) -> FormFault {
        let values = [
            "organization": context.label(conflict.organization.reference),
            "contact": services.contactLine(of: conflict.contact, words),
        ]
        return (contactName(conflict.organization), words(.round(.contactConflict), values))
    }

    /// The persons who can be asked for an organization: those whose function has not ended.
    private func persons(of organization: ID<Organization>) -> [Person] {
        services.persons.all.filter { person in
            person.post.organization == organization && !person.post.isOver(on: context.today)
        }
    }

    // MARK: - The page

    func page(_ data: FormData?, _ stop: FormStop?) -> OfficeContent {
        // Two people removed what the other had left, so the form shows what is stored now.
        let data = stop?.error is NobodyAsked ? nil : data
        let conflict = stop?.error as? ContactConflict
        let summary = context.summary(stop)
        let title = words[.round(.addresseesTitle)]
        let groups = all.groups
        return OfficeContent(
            title,
            back: (round.title, .rounds(.one(round.id))),
            isFault: !summary.isEmpty
        ) {
            div(.class("stack")) {
                context.doneNotice
                summary.markup
                h1 { title }
                p(.class("lead")) { words[.round(.addresseesIntro)] }
                context.sendingForm {
                    ForEach(groups) { organization, measures in
                        group(organization, measures, data, summary)
                        shown(organization, data, conflict)
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
        _ data: FormData?,
        _ summary: FaultSummary
    ) -> some Markup {
        let ticked = data?.all(measuresName(organization)) ?? numbers(of: organization)
        return Element<HTML.Fieldset, _>(.class("group")) {
            Element<HTML.Legend, _> { context.own(context.label(organization.reference)) }
            InputField(
                measuresName(organization),
                words[.round(.asksFor)],
                .anyOf(
                    measures.map {
                        Choosable(
                            value: String($0.id.number),
                            text: context.label($0.reference),
                            isOwn: true
                        )
                    }
                ),
                values: ticked,
                language: context.language
            ).markup()
            contact(
                organization,
                data?[contactName(organization)] ?? stored.contacts[organization],
                summary
            )
        }
    }

    /// The choice the form was based on, sent along so that saving does not undo what others chose.
    ///
    /// After a conflict it is the choice of the other person.
    private func shown(
        _ organization: ID<Organization>,
        _ data: FormData?,
        _ conflict: ContactConflict?
    ) -> some Markup {
        let measures = data?.all(shownMeasuresName(organization)) ?? numbers(of: organization)
        let typed = data?[shownContactName(organization)] ?? stored.contacts[organization]
        let contact = conflict?.organization == organization ? conflict?.contact : typed
        return MarkupGroup {
            ForEach(measures) { context.hidden(shownMeasuresName(organization), $0) }
            context.hidden(shownContactName(organization), contact ?? "")
        }
    }

    private func numbers(of organization: ID<Organization>) -> [String] {
        (stored.measures[organization] ?? []).sorted().map { String($0.number) }
    }

    private func contact(
        _ organization: ID<Organization>,
        _ chosen: String?,
        _ summary: FaultSummary
    ) -> some Markup {
        let persons = self.persons(of: organization)
        let label = words(
            .round(.goesTo),
            ["organization": context.label(organization.reference)]
        )
        return MarkupGroup {
            InputField(
                contactName(organization),
                label,
                .list(
                    persons.map { Choosable(value: $0.id, text: $0.line) },
                    none: words[.round(.byHand)]
                ),
                value: chosen
            ).markup(summary)
            if persons.isEmpty {
                p(.class("hint")) {
                    a(.href(context.path(.persons(.new(of: organization))))) {
                        words[.person(.newTitle)]
                        span(.class("hidden")) { ": \(context.label(organization.reference))" }
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
                ForEach(measures) { measure in li { context.link(measure.reference) } }
            }
        }
    }
}

extension Services {
    /// Who gets the letter to each organization.
    ///
    /// The person asked last, or else its first contact with a mail address; organizations without
    /// either are left out.
    func roundContacts(_ context: OfficeContext) -> [ID<Organization>: String] {
        var found: [ID<Organization>: String] = [:]
        let reachable = persons.all.filter { person in
            person.reach?.mail != nil && !person.post.isOver(on: context.today)
        }
        for person in reachable {
            guard let organization = person.post.organization else { continue }
            if found[organization] == nil { found[organization] = person.id }
        }
        let known = Set(reachable.map(\.id))
        for round in context.register.rounds.filter({ $0.sentOn != nil }).reversed() {
            for request in context.register.requests(of: round.id) {
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
