package import Register

/// Limits for passing requests on.
///
/// Each time a letter goes to an address that was typed in by somebody without an account.
///
/// - Source: decision 46.
package enum HandingOn {
    /// How many colleagues of one addressee may be asked in a day.
    package static let mostOnADay = 20
    /// How often the same measure may be passed on.
    package static let mostSteps = 3

    /// The limit that has been reached.
    package enum Limit: Error, Hashable, Sendable {
        /// `mostOnADay` is reached; `mostSteps` is reached.
        case tooManyToday, tooManySteps
    }
}

extension Records {
    /// The limit that keeps a request from being passed on; `nil` if it may be.
    package func limit(ofHandingOn id: ID<StatusRequest>, on day: Day) -> HandingOn.Limit? {
        guard let request = self[id] else { return nil }
        let (first, steps) = origin(of: request)
        if steps >= HandingOn.mostSteps { return .tooManySteps }
        let today = requests(of: request.round).filter { other in
            other.handedOnBy != nil && other.askedOn == day && origin(of: other).first == first
        }
        return today.count >= HandingOn.mostOnADay ? .tooManyToday : nil
    }

    /// The request that the office sent, and how often it was passed on since.
    private func origin(
        of request: Numbered<StatusRequest>
    ) -> (first: ID<StatusRequest>, steps: Int) {
        var (first, steps) = (request, 0)
        while let before = first.handedOnBy.flatMap({ self[$0] }), before.id < first.id {
            (first, steps) = (before, steps + 1)
        }
        return (first.id, steps)
    }
}
