import Addresses
import Concept
import Design
import Markup
import OfficeKit
import Register
import Words

/// The end of an import's preview: buttons to take the file over or to discard it.
struct ImportForm: Sendable {
    let context: OfficeContext
    /// Whether there is something to take over and nothing prevents it.
    let isReady: Bool
    /// Whether new records may be made public in the same step.
    var canPublish = true
    /// Whether the import changes what was agreed, so that a reason is needed.
    var asksReason = false
    /// The messages for the reason.
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
