import Attachments
import Design
import Markup
import Vault
import Words

/// The fields for an answer's files: those that are there, to be removed, and one to add.
struct AttachmentFields: Sendable {
    let words: Catalogue
    let attachments: [Attachment]
    /// Whether this machine scans files for viruses, which the hint tells.
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
    /// Why the file is not taken, and what to do.
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
