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

/// The letters of the town: waiting, failed, with unclear fate, and sent; and a test letter.
struct OutboxEditor: Sendable {
    let services: Services
    let context: OfficeContext

    /// What can be done with a letter: send it again, or note that it has arrived.
    private enum Step: String {
        case again = "noch-einmal"
        case arrived = "angekommen"
    }

    private static let key = "brief"
    /// How many finished letters are shown.
    private static let shown = 50

    private var words: Catalogue { context.words }
    private var outbox: Outbox { services.outbox }

    /// Shows the letters, or takes the step of a button; a test letter is sent at once.
    func answer() async throws -> OfficeAnswer {
        guard let data = context.request.form, let name = data[FormName.step] else {
            return .page(content(tried: nil))
        }
        if name == MailWaySection.trial { return .page(content(tried: try await trial())) }
        guard let step = Step(rawValue: name) else { return .page(content(tried: nil)) }
        let key = data[Self.key] ?? ""
        switch step {
        case .again: try await outbox.sendAgain(key)
        case .arrived: try await outbox.takeAsHanded(key)
        }
        return .seeOther(context.path(.outbox, done: "gespeichert"))
    }

    /// Sends a test letter to the visitor at once and returns the result as a sentence.
    private func trial() async throws -> String {
        guard let mail = context.visitor.signedIn.account.mail else {
            return words[.outbox(.testNoMail)]
        }
        guard let site = services.site.publicAddress else { return words[.outbox(.noAddress)] }
        switch await outbox.send(TrialLetter(from: site), to: mail, from: site, words) {
        case nil: return words[.outbox(.noWay)]
        case .handed: return words(.outbox(.testHanded), ["mail": mail])
        case .later(let said), .refused(let said), .unclear(let said):
            return words(.outbox(.testFailed), ["said": said])
        }
    }

    // MARK: - The page

    private func content(tried: String?) -> OfficeContent {
        OfficeContent(words[.outbox(.heading)]) {
            div(.class("stack")) {
                context.doneNotice
                if let tried { p(.class("notice"), .role(.status)) { tried } }
                h1 { words[.outbox(.heading)] }
                services.mailWay(context).markup
                open
                past
            }
        }
    }

    /// The letters somebody has to look at, with what can be done about them.
    @MarkupBuilder
    private var open: some Markup {
        let letters = outbox.letters.filter { [.unclear, .refused].contains($0.state) }
        h2 { words[.outbox(.openHeading)] }
        if letters.isEmpty {
            p { words[.outbox(.noneOpen)] }
        } else {
            ul(.class("plain spaced")) { ForEach(letters) { letter in li { item(letter) } } }
        }
    }

    @MarkupBuilder
    private func item(_ letter: OutboxLetter) -> some Markup {
        p { line(letter) }
        if let said = letter.said { p(.class("soft")) { words(.outbox(.said), ["said": said]) } }
        if letter.state == .unclear { p { words[.outbox(.unclearHint)] } }
        context.sendingForm {
            context.hidden(Self.key, letter.key)
            div(.class("actions")) {
                stepButton(.again, words[.outbox(.again)], letter)
                if letter.state == .unclear {
                    stepButton(.arrived, words[.outbox(.arrived)], letter)
                }
            }
        }
    }

    private func stepButton(
        _ step: Step,
        _ text: String,
        _ letter: OutboxLetter? = nil
    ) -> some Markup {
        button(.type(.submit), .name(FormName.step), .value(step.rawValue), .class("button quiet"))
        {
            text
            if let letter { span(.class("hidden")) { ": \(plainLine(letter))" } }
        }
    }

    @MarkupBuilder
    private var past: some Markup {
        let letters = outbox.letters.filter { ![.unclear, .refused].contains($0.state) }
            .prefix(Self.shown)
        if !letters.isEmpty {
            h2 { words[.outbox(.pastHeading)] }
            ul(.class("plain spaced")) {
                ForEach(Array(letters)) { letter in li { line(letter) } }
            }
        }
    }

    private func line(_ letter: OutboxLetter) -> some Markup {
        MarkupGroup {
            if let request = request(letter), context.may(.runRounds) {
                a(.href(context.path(.rounds(.request(request))))) { plainLine(letter) }
            } else {
                plainLine(letter)
            }
            span(.class("soft")) {
                " · " + words[letter.state.word] + ", " + words.dateAndTime(letter.changedAt)
            }
        }
    }

    /// The status request the letter is about; `nil` if it is about none, or that is gone.
    private func request(_ letter: OutboxLetter) -> ID<StatusRequest>? {
        outbox.subject(of: letter).flatMap { subject in
            let id = ID<StatusRequest>(subject.number)
            return subject.kind == .statusRequest && context.register[id] != nil ? id : nil
        }
    }

    /// The letter in words: "Anfrage an Verein Brücke".
    private func plainLine(_ letter: OutboxLetter) -> String {
        context.line(of: letter, in: outbox)
    }
}

extension OfficeContext {
    /// The letter in words, with the organization it goes to: "Anfrage an Verein Brücke".
    func line(of letter: OutboxLetter, in outbox: Outbox) -> String {
        let organization = outbox.organization(of: letter).map { label($0.reference) }
        return words(outbox.title(of: letter), ["organization": organization ?? "–"])
    }
}

extension OutboxLetter.State {
    var word: TextKey {
        switch self {
        case .waiting: .outbox(.stateWaiting)
        case .handing: .outbox(.stateHanding)
        case .handed: .outbox(.stateHanded)
        case .unclear: .outbox(.stateUnclear)
        case .refused: .outbox(.stateRefused)
        case .overtaken: .outbox(.stateOvertaken)
        }
    }
}
