import Addresses
import Markup
import OfficeKit
import Post
import PublicSite
import Services
import Web
import Words

/// How letters leave, and a button that sends a trial; its form belongs to the outbox, which says what
/// became of it.
struct MailWaySection: Sendable {
    let context: OfficeContext
    let way: MailWay?
    /// Whether the pages know where they stand in the world.
    let hasAddress: Bool

    static let trial = "probe"

    private var words: Catalogue { context.words }

    @MarkupBuilder
    var markup: some Markup {
        p { way?.sentence(in: words) ?? words[.outbox(.noWay)] }
        if !hasAddress { p(.class("notice")) { words[.outbox(.noAddress)] } }
        if way != nil {
            context.sendingForm(to: .outbox) {
                div(.class("actions")) {
                    button(
                        .type(.submit),
                        .name(FormName.step),
                        .value(Self.trial),
                        .class("button quiet")
                    ) { words[.outbox(.testButton)] }
                }
            }
        }
    }
}

extension Services {
    func mailWay(_ context: OfficeContext) -> MailWaySection {
        MailWaySection(
            context: context,
            way: outbox.way,
            hasAddress: site.publicAddress != nil
        )
    }
}
