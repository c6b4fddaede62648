import Addresses
import Design
import Markup
import Vault
package import Words

/// The receipt of a notice under its secret key, with the office's answer once there is one.
struct ReceiptPage: Sendable {
    let context: PageContext
    let notice: Notice

    private var words: Catalogue { context.words }

    var content: PageContent {
        let title = words(.notice(.receiptTitle), ["key": notice.key])
        let path = NoticeAddress.receipt(notice.key).text(in: context.language)
        var content = PageContent(title) {
            div(.class("stack")) {
                h1 { title }
                p(.class("lead")) { words[.notice(.receiptThanks)] }
                p { words[.notice(.receiptKeep)] }
                dl(.class("facts")) {
                    fact(words[.notice(.number)], code { notice.key })
                    fact(
                        words[.notice(.receiptAddress)],
                        a(.href(path)) { (context.publicAddress ?? "") + path }
                    )
                    fact(words[.notice(.receivedAt)], words.dateAndTime(notice.receivedAt))
                    fact(words[.notice(.state)], words[notice.state])
                }
                h2 { words[.notice(.answer)] }
                answer
                h2 { words[.notice(.whatYouWrote)] }
                p(.class("soft")) { words[notice.subject.title] }
                typedText(notice.text)
            }
        }
        content.isCitable = false
        return content
    }

    @MarkupBuilder
    private var answer: some Markup {
        if let answer = notice.answer {
            p(.class("soft")) {
                words(.notice(.answeredAt), ["time": words.dateAndTime(answer.at)])
            }
            typedText(answer.text)
        } else {
            p { words[.notice(.noAnswer)] }
        }
    }
}

extension Notice {
    /// The word for its state: open, answered or closed.
    package var state: TextKey {
        if !isOpen { return .notice(.stateClosed) }
        return answer == nil ? .notice(.stateOpen) : .notice(.stateAnswered)
    }
}
