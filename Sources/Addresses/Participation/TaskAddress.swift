package import Concept
package import Register
package import Words

/// The pages on which somebody with a link answers without an account; the token grants access.
package enum TaskAddress: Hashable, Sendable {
    /// All measures the link asks about.
    case all(String)
    /// One of the measures.
    case measure(String, ID<Measure>)
    /// Asks a colleague to answer about one measure.
    case handingOn(String, ID<Measure>)

    /// Makes the address of a route.
    ///
    /// - Throws: `NoAddress` if the token is missing or a number cannot be read.
    init(_ route: TaskRoute, _ captures: inout Captures) throws(NoAddress) {
        let token = try captures.text()
        self =
            switch route {
            case .allMeasures: .all(token)
            case .oneMeasure: .measure(token, try captures.id())
            case .handingOn: .handingOn(token, try captures.id())
            }
    }

    /// The secret of the link.
    package var token: String {
        switch self {
        case .all(let token), .measure(let token, _), .handingOn(let token, _): token
        }
    }

    /// The route with the values of its captures.
    package var place: RoutePlace {
        switch self {
        case .all(let token): RoutePlace(TaskRoute.allMeasures, token)
        case .measure(let token, let id): RoutePlace(TaskRoute.oneMeasure, token, "\(id.number)")
        case .handingOn(let token, let id): RoutePlace(TaskRoute.handingOn, token, "\(id.number)")
        }
    }

    /// The path as a link in that language has it.
    package func text(in language: Language) -> String { language.pathPrefix + place.path }
}
