import Journal
import Markup
import Register
import Words

/// Which roles an account has, each with what it may do, and for which organization it acts.
struct RolesField: Sendable {
    let reading: OfficeReading
    let roles: [Role]
    let organization: ID<Organization>?
    /// What is wrong with the choice.
    let fault: String?

    private var words: Catalogue { reading.words }

    @MarkupBuilder
    var markup: some Markup {
        fieldset(.class(fault == nil ? "field" : "field faulty")) {
            legend(.id(FieldMarkup.id("rolle"))) { words[.account(.roles)] }
            if let fault { p(.class("fault")) { fault } }
            div(.class("options")) { ForEach(Role.allCases) { box($0) } }
        }
        div(.class("field")) {
            label(.for(FieldMarkup.id("organisation"))) {
                words(.form(.optionalLabel), ["field": words.name(of: .organization)])
            }
            p(.id("organisation-hinweis"), .class("hint")) { words[.account(.organizationHint)] }
            select(
                .id(FieldMarkup.id("organisation")),
                .name("organisation"),
                .aria(.describedby("organisation-hinweis"))
            ) {
                option(.value("")) { words[.form(.nothingChosen)] }
                ForEach(reading.register.all(Organization.self).sorted(byName: \.title)) { each in
                    option(.value(String(each.id.number))) { each.title }
                        .attributes(.selected, when: each.id == organization)
                }
            }
        }
    }

    private func box(_ role: Role) -> some Markup {
        let id = "rolle-\(role.rawValue)"
        return div(.class("choice")) {
            input(.id(id), .type(.checkbox), .name("rolle"), .value(role.rawValue))
                .attributes(.checked, when: roles.contains(role))
            label(.for(id)) { words.word(role) + ": " + words[role.explanation] }
        }
    }

    /// What a form has sent for it.
    static func chosen(_ data: FormData) -> (roles: [Role], organization: ID<Organization>?) {
        let organization = data["organisation"].flatMap { Address.number($0) }
        return (data.all("rolle").compactMap(Role.init), organization.map { ID($0) })
    }
}

extension Role {
    /// What somebody may do in the role, so that it can be given rightly.
    fileprivate var explanation: TextKey {
        switch self {
        case .partner: .account(.mayPartner)
        case .lead: .account(.mayLead)
        case .steering: .account(.maySteering)
        case .office: .account(.mayOffice)
        case .councilOffice: .account(.mayCouncilOffice)
        case .councillor: .account(.mayCouncillor)
        case .management: .account(.mayManagement)
        case .administration: .account(.mayAdministration)
        }
    }
}
