import Addresses
import Concept
import Journal
import Markup
import Register
import Words

extension OfficeContext {
    /// Whether the visitor may declare the machine's clock right: office and administration may.
    package var mayConfirmClock: Bool {
        !visitor.actor.roles.filter { $0 == .office || $0 == .administration }.isEmpty
    }

    /// The notice that no change is recorded because the clock is in doubt; empty if it is not.
    ///
    /// It stands on every page except the one on which the clock is confirmed.
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
