import Addresses
import Concept
import Design
import Exchange
import Markup
import OfficeKit
import Register
import Words

/// The questions imports left open: organizations to be split, and organizations that may be the
/// same.
struct ProposalsPage: Sendable {
    let context: OfficeContext
    let proposals: [ActorProposal]
    /// Why an answer could not be carried out.
    let summary: FaultSummary

    static let keyName = "vorschlag"
    static let answerName = "antwort"
    static let yes = "ja"
    static let no = "nein"
    /// How many are shown at once; the next ones follow when these are answered.
    private static let limit = 50

    private var words: Catalogue { context.words }

    var content: OfficeContent {
        OfficeContent(
            words[.intake(.proposals)],
            back: (words[.intake(.heading)], .imports),
            isFault: !summary.isEmpty
        ) {
            div(.class("stack")) {
                summary.markup
                context.doneNotice
                h1 { words[.intake(.proposals)] }
                p(.class("lead")) {
                    proposals.isEmpty
                        ? words[.intake(.noProposals)]
                        : words(.intake(.proposalCount), count: proposals.count)
                }
                ForEach(Array(proposals.prefix(Self.limit))) { entry($0) }
                if proposals.count > Self.limit {
                    p { words(.intake(.more), count: proposals.count - Self.limit) }
                }
            }
        }
    }

    private func entry(_ proposal: ActorProposal) -> some Markup {
        let id = "vorschlag-\(proposal.key)"
        return section(.class("stack"), .aria(.labelledby(id))) {
            h2(.id(id)) { heading(proposal) }
            explanation(proposal)
            context.sendingForm {
                context.hidden(Self.keyName, proposal.key)
                div(.class("actions")) {
                    answer(Self.yes, words[.intake(isSplit(proposal) ? .split : .join)], id)
                    answer(
                        Self.no,
                        words[.intake(isSplit(proposal) ? .dontSplit : .dontJoin)],
                        id,
                        isMain: false
                    )
                }
            }
        }
    }

    private func isSplit(_ proposal: ActorProposal) -> Bool {
        if case .split = proposal { true } else { false }
    }

    private func heading(_ proposal: ActorProposal) -> String {
        switch proposal {
        case .split(let id, _):
            words(.intake(.splitHeading), ["name": context.label(id.reference)])
        case .join(let kept, let gone):
            words(
                .intake(.joinHeading),
                [
                    "one": context.label(kept.reference),
                    "other": context.label(gone.reference),
                ]
            )
        }
    }

    @MarkupBuilder
    private func explanation(_ proposal: ActorProposal) -> some Markup {
        switch proposal {
        case .split(let id, let parts):
            p { words[.intake(.splitIntro)] }
            ul { ForEach(parts) { part in li { context.own(part) } } }
            p { context.link(id.reference) }
        case .join(let kept, let gone):
            p {
                words(.intake(.joinIntro), ["name": context.label(kept.reference)])
            }
            ul {
                li { context.link(kept.reference) }
                li { context.link(gone.reference) }
            }
        }
    }

    private func answer(
        _ value: String,
        _ text: String,
        _ heading: String,
        isMain: Bool = true
    ) -> some Markup {
        button(
            .type(.submit),
            .name(Self.answerName),
            .value(value),
            .class(isMain ? "button" : "button quiet"),
            .aria(.describedby(heading))
        ) { text }
    }
}
