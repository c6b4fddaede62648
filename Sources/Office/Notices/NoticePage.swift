import Addresses
import Design
import Markup
import OfficeKit
import Participation
import Vault
import Web
import Words

/// A notice in the office: its text, the answer, internal notes, closing and deleting.
struct NoticePage: Sendable {
    let context: OfficeContext
    let notice: Notice
    /// How to reach whoever wrote it; `nil` if they did not say, or the contact has been deleted.
    let contact: String?
    let summary: FaultSummary

    private var words: Catalogue { context.words }

    var content: OfficeContent {
        let title = words(.notice(.title), ["key": notice.key])
        return OfficeContent(
            title,
            back: (words[.notice(.heading)], .notices),
            isFault: !summary.isEmpty
        ) {
            div(.class("stack")) {
                context.noticeDone
                summary.markup
                h1 { title }
                facts
                h2 { words[.notice(.whatWasWritten)] }
                typedText(notice.text)
                answer
                notes
                if notice.isOpen { closing } else { reopening }
                forgetting
            }
        }
    }

    private var facts: some Markup {
        dl(.class("facts")) {
            fact(words[.notice(.subject)], words[notice.subject.title])
            fact(words[.notice(.receivedAt)], words.dateAndTime(notice.receivedAt))
            fact(words[.notice(.state)], words[notice.state])
            if let page = notice.page { fact(words[.notice(.page)], a(.href(page)) { page }) }
            fact(words[.notice(.contact)], contact ?? words[.notice(.contactForgotten)])
            if notice.language != Language.german.tag {
                fact(words[.frame(.language)], words[.notice(.inEnglish)])
            }
        }
    }

    @MarkupBuilder
    private var answer: some Markup {
        h2 { words[.notice(.answer)] }
        if let answer = notice.answer {
            p(.class("soft")) {
                words(.notice(.answeredAt), ["time": words.dateAndTime(answer.at)])
            }
            typedText(answer.text)
        }
        writing(
            .answer,
            words[.notice(.answerLabel)],
            words[.notice(.answerHint)],
            words[.notice(.answerButton)],
            shown: notice.answer?.text ?? ""
        )
    }

    @MarkupBuilder
    private var notes: some Markup {
        h2 { words[.notice(.notesHeading)] }
        ForEach(notice.notes) { note in
            p(.class("soft")) { words.dateAndTime(note.at) }
            typedText(note.text)
        }
        writing(
            .note,
            words[.notice(.noteLabel)],
            words[.notice(.noteHint)],
            words[.notice(.noteButton)],
            shown: ""
        )
    }

    /// A form with one text, filled with what was typed before.
    @MarkupBuilder
    private func writing(
        _ step: NoticeStep,
        _ title: String,
        _ hint: String,
        _ action: String,
        shown: String
    ) -> some Markup {
        if let name = step.field?.name {
            let typed = context.request.form?[name]
            context.sendingForm(version: notice.revision) {
                InputField(name, title, .paragraph(rows: 6), hint: hint, value: typed ?? shown)
                    .markup(summary)
                div(.class("actions")) { stepButton(step, action) }
            }
        }
    }

    @MarkupBuilder
    private var closing: some Markup {
        h2 { words[.notice(.closeHeading)] }
        p { words[.notice(.closeExplained)] }
        context.sendingForm(version: notice.revision) {
            div(.class("actions")) { stepButton(.close, words[.notice(.closeButton)]) }
        }
    }

    private var reopening: some Markup {
        context.sendingForm(version: notice.revision) {
            div(.class("actions")) { stepButton(.reopen, words[.notice(.reopenButton)]) }
        }
    }

    /// The form that deletes a notice; it has to be unfolded first, against deleting by mistake.
    private var forgetting: some Markup {
        details {
            Element<HTML.Summary, String> { words[.notice(.forgetHeading)] }
            p { words[.notice(.forgetExplained)] }
            context.sendingForm(version: notice.revision) {
                div(.class("actions")) {
                    if contact != nil {
                        stepButton(.forgetContact, words[.notice(.forgetContactButton)])
                    }
                    stepButton(.forget, words[.notice(.forgetButton)])
                }
            }
        }
    }

    private func stepButton(_ step: NoticeStep, _ text: String) -> some Markup {
        button(
            .type(.submit),
            .name(FormName.step),
            .value(step.rawValue),
            .class(step == .answer ? "button" : "button quiet")
        ) { text }
    }
}
