package import Concept
import Journal
package import Register

/// The links of a status query: each leads to one request of a round.
extension StatusAnswers {
    /// What somebody who has a link finds.
    package enum Standing: Hashable, Sendable {
        case open(ID<StatusRequest>)
        /// Its time is over; the round still runs.
        case expired(ID<StatusRequest>)
        case closed(ID<StatusRequest>)
        /// It is none of ours, was ended, or is for another task.
        case unknown
    }

    /// What becomes of a link, from the token that somebody has of it.
    package func standing(of token: String) -> Standing {
        links[token].map { standing(of: $0) } ?? .unknown
    }

    /// What a link opens now.
    package func standing(of link: TaskLink) -> Standing {
        guard link.task == .statusQuery, link.subject.kind == .statusRequest else {
            return .unknown
        }
        let id = ID<StatusRequest>(link.subject.number)
        guard let request = town.register[id], let round = town.register[request.round] else {
            return .unknown
        }
        if round.record.state == .closed { return .closed(id) }
        return links.isOver(link) ? .expired(id) : .open(id)
    }

    /// Makes a further link to a request; the others stay.
    ///
    /// `byHand` is one that is shown to be handed on; the others go out in letters.
    ///
    /// - Returns: the token, which is known this once.
    /// - Throws: where the file cannot be written.
    package func makeLink(
        to request: ID<StatusRequest>,
        byHand: Bool = false
    ) async throws -> String {
        try await links.make(
            for: .statusQuery,
            request.reference,
            of: town.register[request]?.contact,
            byHand: byHand
        )
    }

    /// Whether somebody was shown a link to hand on.
    package func hasLinkByHand(to request: ID<StatusRequest>) -> Bool {
        links.isByHand(to: request.reference)
    }

    /// Ends all links to a request.
    ///
    /// - Throws: where the file cannot be written.
    package func revokeLinks(to request: ID<StatusRequest>) async throws {
        try await links.end(.statusQuery, request.reference)
    }
}
