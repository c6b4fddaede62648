import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// Who works on the concept: all organizations, by sort and by field of action.
///
/// An organization belongs to a field if it leads a measure there or takes part in one; so it may
/// stand in several rows.
struct NetworkPage {
    let context: PageContext

    private var words: Catalogue { context.words }

    /// How many there are, then lists by sort and by field; a sentence if none is public.
    var content: PageContent {
        PageContent(words[.network(.heading)], trail: [(words[.frame(.network)], .network)]) {
            div(.class("stack")) {
                h1 { words[.network(.heading)] }
                let all = context.register.all(Organization.self)
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
                        ForEach(context.fieldsInForce) { field in
                            row(
                                context.link(field.id),
                                context.involved(in: context.measures(in: field.id))
                            )
                        }
                    }
                }
            }
        }
    }

    /// A name and the organizations that belong to it, sorted by name; nothing if there are none.
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
                        li { context.link(organization.id) }
                    }
                }
            }
        }
    }
}

/// One organization: what it is, what it leads, and where it takes part.
struct OrganizationPage {
    let context: PageContext
    /// An organization of any sort, a council body included.
    let organization: Numbered<Organization>

    private var words: Catalogue { context.words }

    /// Its facts and members, then the measures it leads or takes part in, then the papers it dealt
    /// with.
    var content: PageContent {
        PageContent(
            organization.title,
            trail: [(words[.frame(.network)], .network)],
            titleIsOwn: true
        ) {
            article(.class("stack")) {
                h1(attributes: context.ownLanguage()) { organization.title }
                if organization.isExample {
                    p(.class("note")) {
                        context.exampleMark(true)
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

    /// Sort, names, place in other organizations, contact persons, and the fields it leads.
    private var facts: some Markup {
        dl(.class("facts")) {
            fact(words[.network(.sort)], words.word(organization.record.sort))
            fact(words[.network(.grain)], words.word(organization.grain))
            fact(words[.network(.formerNames)], each: organization.formerNames.map(said))
            fact(words[.network(.aliases)], each: organization.aliases.map { context.own($0) })
            if let above = organization.partOf {
                fact(words[.network(.partOf)], context.link(above))
            }
            if let website = organization.website {
                fact(words[.network(.website)], a(.href(website)) { website })
            }
            fact(words[.network(.contactPersons)], each: context.askedPersons(for: organization.id))
            fact(words[.network(.memberOf)], each: circles)
            fact(words[.network(.leadsFields)], each: fields)
        }
    }

    /// A former name with its last day.
    private func said(_ former: Organization.FormerName) -> AnyMarkup {
        context.sentence(
            .network(.formerName),
            "name",
            own: former.name,
            ["day": words.date(former.until)]
        )
    }

    /// The circles and bodies to which the organization belongs.
    private var circles: [AnyMarkup] {
        context.register.naming(organization.reference, Membership.self)
            .filter { $0.member == organization.id }.map { context.link($0.circle) }
    }

    /// The fields of action that the organization leads.
    private var fields: [AnyMarkup] {
        context.register.naming(organization.reference, FieldOfAction.self)
            .filter { $0.lead == organization.id }.map { context.link($0.id) }
    }

    /// The members of a circle or body, with the time of their membership if it is known.
    @MarkupBuilder
    private var members: some Markup {
        let members = context.register.parts(of: organization.reference, Membership.self)
            .sorted { ($0.position, $0.id) < ($1.position, $1.id) }
        if !members.isEmpty {
            h2 { words[.network(.members)] }
            ul {
                ForEach(members) { member in
                    li {
                        context.link(member.member)
                        let span = Period(from: member.from, until: member.until)
                        if !span.isEmpty {
                            " (" + words.period(span, today: context.today) + ")"
                        }
                    }
                }
            }
        }
    }

    /// The measures for which a condition holds, under a heading; nothing if there are none.
    @MarkupBuilder
    private func measures(
        _ key: TextKey.Network,
        without column: Column? = nil,
        _ belongs: (Measure) -> Bool
    ) -> some Markup {
        let measures = context.register.naming(organization.reference, Measure.self)
            .filter { belongs($0.record) }
        if !measures.isEmpty {
            h2 { words[.network(key)] }
            context.measureTable(measures, caption: words[.network(key)], without: column)
        }
    }

    /// The papers on which a council body was consulted.
    @MarkupBuilder
    private var consultations: some Markup {
        let steps = context.register.naming(organization.reference, Consultation.self)
        if !steps.isEmpty {
            h2 { words[.body(.papers)] }
            ul { ForEach(steps) { step in li { context.link(step.paper) } } }
        }
    }
}
