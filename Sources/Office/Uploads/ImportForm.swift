import Addresses
import Concept
import Design
import Markup
import OfficeKit
import Register
import Words

/// What ends a preview: the file is taken over, or thrown away.
struct ImportForm: Sendable {
    let context: OfficeContext
    /// Whether there is anything to take over, and nothing that holds it up.
    let isReady: Bool
    /// Whether what is new can be made public with it.
    var canPublish = true
    /// Whether anything changes that was agreed.
    var asksReason = false
    /// What is wrong with the reason.
    var faults: FaultSummary?

    static let publishName = "veroeffentlichen"

    private var words: Catalogue { context.words }

    var markup: some Markup {
        context.sendingForm(version: context.register.sequence) {
            if isReady, asksReason {
                context.reasonField(faults, hint: words[.form(.reasonHint)])
            }
            if isReady, canPublish {
                InputField(
                    Self.publishName,
                    words[.intake(.publish)],
                    .flag,
                    hint: words[.intake(.publishHint)]
                ).markup()
            }
            div(.class("actions")) {
                if isReady { context.stepButton(.save, words[.intake(.take)]) }
                context.stepButton(.discard, words[.intake(.discard)], isMain: false)
                a(.href(context.path(.imports))) { words[.intake(.later)] }
            }
        }
    }
}
