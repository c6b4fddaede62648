import Addresses
import Concept
import Design
import Journal
import Markup
import OfficeKit
import Register
import Services
import Vault
import Web
import Words

/// Closes a round, after asking to confirm if answers wait that nobody has accepted.
///
/// An answer that arrives while the page is open has to be confirmed as well. One that arrives
/// while the round is being closed is counted as received in the report.
struct RoundClosing: Decision {
    let services: Services
    let context: OfficeContext
    let round: Numbered<StatusRound>

    private enum Name {
        /// The waiting answers that the page showed.
        static let shown = "gezeigt"
        static let isSure = "trotzdem"
    }

    private var words: Catalogue { context.words }

    /// Only a running round can be closed; for others the browser is sent to the round's page.
    func before() -> OfficeAnswer? {
        round.record.state == .running
            ? nil : .seeOther(context.path(.rounds(.one(round.id))))
    }

    func perform(_ data: FormData) async throws -> OfficeAnswer {
        try await close(Set(data.all(Name.shown)), isSure: data[Name.isSure] == "ja")
        return context.done(.rounds(.report(round.id)), "abgeschlossen")
    }

    /// Brings the form back if answers wait: with 409 if they came in after the page was shown.
    func stop(for error: any Error) -> FormStop? {
        guard let wait = error as? AnswersWait else { return nil }
        let key: TextKey.Round = wait.areNew ? .closingMoved : .closingUnsure
        let fault: FormFault = (Name.isSure, words[.round(key)])
        return wait.areNew ? .moved([fault]) : .faulty([fault])
    }

    // MARK: - What is done

    /// Closes the round, unless answers wait that the page did not show or nobody confirmed.
    private func close(_ shown: Set<String>, isSure: Bool) async throws {
        let (id, answers) = (round.id, services.answers)
        let deed = CloseRound(id, on: context.today, shown: shown, isSure: isSure) { register in
            RoundProgress(id, in: register, answers).waiting.map(\.asWaiting)
        }
        _ = try await perform(deed)
        try await countLate()
    }

    /// Counts answers written between the check and the closing as received; later ones are not
    /// taken.
    private func countLate() async throws {
        try await services.answers.reload()
        let late = RoundProgress(round.id, in: services.town.register, services.answers)
            .waiting.map(\.asWaiting).measures
        guard let known = services.town.register[round.id]?.received,
            !Set(late).isSubset(of: known)
        else { return }
        let deed = CountLateAnswers(on: late, in: round.id)
        _ = try await perform(deed)
    }

    // MARK: - The page

    func page(_ data: FormData?, _ stop: FormStop?) -> OfficeContent {
        let summary = context.summary(stop)
        let title = words[.round(.closingTitle)]
        let progress = RoundProgress(round.id, in: context.register, services.answers)
        return OfficeContent(
            title,
            back: (round.title, .rounds(.one(round.id))),
            isFault: !summary.isEmpty
        ) {
            div(.class("stack")) {
                summary.markup
                h1 { title }
                p(.class("lead")) { words[.round(.closingLead)] }
                waiting(progress.waiting)
                unknown(progress)
                context.sendingForm {
                    ForEach(progress.waiting) { one in context.hidden(Name.shown, one.mark) }
                    if !progress.waiting.isEmpty {
                        InputField(
                            Name.isSure,
                            words[.round(.closingAnyway)],
                            .flag,
                            hint: words[.round(.closingAnywayHint)],
                            value: ""
                        ).markup(summary)
                    }
                    div(.class("actions")) {
                        context.stepButton(.save, words[.round(.closingButton)])
                        a(.href(context.path(.rounds(.one(round.id))))) { words[.form(.cancel)] }
                    }
                }
            }
        }
    }

    /// Whose answers wait, each with the way to take it over.
    @MarkupBuilder
    private func waiting(_ waiting: [RoundProgress.One]) -> some Markup {
        if !waiting.isEmpty {
            let plain = waiting.filter(\.isPlainlyUnchanged)
            section(.class("stack notice"), .aria(.labelledby("eingegangen"))) {
                h2(.id("eingegangen")) { words(.round(.closingWaiting), count: waiting.count) }
                ul { ForEach(waiting) { one in li { context.answerLink(one) } } }
                if !plain.isEmpty {
                    context.sendingForm(to: .rounds(.one(round.id))) {
                        div(.class("actions")) {
                            context.stepButton(
                                .save,
                                words(.round(.acceptUnchanged), count: plain.count),
                                isMain: false
                            )
                        }
                    }
                }
            }
        }
    }

    /// The measures for which the report will say that there is no answer.
    @MarkupBuilder
    private func unknown(_ progress: RoundProgress) -> some Markup {
        let waiting = Set(progress.waiting.map(\.asWaiting).measures)
        let unknown = context.register.measures(in: round.id).compactMap { context.register[$0] }
            .filter {
                !waiting.contains($0.id)
                    && context.register.report(on: $0.id, in: round.id) == nil
            }
        if unknown.isEmpty, waiting.isEmpty {
            p { words[.round(.closingAll)] }
        } else if !unknown.isEmpty {
            p { words(.round(.closingOpen), count: unknown.count) }
            ul {
                ForEach(unknown) { measure in
                    li {
                        context.link(measure.reference)
                        ", " + context.silence(since: measure.asOf)
                    }
                }
            }
        }
    }
}

extension OfficeContext {
    /// A link to a waiting answer, with who sent it and its state.
    @MarkupBuilder
    func answerLink(_ one: RoundProgress.One) -> some Markup {
        a(.href(path(.rounds(.answer(one.request.id, one.measure.id))))) {
            own(label(one.measure.reference))
        }
        ", "
        own(label(one.request.organization.reference))
        if one.isRemark { " (" + words[.answer(.remarkLabel)] + ")" }
        if one.state == .askedBack || one.state == .begun { ", " + words[one.waitingWord] }
    }
}

extension RoundProgress.One {
    /// The word for an answer that was received: asked back, or being changed by its sender.
    fileprivate var waitingWord: TextKey {
        state == .begun ? .round(.answerBeingChanged) : state.word
    }
}
