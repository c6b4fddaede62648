package import Concept
package import Register
import Web

/// A page about the contact persons, named by their random identifiers.
package enum PersonAddress: Hashable, Sendable {
    /// All that the visitor may see.
    case all
    /// The form for a new person, for an organization if one is chosen.
    case new(of: ID<Organization>?)
    /// One person.
    case one(String)
    /// The form for a person's details.
    case changing(String)
    /// Withdraws a person's consent.
    case withdrawing(String)
    /// Erases a person.
    case erasing(String)
    /// What the town holds about a person, as a page and as a file (Article 15 GDPR).
    case holding(String)
    case holdingFile(String)

    /// The route with the values of its captures.
    var place: RoutePlace {
        switch self {
        case .all: RoutePlace(PersonRoute.persons)
        case .new: RoutePlace(PersonRoute.newPerson)
        case .one(let id): RoutePlace(PersonRoute.person, id)
        case .changing(let id): RoutePlace(PersonRoute.changePerson, id)
        case .withdrawing(let id): RoutePlace(PersonRoute.withdrawConsent, id)
        case .erasing(let id): RoutePlace(PersonRoute.erasePerson, id)
        case .holding(let id): RoutePlace(PersonRoute.holding, id)
        case .holdingFile(let id): RoutePlace(PersonRoute.holdingFile, id)
        }
    }

    /// The parameters that belong to the address.
    var query: Query {
        var query = Query()
        if case .new(let organization) = self {
            query.append("fuer", organization.map { String($0.number) })
        }
        return query
    }
}
