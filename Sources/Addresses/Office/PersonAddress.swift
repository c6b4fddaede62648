package import Concept
package import Register
import Web

/// A page about the persons of the vault; they are named by their random numbers.
package enum PersonAddress: Hashable, Sendable {
    /// All whom the visitor may see.
    case all
    /// A form for somebody new, of an organization where one is chosen.
    case new(of: ID<Organization>?)
    case one(String)
    case changing(String)
    /// Ends the consent.
    case withdrawing(String)
    case erasing(String)
    /// What the town holds about a person, as a page and as a file.
    case holding(String)
    case holdingFile(String)

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

    var query: Query {
        var query = Query()
        if case .new(let organization) = self {
            query.append("fuer", organization.map { String($0.number) })
        }
        return query
    }
}
