import Addresses
import Concept
import Design
import Foundation
import HTTPTypes
import Hummingbird
import Journal
import Register
import Services
import Vault
import Web
import Words

extension TaskRoutes {
    /// Hands one measure on to a colleague, who gets a request and a link of their own.
    ///
    /// The colleague becomes a contact person until the round ends. Refused while an answer waits
    /// for the office, and beyond the limits of `HandingOn`.
    func handOn(_ one: Asked.One, _ asked: Asked) async throws -> Response {
        guard request.method == .post else { return send(page(one).content) }
        let data: FormData
        switch try await form() {
        case .form(let sent): data = sent
        case .refused(let response): return response
        }
        let name = data[HandingOnPage.nameField]?.typedText ?? ""
        let mail = data[HandingOnPage.mailField]?.typedText ?? ""
        if name.isEmpty {
            let fault = words(.form(.faultMissing), ["field": words[.person(.name)]])
            return send(
                page(one, name, mail, [(HandingOnPage.nameField, fault)]).content,
                .unprocessableContent
            )
        }
        if let limit = services.town.register.limit(
            ofHandingOn: asked.request.id,
            on: services.today
        ) {
            return limited(limit, page(one, name, mail, [(nil, sentence(limit))]))
        }
        if waits(asked.request.id, one.measure.id, in: services.town.register) {
            return answered(one, name, mail)
        }
        let actor = Actor(holding: asked.request.id, of: asked.request.organization)
        let entry = PersonEntry(
            post: Person.Post(
                function: words(
                    .answer(.colleagueFunction),
                    ["measure": words.number(of: one.measure.reference)]
                ),
                organization: asked.request.organization,
                until: asked.round.answerBy
            ),
            reach: Person.Reach(
                name: Person.Detail(name),
                mail: mail.isEmpty ? nil : Person.Detail(mail)
            ),
            consent: nil
        )
        do {
            let person = try await services.persons.add(
                entry,
                account: nil,
                by: actor.author(for: .answer(asked.request.reference), in: services.town.register),
                via: .taskLink
            )
            let id = try await hand(one.measure.id, to: person, from: asked.request.id, actor)
            let token = try await answers.makeLink(to: id, byHand: true)
            var made = page(one, name, mail)
            let path = TaskAddress.all(token).text(in: language)
            made.link = (context.publicAddress ?? "http://\(request.head.authority ?? "")") + path
            return send(made.content)
        } catch let refused as PersonRefused {
            let faults = refused.problems.map { ($0.field, $0.message(in: words)) }
            return send(page(one, name, mail, faults).content, .unprocessableContent)
        } catch is AnswerWaits {
            return answered(one, name, mail)
        } catch let limit as HandingOn.Limit {
            return limited(limit, page(one, name, mail, [(nil, sentence(limit))]))
        }
    }

    /// Whether an answer still waits for the office; handing the measure on would hide it.
    private func waits(
        _ request: ID<StatusRequest>,
        _ measure: ID<Measure>,
        in register: Register
    ) -> Bool {
        answers[request, measure]?.waits(in: register) ?? false
    }

    private func answered(_ one: Asked.One, _ name: String, _ mail: String) -> Response {
        let faults: [FormFault] = [(nil, words[.answer(.handOnAnswered)])]
        return send(page(one, name, mail, faults).content, .conflict)
    }

    private func limited(_ limit: HandingOn.Limit, _ page: HandingOnPage) -> Response {
        send(page.content, limit == .tooManyToday ? .tooManyRequests : .unprocessableContent)
    }

    private func sentence(_ limit: HandingOn.Limit) -> String {
        switch limit {
        case .tooManyToday:
            words(.answer(.handOnTooMany), ["limit": words.number(HandingOn.mostOnADay)])
        case .tooManySteps:
            words(.answer(.handOnTooFar), ["limit": words.number(HandingOn.mostSteps)])
        }
    }

    /// Moves the measure to a new request and returns its number.
    ///
    /// - Throws: `AnswerWaits` or `HandingOn.Limit` if that has changed since the page was checked,
    ///   `Refusal`, and what recording throws.
    private func hand(
        _ measure: ID<Measure>,
        to person: String,
        from id: ID<StatusRequest>,
        _ actor: Actor
    ) async throws -> ID<StatusRequest> {
        let deed = HandOnMeasure(measure, from: id, to: person, on: services.today) {
            [answers] register in answers[id, measure]?.waits(in: register) ?? false
        }
        let outcome = try await services.town.perform(deed, by: actor, via: .taskLink)
        guard case .recorded(let change) = outcome,
            let made = change.edits.map(\.reference)
                .last(where: { $0.kind == .statusRequest && $0 != id.reference })
        else { throw Refusal.notThere(id.reference) }
        return ID(made.number)
    }

    private func page(
        _ one: Asked.One,
        _ name: String = "",
        _ mail: String = "",
        _ faults: [FormFault] = []
    ) -> HandingOnPage {
        HandingOnPage(
            context: context,
            one: one,
            token: address.token,
            formToken: freshToken,
            name: name,
            mail: mail,
            summary: FaultSummary(words: words, faults: faults)
        )
    }
}
