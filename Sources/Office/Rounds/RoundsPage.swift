import Addresses
import Concept
import Markup
import OfficeKit
import Register
import Services
import Words

/// All status queries, newest first, with a link to start one.
struct RoundsPage: Sendable {
    let services: Services
    let context: OfficeContext

    private var words: Catalogue { context.words }

    var content: OfficeContent {
        OfficeContent(words[.round(.heading)]) {
            div(.class("stack")) {
                context.doneNotice
                h1 { words[.round(.heading)] }
                p(.class("lead")) { words[.round(.intro)] }
                if context.may(.runRounds) {
                    p(.class("ways")) {
                        a(.class("button"), .href(context.path(.rounds(.new(like: nil))))) {
                            words[.round(.new)]
                        }
                        if let last = context.register.rounds.first {
                            a(.href(context.path(.rounds(.new(like: last.id))))) {
                                words(.round(.newLike), ["round": last.title])
                            }
                        }
                    }
                }
                if context.register.rounds.isEmpty {
                    p { words[.round(.none)] }
                } else {
                    table
                }
            }
        }
    }

    private var table: some Markup {
        let title = words[.round(.heading)]
        return div(.class("scroll"), .role(.region), .tabindex(0), .aria(.label(title))) {
            Element<HTML.Table, _> {
                caption(.class("hidden")) { title }
                thead {
                    tr {
                        th(.scope(.col)) { words.name(ofField: "title", of: .statusRound) }
                        th(.scope(.col)) { words[.round(.state)] }
                        th(.scope(.col)) { words.name(ofField: "sentOn", of: .statusRound) }
                        th(.scope(.col)) { words.name(ofField: "answerBy", of: .statusRound) }
                        th(.scope(.col)) { words[.round(.report)] }
                    }
                }
                tbody { ForEach(context.register.rounds) { row($0) } }
            }
        }
    }

    private func reach(of round: Numbered<StatusRound>) -> RoundReach {
        RoundReach(
            round.record.state == .running ? context.register.requests(of: round.id) : [],
            services
        )
    }

    private func row(_ round: Numbered<StatusRound>) -> some Markup {
        tr {
            th(.scope(.row)) {
                if context.may(.runRounds) {
                    a(.href(context.path(.rounds(.one(round.id))))) { context.own(round.title) }
                } else {
                    context.own(round.title)
                }
            }
            td { words[round.record.stateWord(reach(of: round))] }
            td { round.sentOn.map { words.shortDate($0) } ?? "–" }
            td { words.shortDate(round.answerBy) }
            td {
                if round.record.state == .closed {
                    a(.href(context.path(.rounds(.report(round.id))))) {
                        words[.round(.openReport)]
                        span(.class("hidden")) { ": \(round.title)" }
                    }
                }
            }
        }
    }
}

extension StatusRound.State {
    var word: TextKey {
        switch self {
        case .prepared: .round(.statePrepared)
        case .running: .round(.stateRunning)
        case .closed: .round(.stateClosed)
        }
    }
}
