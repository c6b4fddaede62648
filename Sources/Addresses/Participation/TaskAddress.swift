package import Concept
package import Register
package import Words

/// Where somebody without an account answers a status query; the token is the right to.
package enum TaskAddress: Hashable, Sendable {
    /// All measures of which the link asks.
    case all(String)
    case measure(String, ID<Measure>)
    /// Lets a colleague answer for one measure.
    case handingOn(String, ID<Measure>)

    /// - Throws: `NoAddress` where there is no token, or no number where one belongs.
    init(_ route: TaskRoute, _ captures: inout Captures) throws(NoAddress) {
        let token = try captures.text()
        self =
            switch route {
            case .allMeasures: .all(token)
            case .oneMeasure: .measure(token, try captures.id())
            case .handingOn: .handingOn(token, try captures.id())
            }
    }

    package var token: String {
        switch self {
        case .all(let token), .measure(let token, _), .handingOn(let token, _): token
        }
    }

    package var place: RoutePlace {
        switch self {
        case .all(let token): RoutePlace(TaskRoute.allMeasures, token)
        case .measure(let token, let id): RoutePlace(TaskRoute.oneMeasure, token, "\(id.number)")
        case .handingOn(let token, let id): RoutePlace(TaskRoute.handingOn, token, "\(id.number)")
        }
    }

    package func text(in language: Language) -> String { language.pathPrefix + place.path }
}
