import Addresses
import Concept
import Design
import HTTPTypes
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

/// One organization's request: its answers, a link to pass on, and a way to end all its links.
struct RequestEditor: Sendable {
    let services: Services
    let context: OfficeContext
    let request: Numbered<StatusRequest>
    let round: Numbered<StatusRound>

    /// Show a link to pass on, end all links, or note that a letter came back.
    private enum Step: String {
        case link
        case revoke = "widerrufen"
        case bounced = "zurueckgekommen"
    }

    private var words: Catalogue { context.words }
    private var mayHandOut: Bool { round.record.state == .running }

    /// Shows the request, or takes the step of a button while the round is running.
    func answer() async throws -> OfficeAnswer {
        guard let step = context.request.form?[FormName.step].flatMap(Step.init), mayHandOut else {
            return .page(content(link: nil))
        }
        switch step {
        case .link:
            let token = try await services.answers.makeLink(to: request.id, byHand: true)
            let origin = services.site.publicAddress ?? context.request.origin ?? ""
            return .page(content(link: origin + TaskAddress.all(token).text(in: .german)))
        case .revoke:
            try await services.answers.revokeLinks(to: request.id)
            return .seeOther(context.path(.rounds(.request(request.id)), done: "beendet"))
        case .bounced:
            if let person = request.contact { try await services.outbox.recordBounce(of: person) }
            return .seeOther(context.path(.rounds(.request(request.id)), done: "gespeichert"))
        }
    }

    private func content(link: String?) -> OfficeContent {
        let title = context.label(request.organization.reference)
        return OfficeContent(title, back: (round.title, .rounds(.one(round.id)))) {
            div(.class("stack")) {
                context.doneNotice
                h1 { context.own(title) }
                facts
                if let link { shown(link) }
                mail
                if mayHandOut { links }
                measures
            }
        }
    }

    private var reach: RoundReach.One { RoundReach([request], services)[request.id] }

    private var facts: some Markup {
        dl(.class("facts")) {
            fact(
                words.name(ofField: "contact", of: .statusRequest),
                services.contactLine(of: request.record.contact, words)
            )
            if request.askedOn != nil, reach != .nobody || mayHandOut {
                fact(words[.round(.lastMail)], reach.text(in: words))
            }
            fact(
                words.name(ofField: "remindedOn", of: .statusRequest),
                each: request.remindedOn.map { AnyMarkup(words.date($0)) }
            )
        }
    }

    /// The letters sent about the request, and whether another can be sent.
    @MarkupBuilder
    private var mail: some Markup {
        let letters = services.outbox.letters(about: request.id)
        let bar = request.contact.flatMap { services.outbox.bar(of: $0) }
        if !letters.isEmpty || bar != nil {
            section(.class("stack"), .aria(.labelledby("post"))) {
                h2(.id("post")) { words[.outbox(.letters)] }
                if let bar { p(.class("notice")) { words[bar.reason.word] } }
                ul {
                    ForEach(letters) { letter in
                        li {
                            context.line(of: letter, in: services.outbox) + ": "
                                + words[letter.state.word] + ", "
                                + words.dateAndTime(letter.changedAt)
                        }
                    }
                }
                if bar == nil, letters.contains(where: { $0.state == .handed }) {
                    context.sendingForm {
                        div(.class("actions")) { stepButton(.bounced, words[.outbox(.cameBack)]) }
                    }
                }
            }
        }
    }

    private func shown(_ link: String) -> some Markup {
        section(.class("notice"), .role(.status), .aria(.labelledby("link"))) {
            h2(.id("link")) { words[.round(.linkHeading)] }
            p { code { link } }
            p { words[.round(.linkOnce)] }
        }
    }

    private var links: some Markup {
        section(.class("stack"), .aria(.labelledby("links"))) {
            h2(.id("links")) { words[.round(.linksHeading)] }
            p { words[.round(.linksIntro)] }
            context.sendingForm {
                div(.class("actions")) {
                    stepButton(.link, words[.round(.makeLink)])
                    stepButton(.revoke, words[.round(.revokeLinks)])
                }
            }
        }
    }

    private func stepButton(_ step: Step, _ text: String) -> some Markup {
        button(
            .type(.submit),
            .name(FormName.step),
            .value(step.rawValue),
            .class(step == .link ? "button" : "button quiet")
        ) { text }
    }

    private var measures: some Markup {
        let all = RoundProgress(round.id, in: context.register, services.answers).of(request.id)
        return section(.class("stack"), .aria(.labelledby("massnahmen"))) {
            h2(.id("massnahmen")) { words.plural(of: .measure) }
            ul(.class("plain spaced")) {
                ForEach(all) { one in
                    li {
                        a(.href(context.path(.rounds(.answer(request.id, one.measure.id))))) {
                            context.own(context.label(one.measure.reference))
                        }
                        p(.class("soft")) {
                            words[one.state.word]
                            if one.isRemark { " · " + words[.answer(.remarkLabel)] }
                            if let who = one.answer?.answeredBy { " · " + who }
                        }
                    }
                }
            }
        }
    }
}

extension MailBar.Reason {
    var word: TextKey {
        switch self {
        case .unsubscribed: .outbox(.barUnsubscribed)
        case .bounced: .outbox(.barBounced)
        }
    }
}
