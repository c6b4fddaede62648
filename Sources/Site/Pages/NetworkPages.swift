import Markup
import Register
import Words

/// Who works on the concept, by sort and by field.
struct NetworkPage {
    let reading: Reading

    private var words: Catalogue { reading.words }

    var content: PageContent {
        PageContent(words[.network(.heading)], trail: [(words[.frame(.network)], .network)]) {
            div(.class("stack")) {
                h1 { words[.network(.heading)] }
                let all = reading.register.all(Organization.self)
                if all.isEmpty {
                    p(.class("lead")) { words[.network(.none)] }
                } else {
                    p(.class("lead")) { words[.network(.intro)] }
                    p { words(.network(.count), count: all.count) }
                }
                if !all.isEmpty {
                    h2 { words[.network(.bySort)] }
                    dl(.class("facts wide")) {
                        ForEach(Organization.Sort.allCases) { sort in
                            row(words.word(sort), all.filter { $0.record.sort == sort })
                        }
                    }
                    h2 { words[.network(.byField)] }
                    dl(.class("facts wide")) {
                        ForEach(reading.fieldsInForce) { field in
                            row(
                                reading.link(field.id),
                                reading.involved(in: reading.measures(in: field.id))
                            )
                        }
                    }
                }
            }
        }
    }

    /// What some organizations have in common, and their names in German order.
    @MarkupBuilder
    private func row(
        _ name: some Markup,
        _ organizations: [Numbered<Organization>]
    ) -> some Markup {
        if !organizations.isEmpty {
            dt { name }
            dd {
                ul(.class("plain columns-list")) {
                    ForEach(organizations.sorted(byName: \.title)) { organization in
                        li { reading.link(organization.id) }
                    }
                }
            }
        }
    }
}

/// One organization: what it is, what it leads, where it takes part.
struct OrganizationPage {
    let reading: Reading
    let organization: Numbered<Organization>

    private var words: Catalogue { reading.words }

    var content: PageContent {
        PageContent(
            organization.title,
            trail: [(words[.frame(.network)], .network)],
            titleIsOwn: true
        ) {
            article(.class("stack")) {
                h1(attributes: reading.ownLanguage()) { organization.title }
                if organization.isExample {
                    p(.class("note")) {
                        reading.exampleMark(true)
                        " " + words[.frame(.exampleOrganization)]
                    }
                }
                facts
                members
                measures(.leads, without: .lead) { $0.lead == organization.id }
                measures(.takesPartIn) { $0.partners.contains(organization.id) }
                consultations
            }
        }
    }

    private var facts: some Markup {
        dl(.class("facts")) {
            fact(words[.network(.sort)], words.word(organization.record.sort))
            fact(words[.network(.grain)], words.word(organization.grain))
            fact(words[.network(.formerNames)], each: organization.formerNames.map(said))
            fact(words[.network(.aliases)], each: organization.aliases.map { reading.own($0) })
            if let above = organization.partOf {
                fact(words[.network(.partOf)], reading.link(above))
            }
            if let website = organization.website {
                fact(words[.network(.website)], a(.href(website)) { website })
            }
            fact(words[.network(.contactPersons)], each: reading.askedPersons(for: organization.id))
            fact(words[.network(.memberOf)], each: circles)
            fact(words[.network(.leadsFields)], each: fields)
        }
    }

    private func said(_ former: Organization.FormerName) -> AnyMarkup {
        reading.sentence(
            .network(.formerName),
            "name",
            own: former.name,
            ["day": words.date(former.until)]
        )
    }

    private var circles: [AnyMarkup] {
        reading.register.naming(organization.reference, Membership.self)
            .filter { $0.member == organization.id }.map { reading.link($0.circle) }
    }

    private var fields: [AnyMarkup] {
        reading.register.naming(organization.reference, FieldOfAction.self)
            .filter { $0.lead == organization.id }.map { reading.link($0.id) }
    }

    @MarkupBuilder
    private var members: some Markup {
        let members = reading.register.parts(of: organization.reference, Membership.self)
            .sorted { ($0.position, $0.id) < ($1.position, $1.id) }
        if !members.isEmpty {
            h2 { words[.network(.members)] }
            ul {
                ForEach(members) { member in
                    li {
                        reading.link(member.member)
                        let span = Period(from: member.from, until: member.until)
                        if !span.isEmpty {
                            " (" + words.period(span, today: reading.today) + ")"
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private func measures(
        _ key: TextKey.Network,
        without column: Column? = nil,
        _ belongs: (Measure) -> Bool
    ) -> some Markup {
        let measures = reading.register.naming(organization.reference, Measure.self)
            .filter { belongs($0.record) }
        if !measures.isEmpty {
            h2 { words[.network(key)] }
            reading.measureTable(measures, caption: words[.network(key)], without: column)
        }
    }

    @MarkupBuilder
    private var consultations: some Markup {
        let steps = reading.register.naming(organization.reference, Consultation.self)
        if !steps.isEmpty {
            h2 { words[.body(.papers)] }
            ul { ForEach(steps) { step in li { reading.link(step.paper) } } }
        }
    }
}
