import Addresses
import Concept
import Journal
import Markup
import Register
import Words

extension OfficeContext {
    package var mayConfirmClock: Bool {
        !visitor.actor.roles.filter { $0 == .office || $0 == .administration }.isEmpty
    }

    /// Says on every page that nothing is kept for now.
    @MarkupBuilder
    var clockNotice: some Markup {
        if let clockDoubt, request.address != .clock {
            let values = [
                "now": words.dateAndTime(clockDoubt.machine),
                "known": words.dateAndTime(clockDoubt.known),
            ]
            div(.class("notice urgent"), .role(.status)) {
                p { words(.clock(.notice), values) }
                p { a(.href(path(.clock))) { words[.clock(.look)] } }
            }
        }
    }
}
