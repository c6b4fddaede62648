package import Concept
package import Register
import Web

/// A page about the office's status queries (rounds), their requests and answers.
package enum RoundAddress: Hashable, Sendable {
    /// All rounds.
    case all
    /// The form for a new round, filled in from an earlier one if that is chosen.
    case new(like: ID<StatusRound>?)
    /// A round: how far it is, and what is to be done next.
    case one(ID<StatusRound>)
    /// The form for name, last day and text.
    case facts(ID<StatusRound>)
    /// Who is asked about which measures.
    case addressees(ID<StatusRound>)
    /// Sends the requests.
    case sending(ID<StatusRound>)
    /// Reminds those who have not answered.
    case reminding(ID<StatusRound>)
    /// Closes the round.
    case closing(ID<StatusRound>)
    /// One organization's request.
    case request(ID<StatusRequest>)
    /// The answer to a request about one measure.
    case answer(ID<StatusRequest>, ID<Measure>)
    /// A file that came with an answer, by its random identifier.
    case attachment(ID<StatusRequest>, ID<Measure>, String)
    /// The result of a round.
    case report(ID<StatusRound>)
    /// The result of a round as a table.
    case reportFile(ID<StatusRound>, TableFormat)

    /// The route with the values of its captures.
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

    /// The parameters that belong to the address.
    var query: Query {
        var query = Query()
        if case .new(let like) = self { query.append("wie", like.map { String($0.number) }) }
        return query
    }
}
