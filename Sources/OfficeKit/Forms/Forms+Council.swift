import Addresses
import Concept
import Register
import Web

extension Paper: OfficeRecord {
    static let officePath = "vorlagen"
    static var officeForm: RecordForm<Paper>? { .paper }
    static var partKinds: [Kind] { [.consultation] }
}

extension RecordForm<Paper> {
    static let paper = RecordForm(
        [
            FormTopic(
                .facts,
                [
                    .line("code", \.code), .line("sort", \.sort), .paragraph("subject", \.subject),
                    .line("department", \.department), .day("date", \.date),
                    .choice("publicness", \.publicness),
                    .prose("proposedResolution", \.proposedResolution),
                    .many("strategicGoals", \.strategicGoals),
                ]
            ),
            FormTopic(
                .result,
                [
                    .line("resolution.number", \.resolution.number),
                    .day("resolution.date", \.resolution.date),
                ]
            ),
        ],
        blank: { _, _, _ in Paper(code: "", sort: "", subject: "") }
    )
}

extension Consultation: OfficeRecord {
    static let officePath = "beratungen"
    static var officeForm: RecordForm<Consultation>? { .consultation }
}

extension RecordForm<Consultation> {
    /// A new consultation comes last among those of its paper; there is none without a paper.
    static let consultation = RecordForm(
        ownerKind: .paper,
        [
            FormTopic(
                .facts,
                [
                    .number("position", \.position), .one("body", \.body),
                    .one("meeting", \.meeting), .day("date", \.date),
                    .choice("publicness", \.publicness), .choice("role", \.role),
                ]
            ),
            FormTopic(.result, [.outcome, .outcomeWords]),
        ],
        blank: { register, paper, _ in
            guard let paper = paper.map({ ID<Paper>($0) }), register[paper] != nil else {
                return nil
            }
            let others = register.parts(of: paper.reference, Consultation.self)
            return Consultation(
                paper: paper,
                position: (others.map(\.position).max() ?? 0) + 1,
                body: ID(0),
                date: nil,
                publicness: .unknown
            )
        }
    )
}

extension FormField where R == Consultation {
    /// The result of the consultation; nothing chosen means that it is still open.
    static var outcome: FormField {
        FormField(
            name: "result.outcome",
            control: .choice(Consultation.Outcome.allCases.map(\.word)),
            isRequired: false,
            read: { record, _ in [record.result?.outcome.rawValue ?? ""] },
            write: { typed, record, _ throws(FieldFault) in
                guard let text = typed.first, !text.isEmpty else {
                    record.result = nil
                    return
                }
                guard let outcome = Consultation.Outcome(rawValue: text) else {
                    throw .notOffered
                }
                record.result = Consultation.Result(outcome, words: record.result?.words)
            }
        )
    }

    /// The words of the minutes; a `missing` fault as long as no result is chosen.
    static var outcomeWords: FormField {
        FormField(
            name: "result.words",
            control: .line,
            isRequired: false,
            read: { record, _ in [record.result?.words ?? ""] },
            write: { typed, record, _ throws(FieldFault) in
                let text = typed.first?.typedText
                if record.result == nil, text != nil { throw .missing }
                record.result?.words = text
            }
        )
    }
}

extension Meeting: OfficeRecord {
    static let officePath = "sitzungen"
    static var officeForm: RecordForm<Meeting>? { .meeting }
}

extension RecordForm<Meeting> {
    /// A new meeting is of the body it was added from, today.
    static let meeting = RecordForm(
        [
            FormTopic(
                .facts,
                [
                    .one("body", \.body), .day("day", \.day), .line("time", \.time),
                    .line("place", \.place), .flag("isCancelled", \.isCancelled),
                ]
            )
        ],
        blank: { register, body, today in
            Meeting(body: ID(body ?? 0), day: today)
        }
    )
}
