import Addresses
import Concept
import Design
import Markup
import OfficeKit
import Register
import Web
import Words

/// The fields for an account's roles, each explained, and for the organization it acts for.
struct RolesField: Sendable {
    let context: OfficeContext
    let roles: [Role]
    let organization: ID<Organization>?
    /// What the account had when the form was opened; `nil` for a new account.
    var shown: (roles: [Role], organization: ID<Organization>?)?
    /// The messages for roles and organization.
    let faults: FaultSummary

    private var words: Catalogue { context.words }

    @MarkupBuilder
    var markup: some Markup {
        if let shown {
            ForEach(shown.roles) { context.hidden("vorher-rolle", $0.rawValue) }
            context.hidden(
                "vorher-organisation",
                shown.organization.map { String($0.number) } ?? ""
            )
        }
        InputField(
            "rolle",
            words[.account(.roles)],
            .anyOf(
                Role.allCases.map {
                    let text = words.word($0) + ": " + words[$0.explanation]
                    return Choosable(value: $0.rawValue, text: text)
                }
            ),
            values: roles.map(\.rawValue)
        ).markup(faults)
        InputField(
            "organisation",
            words(.form(.optionalLabel), ["field": words.name(of: .organization)]),
            .list(
                context.register.all(Organization.self).sorted(byName: \.title).map {
                    Choosable(value: String($0.id.number), text: $0.title)
                },
                none: words[.form(.nothingChosen)]
            ),
            hint: words[.account(.organizationHint)],
            value: organization.map { String($0.number) }
        ).markup(faults)
    }

    /// What was chosen in the form.
    static func chosen(_ data: FormData) -> (roles: [Role], organization: ID<Organization>?) {
        read(data, "")
    }

    /// What the form showed when it was opened; `nil` if it does not say.
    static func shown(_ data: FormData) -> (roles: [Role], organization: ID<Organization>?)? {
        data["vorher-organisation"].map { _ in read(data, "vorher-") }
    }

    private static func read(
        _ data: FormData,
        _ prefix: String
    ) -> (roles: [Role], organization: ID<Organization>?) {
        let organization = data[prefix + "organisation"].flatMap { Address.number($0) }
        return (data.all(prefix + "rolle").compactMap(Role.init), organization.map { ID($0) })
    }
}

extension Role {
    /// The sentence on what the role allows.
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
