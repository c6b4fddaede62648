import Addresses
import Concept
import HTTPTypes
import Hummingbird
import Journal
import Post
import Register
import Services
import Web
import Words

extension TaskRoutes {
    /// A page that says why the link does not open anything.
    func over(
        _ heading: TextKey.Answer,
        _ text: TextKey.Answer,
        _ status: HTTPResponse.Status
    ) -> Response {
        send(TaskOverPage(context: context, heading: heading, text: text).content, status)
    }

    /// Offers a new link in place of an expired one.
    ///
    /// It is mailed to the address the office has, so holding an old link is not enough to get in.
    func renew(_ id: ID<StatusRequest>) async throws -> Response {
        var page = TaskOverPage(context: context, heading: .expiredHeading, text: .expired)
        guard request.method == .post else {
            page.renewing = (TaskAddress.all(token).text(in: language), freshToken)
            return send(page.content, .gone)
        }
        switch try await form(upTo: .answer) {
        case .refused(let response): return response
        case .form:
            try await services.outbox.renew(id)
            page = TaskOverPage(context: context, heading: .expiredHeading, text: .renewed)
            return send(page.content)
        }
    }

    /// The page of a closed round; status 410.
    func closed(_ id: ID<StatusRequest>) -> Response {
        let round = services.town.register[id].flatMap { services.town.register[$0.round] }
        let page = TaskOverPage(
            context: context,
            heading: .closedHeading,
            text: .closed,
            values: ["day": round?.closedOn.map { words.date($0) } ?? ""]
        )
        return send(page.content, .gone)
    }
}
