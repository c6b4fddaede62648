package import Addresses
import Attachments
import Concept
import Design
import Foundation
import HTTPTypes
package import Hummingbird
import Journal
import Markup
import NIOCore
import Post
import PublicSite
import Register
import Services
import Vault
import Web
import Words

/// Answers requests to links: finds the task of the link and lets it answer.
///
/// The pages of status queries are in extensions. Another task brings its own pages and uses the
/// functions here for reading forms and sending pages. Opening a page changes and logs nothing;
/// only a form does.
package struct TaskRoutes: SideDoor {
    package let call: Call
    let address: TaskAddress

    /// `address` is `nil` for a path that begins like a link but is none.
    package init(_ call: Call, _ address: TaskAddress?) {
        let address = address ?? .all("")
        self.call = call
        self.address = address
    }

    var token: String { address.token }
    var answers: StatusAnswers { services.answers }

    var context: PageContext {
        let site = services.site
        var context = site.context(
            site.town.published,
            services.today,
            PageRequest(.start, language)
        )
        context.isBare = !site.isOpen
        context.place = { [address] in address.text(in: $0) }
        return context
    }

    /// Limits how often one sender may ask, then hands over to the task of the link.
    ///
    /// - Throws: Any failure; it becomes a page with its number in the log.
    package func respond(note: (String, any Error) -> Void) async throws -> Response {
        if let seconds = participation.taskLimit.take(asker, at: services.world.now()) {
            var response = services.refused(
                { $0.tooMany(seconds: seconds) },
                .tooManyRequests,
                language
            )
            response.headers[.retryAfter] = String(seconds)
            return guarded(response)
        }
        guard let link = services.links[token], let task = participation.tasks[link.task] else {
            return unknown
        }
        return try await task.respond(to: link, at: address, call)
    }

    /// The page for somebody whose link is unknown; it does not tell whether it ever was one.
    var unknown: Response { over(.unknownHeading, .unknown, .notFound) }

    /// What the request shows; `nil` if it is not recorded any more.
    func asked(_ id: ID<StatusRequest>) -> Asked? {
        let state = services.town.state
        return Asked(id, state.register, state.published, answers)
    }

    /// The page or form for the measures of an open request.
    func respond(_ asked: Asked) async throws -> Response {
        switch address {
        case .all: return try await all(asked)
        case .measure(_, let id):
            guard let one = asked[id] else { return unknown }
            return try await measure(one, asked)
        case .handingOn(_, let id):
            guard let one = asked[id], !one.isRemark else { return unknown }
            return try await handOn(one, asked)
        }
    }

    // MARK: - All measures

    /// Shows all measures, or sends their answers and leads to the receipt.
    ///
    /// A measure that changed since the page was shown is not reported as unchanged: status 409.
    private func all(_ asked: Asked) async throws -> Response {
        guard request.method == .post else {
            return send(page(asked, isSaved: query["erledigt"] == "gemerkt").content)
        }
        let data: FormData
        switch try await form() {
        case .form(let sent): data = sent
        case .refused(let response): return response
        }
        let answeredBy = data[AnswerForm.Name.answeredBy]?.typedText
        if let answeredBy, answeredBy.unicodeScalars.count > Self.nameLimit {
            let fault = words(.answer(.whoTooLong), ["limit": words.number(Self.nameLimit)])
            let page = page(asked, answeredBy, [(AnswerForm.Name.answeredBy, fault)])
            return send(page.content, .unprocessableContent)
        }
        let rest = data[FormName.step] == "alle" ? asked.untouched : []
        let moved = rest.filter { one in
            data["\(FormName.version)-\(one.measure.id.number)"] != String(one.version)
        }
        guard moved.isEmpty else {
            let names = words.list(moved.map { words.number(of: $0.measure.reference) })
            let fault = words(.answer(.measuresMoved), ["measures": names])
            return send(page(asked, answeredBy, [(nil, fault)]).content, .conflict)
        }
        let receipt = try await answers.send(
            asked.request.id,
            unchanged: rest.map { one in
                (one.measure.id, StatusAnswer(unchanged: one.measure.record), one.version)
            },
            by: answeredBy
        )
        if let receipt, data[AnswerForm.Name.mailReceipt] == "ja" {
            try await services.outbox.sendReceipt(receipt, of: asked.request.id)
        }
        guard receipt != nil else {
            let page = page(asked, answeredBy, [(nil, words[.answer(.nothingToSend)])])
            return send(page.content, .unprocessableContent)
        }
        return guarded(services.redirect(to: TaskAddress.all(token).text(in: language)))
    }

    /// The most characters of the name of whoever answers.
    private static let nameLimit = 200

    private func page(
        _ asked: Asked,
        _ answeredBy: String? = nil,
        _ faults: [FormFault] = [],
        isSaved: Bool = false
    ) -> TaskPage {
        let known = (asked.measures + asked.remarks).compactMap { $0.answer?.answeredBy }.first
        return TaskPage(
            context: context,
            asked: asked,
            token: token,
            formToken: freshToken,
            answeredBy: answeredBy ?? known ?? "",
            summary: FaultSummary(words: words, faults: faults),
            isSaved: isSaved,
            mayMail: services.outbox.reaches(asked.request.record)
        )
    }

    // MARK: - One measure

    /// Shows the form for a measure, or keeps an answer, which is sent later from the first page.
    ///
    /// If the measure or the answer changed since the form was shown, it comes back with status
    /// 409.
    private func measure(_ one: Asked.One, _ asked: Asked) async throws -> Response {
        guard request.method == .post else {
            let typed = AnswerForm(one.answer?.answer, on: one.measure.record)
            return send(await page(one, asked, typed).content)
        }
        let data: FormData
        switch try await form() {
        case .form(let sent): data = sent
        case .refused(let response): return response
        }
        let typed = AnswerForm(data)
        let read = typed.read(one, others: asked.others, words) {
            [published = services.town.published] reference in
            published.table[reference]?.record.name
        }
        let file: Looked?
        var faults = read.faults
        do throws(AttachmentFault) {
            file = try await attached(data)
        } catch {
            file = nil
            faults.append((AnswerForm.Name.file, error.message(in: words)))
        }
        guard let answer = read.answer, faults.isEmpty else {
            return send(await page(one, asked, typed, faults).content, .unprocessableContent)
        }
        guard data.version == one.version else {
            let fault = words[.answer(.measureMoved)]
            return send(await page(one, asked, typed, [(nil, fault)]).content, .conflict)
        }
        do {
            try await answers.begin(
                answer,
                to: asked.request.id,
                on: one.measure.id,
                seen: one.version,
                from: Int(data[AnswerForm.Name.revision] ?? "") ?? 0
            )
        } catch let moved as AnswerMoved {
            var page = await page(one, asked, typed, [(nil, words[.answer(.otherAnswered)])])
            page.other = moved.now
            return send(page.content, .conflict)
        }
        try await keepFiles(data, file, one, asked)
        let next = TaskAddress.all(token).text(in: language) + "?erledigt=gemerkt"
        return guarded(services.redirect(to: next))
    }

    private func page(
        _ one: Asked.One,
        _ asked: Asked,
        _ typed: AnswerForm,
        _ faults: [FormFault] = []
    ) async -> AnswerPage {
        AnswerPage(
            context: context,
            asked: asked,
            one: one,
            token: token,
            formToken: freshToken,
            typed: typed,
            summary: FaultSummary(words: words, faults: faults),
            isScanned: await services.viruses.isWorking
        )
    }

    // MARK: - What is received and sent

    enum Sent {
        case form(FormData)
        case refused(Response)
    }

    /// Reads a form and checks that it comes from a page of this link.
    ///
    /// Pages of links are sent with `no-referrer`, so browsers name `null` as the origin of their
    /// forms. The token, which is made with the link's secret, proves the origin instead.
    ///
    /// - Source: Fetch Standard, 3.1 and 3.2 (`Sec-Fetch-Site`).
    func form(upTo limit: BodyLimit? = nil) async throws -> Sent {
        let site = HTTPField.Name("Sec-Fetch-Site").flatMap { request.headers[$0] }
        guard site == nil || site == "same-origin" else {
            return .refused(guarded(services.refused(\.foreignForm, .forbidden, language)))
        }
        switch try await services.body(of: request, upTo: limit ?? call.limit) {
        case .form(let data), .outlived(let data):
            guard FormToken(session: token).isGenuine(data[FormName.token] ?? "") else {
                return .refused(guarded(services.refused(\.foreignForm, .forbidden, language)))
            }
            return .form(data)
        case .refused(let page, let status):
            return .refused(guarded(services.refused(page, status, language)))
        }
    }

    /// A token for the forms of a new page.
    var freshToken: String {
        FormToken(session: token).text(salt: FormToken.salt(services.world.chance))
    }

    func send(_ content: PageContent, _ status: HTTPResponse.Status = .ok) -> Response {
        let bytes = Frame(context: context).page(content).render()
        return guarded(services.send(bytes, status, request.method == .head))
    }

    /// Keeps the page out of search engines, and its address, which is a secret, out of `Referer`.
    func guarded(_ response: Response) -> Response {
        var response = response
        response.headers.forbidIndexing()
        response.headers.forbidReferrer()
        return response
    }
}
