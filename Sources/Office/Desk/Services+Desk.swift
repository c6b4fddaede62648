import Addresses
import Concept
import Exchange
import Journal
import OfficeKit
import Post
import Register
import Services
import Vault
import Words

extension Services {
    /// The desk, or the hints of one cause; with what waits for those who may answer it.
    func desk(
        _ cause: Hint.Cause?,
        _ context: OfficeContext,
        _ attention: Attention
    ) -> OfficeAnswer {
        if let cause {
            return .page(HintsPage(context: context, cause: cause, attention: attention).content)
        }
        let mayAnswer = context.mayEnter(.proposals)
        let proposals = mayAnswer ? intake.proposals.waiting.count : 0
        let rows = [
            DeskPage.Waiting(
                count: context.mayEnter(.notices) ? waiting(.notice, context.register) : 0,
                heading: .notice(.heading),
                intro: .desk(.noticesWait),
                address: .notices
            ),
            DeskPage.Waiting(
                count: proposals,
                heading: .intake(.proposals),
                intro: .intake(.proposalsIntro),
                address: .proposals
            ),
            DeskPage.Waiting(
                count: context.may(.runRounds) ? waiting(.statusAnswer, context.register) : 0,
                heading: .round(.heading),
                intro: .desk(.answersWait),
                address: .rounds(.all)
            ),
            DeskPage.Waiting(
                count: context.mayEnter(.outbox) ? outbox.openCount : 0,
                heading: .outbox(.heading),
                intro: .desk(.lettersWait),
                address: .outbox
            ),
        ]
        return .page(
            DeskPage(
                context: context,
                attention: attention,
                waiting: rows,
                steps: FirstSteps(context: context, accountCount: accounts.all.count)
            ).content
        )
    }

    /// How many submissions of a kind wait to be accepted.
    private func waiting(_ kind: Submission.Kind, _ register: Register) -> Int {
        inbox.waiting(kind, in: register).count
    }
}
