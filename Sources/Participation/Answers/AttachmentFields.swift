import Attachments
import Design
import Markup
import Vault
import Words

/// The files of an answer: those that are there, to be taken away, and one more.
struct AttachmentFields: Sendable {
    let words: Catalogue
    let attachments: [Attachment]
    /// Whether files are looked at for viruses here.
    let isScanned: Bool
    let summary: FaultSummary

    private typealias Name = AnswerForm.Name

    @MarkupBuilder
    var markup: some Markup {
        if !attachments.isEmpty {
            InputField(
                Name.detach,
                words[.answer(.attached)],
                .anyOf(attachments.map { Choosable(value: $0.id, text: $0.name) }),
                hint: words[.answer(.detachHint)],
                values: [],
                language: words.language
            ).markup()
        }
        if attachments.count < Attachment.most {
            InputField(
                Name.file,
                words(.form(.optionalLabel), ["field": words[.answer(.fileLabel)]]),
                .file([".pdf", ".odt", ".ods", ".docx", ".xlsx", ".jpg", ".jpeg", ".png"]),
                hint: words[.answer(.fileHint)] + " "
                    + words[.answer(isScanned ? .fileScanned : .fileNotScanned)]
            ).markup(summary)
        }
    }
}

extension AttachmentFault {
    func message(in words: Catalogue) -> String {
        switch self {
        case .empty: words[.answer(.fileEmpty)]
        case .tooLarge: words[.answer(.fileTooLarge)]
        case .otherType: words[.answer(.fileOtherType)]
        case .damaged: words[.answer(.fileDamaged)]
        case .locked: words[.answer(.fileLocked)]
        case .hasProgram: words[.answer(.fileHasProgram)]
        case .leadsOutside: words[.answer(.fileLeadsOutside)]
        case .hasVirus: words[.answer(.fileHasVirus)]
        case .notChecked: words[.answer(.fileNotChecked)]
        case .notCheckedNow: words[.answer(.fileNotCheckedNow)]
        }
    }
}
