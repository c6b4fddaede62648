import Addresses
import Concept
import Design
import HTTPTypes
import Journal
import Markup
import OfficeKit
import Register
import Services
import Words

/// One round: the next step, and the progress of each organization.
struct RoundPage: Sendable {
    let services: Services
    let context: OfficeContext
    let round: Numbered<StatusRound>

    private var words: Catalogue { context.words }
    private var requests: [Numbered<StatusRequest>] { context.register.requests(of: round.id) }
    private var progress: RoundProgress {
        RoundProgress(round.id, in: context.register, services.answers)
    }

    /// Shows the page, or accepts all answers that only say that nothing has changed.
    func answer() async throws -> OfficeAnswer {
        guard context.request.form != nil, context.request.step == .save,
            round.record.state == .running
        else { return .page(content) }
        let deed = AcceptUnchanged(in: round.id) { [round, answers = services.answers] register in
            RoundProgress(round.id, in: register, answers).all.compactMap(\.takenAsUnchanged)
        }
        let outcome = try await services.town.perform(deed, by: context.visitor.actor, via: .page)
        let done = outcome.isRecorded ? "uebernommen" : "unveraendert"
        return .seeOther(context.path(.rounds(.one(round.id)), done: done))
    }

    private var content: OfficeContent {
        OfficeContent(round.title, back: (words[.round(.heading)], .rounds(.all))) {
            div(.class("stack")) {
                context.doneNotice
                h1 { context.own(round.title) }
                p(.class("lead")) { words[round.record.stateWord(reach)] }
                facts
                switch round.record.state {
                case .prepared: prepared
                case .running: running
                case .closed: closed
                }
            }
        }
    }

    private var reach: RoundReach { RoundReach(requests, services) }

    private var facts: some Markup {
        dl(.class("facts")) {
            fact(
                words.name(ofField: "answerBy", of: .statusRound),
                words.date(round.answerBy)
            )
            if let day = round.sentOn {
                fact(words.name(ofField: "sentOn", of: .statusRound), words.date(day))
            }
            if let day = round.closedOn {
                fact(words.name(ofField: "closedOn", of: .statusRound), words.date(day))
            }
        }
    }

    private func way(_ address: RoundAddress, _ text: String) -> some Markup {
        li { a(.href(context.path(.rounds(address)))) { text } }
    }

    private var prepared: some Markup {
        ul(.class("plain ways")) {
            way(.addressees(round.id), words[.round(.addresseesTitle)])
            way(.sending(round.id), words[.round(.sendingTitle)])
            way(.facts(round.id), words[.round(.change)])
        }
    }

    @MarkupBuilder
    private var running: some Markup {
        let progress = progress
        if reach.isNobody { p(.class("notice")) { services.nobodyReached(requests, words) } }
        ProgressBar(words: words, progress: progress).markup
        received(progress)
        ul(.class("plain ways")) {
            way(.reminding(round.id), words[.round(.remindingTitle)])
            way(.closing(round.id), words[.round(.closingTitle)])
        }
        table(progress)
    }

    @MarkupBuilder
    private var closed: some Markup {
        p {
            a(.class("button"), .href(context.path(.rounds(.report(round.id))))) {
                words[.round(.openReport)]
            }
        }
        table(progress)
    }

    /// The answers that wait: unchanged ones to be accepted at once, others one by one.
    @MarkupBuilder
    private func received(_ progress: RoundProgress) -> some Markup {
        let waiting = progress.all.filter { $0.state == .received }
        let plain = waiting.filter(\.isPlainlyUnchanged)
        if !waiting.isEmpty {
            section(.class("stack"), .aria(.labelledby("eingegangen"))) {
                h2(.id("eingegangen")) { words(.round(.receivedHeading), count: waiting.count) }
                if !plain.isEmpty {
                    context.sendingForm {
                        div(.class("actions")) {
                            context.stepButton(
                                .save,
                                words(.round(.acceptUnchanged), count: plain.count)
                            )
                        }
                    }
                }
                ul {
                    ForEach(waiting.filter { !$0.isPlainlyUnchanged }) { one in
                        li { context.answerLink(one) }
                    }
                }
            }
        }
    }

