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
    let fault: String?

    private typealias Name = AnswerForm.Name

    @MarkupBuilder
    var markup: some Markup {
        if !attachments.isEmpty {
            ChoiceGroup(
                name: Name.detach,
                legend: words[.answer(.attached)],
                hint: words[.answer(.detachHint)],
                fault: nil,
                type: .checkbox,
                options: attachments.map { Choosable(value: $0.id, text: $0.name) },
                chosen: [],
                language: words.language
            ).markup
        }
        if attachments.count < Attachment.most {
            labelledField(
                Name.file,
                words(.form(.optionalLabel), ["field": words[.answer(.fileLabel)]]),
                words[.answer(.fileHint)] + " "
                    + words[.answer(isScanned ? .fileScanned : .fileNotScanned)],
                fault
            ) { attributes in
                input(
                    attributes: [
                        .type(.file), .name(Name.file),
                        .accept(".pdf", ".odt", ".ods", ".docx", ".xlsx", ".jpg", ".jpeg", ".png"),
                    ] + attributes
                )
            }
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
