import Addresses
import Markup
import OfficeKit
import Participation
import Vault
import Web
import Words

/// The notices of the public: open ones first, then closed ones.
struct NoticesPage: Sendable {
    let context: OfficeContext
    let notices: [Notice]

    private var words: Catalogue { context.words }

    var content: OfficeContent {
        OfficeContent(words[.notice(.heading)]) {
            div(.class("stack")) {
                context.noticeDone
                h1 { words[.notice(.heading)] }
                p(.class("lead")) { words[.notice(.intro)] }
                h2 { words[.notice(.openHeading)] }
                let open = notices.filter(\.isOpen)
                if open.isEmpty { p { words[.notice(.noneOpen)] } } else { list(open) }
                let closed = notices.filter { !$0.isOpen }
                if !closed.isEmpty {
                    h2 { words[.notice(.closedHeading)] }
                    list(closed)
                }
                if !notices.isEmpty { context.saveShelf(.notices) }
            }
        }
    }

    private func list(_ notices: [Notice]) -> some Markup {
        ul(.class("plain spaced")) {
            ForEach(notices) { notice in
                li {
                    a(.href(context.path(.notice(notice.key)))) {
                        words[notice.subject.title] + ": " + notice.text.cut(to: 80)
                    }
                    p(.class("soft")) {
                        words.dateAndTime(notice.receivedAt) + " · " + words[notice.state]
                    }
                }
            }
        }
    }
}

extension OfficeContext {
    /// The sentence on what was done with a notice; empty unless the query names a step.
    @MarkupBuilder
    var noticeDone: some Markup {
        if let step = request.query[Self.doneName].flatMap(NoticeStep.init) {
            section(.class("notice"), .role(.status)) { p { words[step.done] } }
        }
    }
}
