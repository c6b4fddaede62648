import Concept
import Register
import Words

/// The table of what was not understood.
extension PaperReport {
    /// The row for a finding; `nil` for a sign that the paper is incomplete, which `breakOffs` has.
    func row(_ finding: Finding) -> TextTable.Row? {
        switch finding {
        case .missing(let part): row(name(part), words[.paperImport(.missing)])
        case .notUnderstood(let part, let value):
            row(name(part), words(.paperImport(.valueNotUnderstood), ["value": value]))
        case .stationNotUnderstood(let line):
            row(
                name(.consultations),
                words(.paperImport(.stationNotUnderstood), ["line": line])
            )
        case .goalWithoutCode(let goal):
            row(name(.goals), words(.paperImport(.goalWithoutCode), ["goal": goal]))
        case .goalWithoutWording(let code):
            row(name(.goals), words(.paperImport(.goalWithoutWording), ["code": code]))
        case .unread(let lines):
            TextTable.Row(words[.paperImport(.unreadPassage)], entries(unread: lines))
        case .breaksOff: nil
        }
    }

    /// Words about the role or result of a body that mean nothing known.
    var notUnderstoodSteps: [TextTable.Row] {
        reading.consultations.flatMap { station -> [TextTable.Row] in
            let role = station.role.flatMap { printed in
                Consultation.Role(printed: printed) == nil ? printed : nil
            }
            let result = station.result.flatMap { printed in
                Consultation.Result(printed: printed) == nil ? printed : nil
            }
            return [role, result].compactMap { $0 }.map { value in
                row(
                    name(.consultations),
                    words(.paperImport(.valueNotUnderstood), ["value": value])
                )
            }
        }
    }

    /// The number of unread lines that are shown; a long rest would hide everything else.
    private static let unreadLimit = 12

    /// The number of unread lines, and the first of them in quotation marks.
    private func entries(unread lines: [String]) -> [TextTable.Entry] {
        let count = words(.paperImport(.unread), count: lines.count)
        let shown = lines.prefix(Self.unreadLimit).map { words.quoted($0.printable) }
        let rest = lines.count > shown.count ? ["…"] : []
        return ([count + ":"] + shown + rest).map { TextTable.Entry($0) }
    }

    private func row(_ left: String, _ right: String) -> TextTable.Row {
        TextTable.Row(left, [TextTable.Entry(right)])
    }

    /// What a part of a paper is called.
    private func name(_ part: PaperPart) -> String {
        words[.paperImport(key(part))]
    }

    /// The key of that word.
    private func key(_ part: PaperPart) -> TextKey.PaperImport {
        switch part {
        case .reference: .partReference
        case .paperType: .partPaperType
        case .subject: .partSubject
        case .department: .partDepartment
        case .date: .partDate
        case .authors: .partAuthors
        case .telephone: .partTelephone
        case .resolution: .partResolution
        case .proposedResolution: .partProposedResolution
        case .consultations: .partConsultations
        case .goals: .partGoals
        case .fields: .partFields
        case .actors: .partActors
        case .chapters: .partChapters
        }
    }
}

extension BreakOff {
    /// Why the paper seems to be incomplete, as a sentence.
    func message(in words: Catalogue) -> String {
        switch self {
        case .afterHead: words[.paperImport(.breaksOffAfterHead)]
        case .inSentence(let last):
            words(.paperImport(.breaksOffInSentence), ["words": last])
        case .inList(let item): words(.paperImport(.breaksOffInList), ["item": item])
        case .afterHeading(let heading):
            words(.paperImport(.breaksOffAfterHeading), ["heading": heading])
        case .chapterMissing(let number):
            words(.paperImport(.chapterMissing), ["number": number])
        case .headingMissing(let heading):
            words(.paperImport(.headingMissing), ["heading": heading])
        }
    }
}
