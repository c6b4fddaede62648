package import Register

/// How far a request can be handed on: each time a letter goes to an address that somebody without an
/// account has typed in.
///
/// - Source: decision 46.
package enum HandingOn {
    /// So many colleagues of one addressee are asked on one day.
    package static let mostOnADay = 20
    /// So often the same measure goes from one to the next.
    package static let mostSteps = 3

    /// Why a part of a request is not handed on.
    package enum Limit: Error, Hashable, Sendable {
        case tooManyToday, tooManySteps
    }
}

extension Records {
    /// Why a part of a request cannot be handed on; `nil` where it can.
    package func limit(ofHandingOn id: ID<StatusRequest>, on day: Day) -> HandingOn.Limit? {
        guard let request = self[id] else { return nil }
        let (first, steps) = origin(of: request)
        if steps >= HandingOn.mostSteps { return .tooManySteps }
        let today = requests(of: request.round).filter { other in
            other.handedOnBy != nil && other.askedOn == day && origin(of: other).first == first
        }
        return today.count >= HandingOn.mostOnADay ? .tooManyToday : nil
    }

    /// The request of the addressee whom the office asked, and how often it was handed on since.
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
