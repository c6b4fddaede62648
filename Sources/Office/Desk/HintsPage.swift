import Addresses
import Concept
import Markup
import OfficeKit
import Register
import Words

/// All hints with one cause.
struct HintsPage: Sendable {
    let context: OfficeContext
    let cause: Hint.Cause
    let attention: Attention

    private var words: Catalogue { context.words }

    var content: OfficeContent {
        let hints = context.ownHints(attention.hints).filter { $0.cause == cause }
        return OfficeContent(words[cause.heading]) {
            div(.class("stack")) {
                h1 { words[cause.heading] }
                p(.class("lead")) { words[hints.isEmpty ? .desk(.nothingOfCause) : cause.why] }
                if !hints.isEmpty {
                    ul(.class("plain spaced")) { ForEach(hints) { context.line($0) } }
                }
                p { a(.href(context.path(.desk()))) { words[.desk(.toDesk)] } }
            }
        }
    }
}

extension OfficeContext {
    /// The hints for the visitor: all for those who read everything, else those of the own
    /// measures.
    func ownHints(_ hints: [Hint]) -> [Hint] {
        if may(.readInternal) { return hints }
        return hints.filter { visitor.actor.leads($0.about, in: register) }
    }

    private func isReceived(_ reference: Reference) -> Bool {
        register.hasReceivedAnswer(on: ID(reference.number))
    }

    /// A hint with its record and day, and the next step if the visitor may take it.
    func line(_ hint: Hint) -> some Markup {
        let step = hint.cause.nextStep(about: hint.about, in: register)
        return li {
            namedLink(hint.about)
            if let day = hint.day { ", " + words.date(day) }
            if hint.cause == .measureSilent, isReceived(hint.about) {
                ". " + words[.desk(.answerReceived)]
            }
            if mayEnter(step) {
                ". "
                a(.href(path(step))) {
                    words[hint.cause.step]
                    span(.class("hidden")) { ": " + label(hint.about) }
                }
            }
        }
    }
}
