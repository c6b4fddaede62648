import Addresses
import Concept
import Design
import Journal
import Markup
import OfficeKit
import Post
import PublicSite
import Register
import Services
import Vault
import Web
import Words

/// Sends the letters of a round or its reminders, after a preview of what would be sent.
struct RoundSending: Decision {
    let services: Services
    let context: OfficeContext
    let round: Numbered<StatusRound>
    let step: Step

    /// Whether the letters are the first ones of the round or reminders.
    enum Step: Sendable { case sending, reminding }

    private var words: Catalogue { context.words }
    private var requests: [Numbered<StatusRequest>] { context.register.requests(of: round.id) }

    /// A round is sent once, and reminded only while it is running.
    func before() -> OfficeAnswer? {
        let state: StatusRound.State = step == .sending ? .prepared : .running
        return round.record.state == state
            ? nil : .seeOther(context.path(.rounds(.one(round.id))))
    }

    func perform(_ data: FormData) async throws -> OfficeAnswer {
        context.done(.rounds(.one(round.id)), try await perform(deed), done)
    }

    func stop(for error: any Error) -> FormStop? {
        error is RoundMoved ? .moved(words[.round(.sendingMoved)]) : nil
    }

    /// The field with a mark of what the page showed.
    private static let shown = "gezeigt"

    // MARK: - What is done

    /// The deed of the step; reminders go to the requests that are due when it is drafted.
    private var deed: any Deed {
        let (id, today) = (round.id, context.today)
        switch step {
        case .sending:
            return SendRound(id, on: today, shown: context.request.form?[Self.shown])
        case .reminding:
            return RemindAddressees(in: id, on: today) { [services] register in
                services.dueRequests(of: id, on: today, in: register)
            }
        }
    }

    /// The word for what was done, for the notice on the round's page.
    private var done: String {
        switch step {
        case .sending: mailed.isEmpty ? "gestartet" : "verschickt"
        case .reminding: "erinnert"
        }
    }

    /// The requests for which a letter is sent.
    private var mailed: [Numbered<StatusRequest>] { requests.filter { services.mails($0.record) } }

    /// The requests that are due for a reminder and can be reminded by mail.
    private var dueRequests: [Numbered<StatusRequest>] {
        services.dueRequests(of: round.id, on: context.today, in: context.register)
    }

    /// The requests with unanswered measures whose last letter is long enough ago.
    private var openRequests: [Numbered<StatusRequest>] {
        services.openRequests(of: round.id, on: context.today, in: context.register)
    }

    // MARK: - The page

    func page(_ data: FormData?, _ stop: FormStop?) -> OfficeContent {
        let summary = context.summary(stop)
        let title = words[.round(step.title)]
        return OfficeContent(
            title,
            back: (round.title, .rounds(.one(round.id))),
            isFault: !summary.isEmpty
        ) {
            div(.class("stack")) {
                summary.markup
                h1 { title }
                p(.class("lead")) { lead }
                explanation
                if mayPress {
                    context.sendingForm {
                        context.hidden(Self.shown, context.register.mark(ofRound: round.id))
                        div(.class("actions")) {
                            context.stepButton(.save, words[.round(button)])
                            a(.href(context.path(.rounds(.one(round.id))))) {
                                words[.form(.cancel)]
                            }
                        }
                    }
                }
            }
        }
    }

    private var button: TextKey.Round {
        switch step {
        case .sending: mailed.isEmpty ? .startingButton : .sendingButton
        case .reminding: .remindingButton
        }
    }

    private var mayPress: Bool {
        switch step {
        case .sending: !requests.isEmpty
        case .reminding: !dueRequests.isEmpty
        }
    }

    private var lead: String {
        switch step {
        case .sending:
            let measures = context.register.measures(in: round.id).count
            return words(
                .round(.sendingLead),
                count: requests.count,
                [
                    "measures": words(.round(.measureCount), count: measures),
                    "day": words.date(round.answerBy),
                ]
            )
        case .reminding: return words(.round(.remindingLead), count: dueRequests.count)
        }
    }

    @MarkupBuilder
    private var explanation: some Markup {
        switch step {
        case .sending:
            if mailed.isEmpty {
                p(.class("notice")) { services.nobodyReached(requests, words) }
            }
            addressees(requests)
            preview
        case .reminding:
            addressees(dueRequests)
            let others = openRequests.filter { !services.mails($0.record) }
            if !others.isEmpty {
                p { words(.round(.remindByHand), count: others.count) }
                addressees(others)
            }
        }
    }

    private func addressees(_ requests: [Numbered<StatusRequest>]) -> some Markup {
        ul {
            ForEach(requests) { request in
                li {
                    context.own(context.label(request.organization.reference))
                    ": " + words(.round(.measureCount), count: request.measures.count) + ", "
                        + (services.mails(request.record)
                            ? services.contactLine(of: request.record.contact, words)
                            : words[.round(.noMail)])
                }
            }
        }
    }

    /// The letter as its first reader will see it, made from real data.
    @MarkupBuilder
    private var preview: some Markup {
        if let request = requests.first(where: { !$0.measures.isEmpty }),
            let letter = StatusLetter(
                .asking,
                to: request.record,
                in: context.register,
                site: services.site.publicAddress ?? "http://…"
            )?.letter
        {
            section(.class("stack"), .aria(.labelledby("vorschau"))) {
                h2(.id("vorschau")) {
                    words(
                        .round(.previewFor),
                        ["organization": context.label(request.organization.reference)]
                    )
                }
                LetterMarkup(context: context, letter: letter).markup
            }
        }
    }
}

extension RoundSending.Step {
    fileprivate var title: TextKey.Round {
        switch self {
        case .sending: .sendingTitle
        case .reminding: .remindingTitle
        }
    }
}

extension OfficeContext {
    /// The sentence for a measure without any answer, with the day of its last known status.
    func silence(since day: Day?) -> String {
        guard let day else { return words[.round(.silentEver)] }
        return words(.round(.silentSince), ["day": words.date(day)])
    }
}

extension Services {
    /// The requests with unanswered measures whose last letter is long enough ago.
    func openRequests(
        of round: ID<StatusRound>,
        on today: Day,
        in register: Register
    ) -> [Numbered<StatusRequest>] {
        register.requests(of: round).filter { request in
            guard let next = request.record.nextReminder, next <= today else { return false }
            return hasOpenMeasures(request, in: register)
        }
    }

    /// Those of the open requests that a letter reaches.
    func dueRequests(
        of round: ID<StatusRound>,
        on today: Day,
        in register: Register
    ) -> [Numbered<StatusRequest>] {
        openRequests(of: round, on: today, in: register).filter { mails($0.record) }
    }

    /// Whether some measure of the request is still to be answered.
    func hasOpenMeasures(_ request: Numbered<StatusRequest>, in register: Register) -> Bool {
        request.measures.contains { measure in
            let state = answers[request.id, measure]?.state(in: register)
            return register.report(on: measure, in: request.round) == nil
                && (state == nil || state == .begun || state == .askedBack)
        }
    }

    /// Who gets the letter, or that the office passes the link on itself.
    func contactLine(of contact: String?, _ words: Catalogue) -> String {
        contact.flatMap { persons.person($0) }?.line ?? words[.round(.byHand)]
    }
}

extension Person {
    /// Function and mail address in one line.
    var line: String {
        [post.function, reach?.mail?.text].compactMap { $0 }.joined(separator: ", ")
    }
}