    private func table(_ progress: RoundProgress) -> some Markup {
        let reach = reach
        let title = words[.round(.addressees)]
        return div(.class("stack")) {
            h2(.id("gefragte")) { title }
            div(.class("scroll"), .role(.region), .tabindex(0), .aria(.labelledby("gefragte"))) {
                Element<HTML.Table, _> {
                    caption(.class("hidden")) { title }
                    thead {
                        tr {
                            th(.scope(.col)) {
                                words.name(ofField: "organization", of: .statusRequest)
                            }
                            ForEach(RoundProgress.State.allCases) { state in
                                th(.scope(.col), .class("num")) { words[state.word] }
                            }
                            th(.scope(.col)) { words[.round(.lastMail)] }
                        }
                    }
                    tbody { ForEach(requests) { row($0, progress, reach[$0.id]) } }
                }
            }
        }
    }

    private func row(
        _ request: Numbered<StatusRequest>,
        _ progress: RoundProgress,
        _ reach: RoundReach.One
    ) -> some Markup {
        // What is known of letters is deleted after half a year; then the column says nothing.
        let isKnown = reach != .nobody || round.record.state == .running
        let own = progress.of(request.id).filter { !$0.isRemark }
        return tr {
            th(.scope(.row)) {
                a(.href(context.path(.rounds(.request(request.id))))) {
                    context.own(context.label(request.organization.reference))
                }
                if request.handedOnBy != nil { " (" + words[.round(.handedOn)] + ")" }
            }
            ForEach(RoundProgress.State.allCases) { state in
                td(.class("num")) { words.number(own.count { $0.state == state }) }
            }
            td { isKnown && request.askedOn != nil ? reach.text(in: words) : "–" }
        }
    }
}

/// How many measures are in which state, as a bar and in words.
///
/// Whether somebody has opened a link is not counted, because it is not recorded.
struct ProgressBar: Sendable {
    let words: Catalogue
    let progress: RoundProgress

    private var counts: [(state: RoundProgress.State, count: Int)] {
        RoundProgress.State.allCases.map { ($0, progress.count($0)) }
    }

    private var pieces: [(style: String, start: Double, width: Double)] {
        let total = Double(max(1, progress.measures.count))
        var start = 0.0
        return counts.filter { $0.count > 0 }.map { state, count in
            let width = 1000 * Double(count) / total
            defer { start += width }
            return (state.style, start, max(0, width - 4))
        }
    }

    @MarkupBuilder
    var markup: some Markup {
        div(.class("state")) {
            svg(
                .viewBox(0, 0, 1000, 10),
                .preserveAspectRatio("none"),
                .aria(.hidden(true)),
                .class("bar")
            ) {
                ForEach(pieces) { style, start, width in
                    SVG.rect(.class("fill \(style)"), .x(start), .width(width), .height(10))
                }
            }
        }
        ul(.class("legend")) {
            ForEach(counts) { state, count in
                li(.class("tag \(state.style)")) {
                    b { words.number(count) }
                    " " + words[state.word]
                }
            }
        }
    }
}

extension RoundProgress.State {
    var word: TextKey {
        switch self {
        case .open: .round(.answerOpen)
        case .begun: .round(.answerBegun)
        case .received: .round(.answerReceived)
        case .askedBack: .round(.answerAskedBack)
        case .accepted: .round(.answerAccepted)
        }
    }

    /// The name of the state in the style sheet.
    fileprivate var style: String {
        switch self {
        case .open: "phase-unknown"
        case .begun: "phase-proposed"
        case .received: "phase-underway"
        case .askedBack: "late"
        case .accepted: "phase-completed"
        }
    }
}
