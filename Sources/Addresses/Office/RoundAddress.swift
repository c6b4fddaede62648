package import Concept
package import Register
import Web

/// A page about the status queries of the office.
package enum RoundAddress: Hashable, Sendable {
    case all
    /// A form for a new one, filled in from an earlier one where that is chosen.
    case new(like: ID<StatusRound>?)
    /// How far it is, and what is to be done next.
    case one(ID<StatusRound>)
    /// Name, last day and text.
    case facts(ID<StatusRound>)
    /// Who is asked for what.
    case addressees(ID<StatusRound>)
    case sending(ID<StatusRound>)
    case reminding(ID<StatusRound>)
    case closing(ID<StatusRound>)
    case request(ID<StatusRequest>)
    case answer(ID<StatusRequest>, ID<Measure>)
    /// A file that came with an answer, by its random number.
    case attachment(ID<StatusRequest>, ID<Measure>, String)
    case report(ID<StatusRound>)
    case reportFile(ID<StatusRound>, TableFormat)

    var place: RoutePlace {
        switch self {
        case .all: RoutePlace(RoundRoute.rounds)
        case .new: RoutePlace(RoundRoute.newRound)
        case .one(let id): Self.place(.round, id)
        case .facts(let id): Self.place(.roundFacts, id)
        case .addressees(let id): Self.place(.roundAddressees, id)
        case .sending(let id): Self.place(.roundSending, id)
        case .reminding(let id): Self.place(.roundReminding, id)
        case .closing(let id): Self.place(.roundClosing, id)
        case .request(let id): RoutePlace(RoundRoute.statusRequest, "\(id.number)")
        case .answer(let id, let measure):
            RoutePlace(RoundRoute.statusAnswer, "\(id.number)", "\(measure.number)")
        case .attachment(let id, let measure, let file):
            RoutePlace(RoundRoute.statusAttachment, "\(id.number)", "\(measure.number)", file)
        case .report(let id): Self.place(.roundReport, id)
        case .reportFile(let id, let format):
            RoutePlace(RoundRoute.roundReportFile, "\(id.number)", format.rawValue)
        }
    }

    private static func place(_ route: RoundRoute, _ id: ID<StatusRound>) -> RoutePlace {
        RoutePlace(route, "\(id.number)")
    }

    var query: Query {
        var query = Query()
        if case .new(let like) = self { query.append("wie", like.map { String($0.number) }) }
        return query
    }
}
