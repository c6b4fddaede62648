import Addresses
import Concept
import HTTPTypes
import Journal
import Markup
import OfficeKit
import Register
import Services
import Vault
import Web
import Words

/// Asks whether the machine's clock is right while it is in doubt, and records the answer.
struct ClockEditor: FormFlow {
    let services: Services
    let context: OfficeContext

    /// The field with the time the page showed.
    private static let shown = "gezeigt"
    /// How long the page may stay open; after that the shown time must be compared again.
    private static let milliseconds = 60 * 60 * 1000

    private var words: Catalogue { context.words }

    func before() -> OfficeAnswer? {
        services.town.clockDoubt == nil ? .page(page(nil, nil)) : nil
    }

    func perform(_ data: FormData) async throws -> OfficeAnswer {
        guard context.mayConfirmClock else { return .forbidden }
        guard let doubt = services.town.clockDoubt else { return .page(page(nil, nil)) }
        let shown = data[Self.shown].flatMap(Int.init) ?? 0
        guard (0...Self.milliseconds).contains(doubt.machine.milliseconds - shown) else {
            throw FormStop.faulty([])
        }
        let role = context.visitor.actor.roles.contains(.office) ? Role.office : .administration
        try await services.shelves.confirmClock(by: context.visitor.signedIn.author(as: role))
        return context.done(.desk(), "uhr")
    }

    // MARK: - The page

    /// The page; with a stop if the clock has since moved away from the time that was confirmed.
    func page(_ data: FormData?, _ stop: FormStop?) -> OfficeContent {
        let (doubt, moved) = (services.town.clockDoubt, stop != nil)
        return OfficeContent(words[.clock(.heading)], isFault: moved) {
            div(.class("stack")) {
                if moved {
                    p(.class("notice urgent"), .role(.alert)) { words[.clock(.moved)] }
                }
                h1 { words[.clock(.heading)] }
                p(.class("lead")) { told(doubt) }
                if let doubt { question(doubt) } else { p { words[.clock(.fine)] } }
            }
        }
    }

    private func told(_ doubt: ClockDoubt?) -> String {
        let now = doubt?.machine ?? services.world.now()
        guard let last = context.register.last?.recordedAt else {
            return words(.clock(.says), ["now": words.dateAndTime(now)])
        }
        let values = ["now": words.dateAndTime(now), "last": words.dateAndTime(last)]
        return words(.clock(.saysAndLast), values)
    }

    @MarkupBuilder
    private func question(_ doubt: ClockDoubt) -> some Markup {
        p { words(.clock(.known), ["known": words.dateAndTime(doubt.known)]) }
        p { words[.clock(.why)] }
        if context.mayConfirmClock {
            p { words[.clock(.ifRight)] }
            context.sendingForm {
                context.hidden(Self.shown, String(doubt.machine.milliseconds))
                div(.class("actions")) { context.stepButton(.save, words[.clock(.right)]) }
            }
        } else {
            p { words[.clock(.whoConfirms)] }
        }
        p { words[.clock(.ifWrong)] }
    }
}
