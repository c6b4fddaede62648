import Addresses
import Markup
import OfficeKit
import Post
import PublicSite
import Services
import Web
import Words

/// How letters are sent, with a button that sends a test letter.
///
/// The button belongs to the page of the outbox, which shows the result.
struct MailWaySection: Sendable {
    let context: OfficeContext
    let way: MailWay?
    /// Whether the public address of the site is known, which links in letters need.
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
