import Addresses
import Concept
import Markup
import OfficeKit
import Register
import Words

/// All that needs attention for one cause.
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
    /// All of them for who reads everything, else those of the own measures.
    func ownHints(_ hints: [Hint]) -> [Hint] {
        if may(.readInternal) { return hints }
        return hints.filter { visitor.actor.leads($0.about, in: register) }
    }

    private func isReceived(_ reference: Reference) -> Bool {
        register.hasReceivedAnswer(on: ID(reference.number))
    }

    /// What it is about, since when, and the next step where that is the visitor's.
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
