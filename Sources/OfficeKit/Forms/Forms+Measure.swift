import Addresses
package import Concept
package import Register
import Web

extension Measure: OfficeRecord {
    package static let officePath = "massnahmen"
    package static var officeForm: RecordForm<Measure>? { .measure }
    package static var partKinds: [Kind] { [.milestone, .statusUpdate] }
}

extension RecordForm<Measure> {
    /// A measure in seven topics; a new one belongs to the field of action it was added from, if
    /// any.
    package static let measure = RecordForm(
        [
            FormTopic(
                .wording,
                [
                    .line("title", \.title), .prose("description", \.description),
                    .many("fieldsOfAction", \.fieldsOfAction), .many("objectives", \.objectives),
                ]
            ),
            FormTopic(
                .place,
                [
                    .paragraph("occasion", \.occasion), .choice("sort", \.sort),
                    .choice("priority", \.priority), .many("targetGroups", \.targetGroups),
                    .many("districts", \.districts), .many("strategicGoals", \.strategicGoals),
                    .line("listNumber", \.listNumber), .links,
                ]
            ),
            FormTopic(
                .people,
                [
                    .one("lead", \.lead), .line("contact", \.contact),
                    .many("partners", \.partners), .many("reportsTo", \.reportsTo),
                ]
            ),
            FormTopic(
                .status,
                [
                    .choice("phase", \.status.phase), .choice("timing", \.status.timing),
                    .cause, .reasonSentence, .one("mergedInto", \.mergedInto),
                    .day("period.from", \.period.from), .day("period.until", \.period.until),
                    .line("period.words", \.period.words), .day("asOf", \.asOf),
                    .paragraph("progress", \.progress), .paragraph("nextStep", \.nextStep),
                    .paragraph("obstacle", \.obstacle),
                ]
            ),
            FormTopic(
                .result,
                [.paragraph("outcome", \.outcome), .lines("successCriteria", \.successCriteria)]
            ),
            FormTopic(
                .money,
                [
                    .choice("funding.budget", \.funding.budget),
                    .money("funding.once", \.funding.once),
                    .money("funding.yearly", \.funding.yearly),
                    .hundredths("funding.staffHundredths", \.funding.staffHundredths),
                    .line("funding.source", \.funding.source),
                    .line("funding.programme", \.funding.programme),
                    .day("funding.endsOn", \.funding.endsOn),
                ]
            ),
            FormTopic(.note, [.paragraph("internalNote", \.internalNote)]),
        ],
        blank: { _, field, _ in
            Measure(title: "", field: field.map { ID($0) })
        }
    )
}

extension Milestone: OfficeRecord {
    package static let officePath = "meilensteine"
    package static var officeForm: RecordForm<Milestone>? { .milestone }
}

extension RecordForm<Milestone> {
    /// A new milestone comes last among those of its measure; there is none without a measure.
    static let milestone = RecordForm(
        ownerKind: .measure,
        [
            FormTopic(
                .facts,
                [
                    .line("title", \.title), .day("due", \.due), .line("dueWords", \.dueWords),
                    .day("reachedOn", \.reachedOn), .number("position", \.position),
                ]
            )
        ],
        blank: { register, measure, _ in
            guard let measure = measure.map({ ID<Measure>($0) }), register[measure] != nil else {
                return nil
            }
            let others = register.parts(of: measure.reference, Milestone.self)
            let last = others.map(\.position).max() ?? 0
            return Milestone(measure: measure, title: "", position: last + 1)
        }
    )
}

extension StatusUpdate: OfficeRecord {
    package static let officePath = "sachstaende"
    package static var officeForm: RecordForm<StatusUpdate>? { .statusUpdate }
}

extension RecordForm<StatusUpdate> {
    /// A report on how a measure stands.
    ///
    /// A new one starts from the measure's status, visibility and lead. Saving it carries the
    /// report's status over to the measure in the same change.
    static let statusUpdate = RecordForm(
        ownerKind: .measure,
        [
            FormTopic(
                .status,
                [
                    .day("day", \.day), .choice("phase", \.status.phase),
                    .choice("timing", \.status.timing), .cause, .reasonSentence,
                    .paragraph("done", \.done), .paragraph("next", \.next),
                    .paragraph("obstacle", \.obstacle),
                    .one("reportedBy", \.reportedBy).ofOwnOrganization,
                ]
            ), FormTopic(.files, [.files]),
        ],
        blank: { register, measure, today in
            guard let id = measure.map({ ID<Measure>($0) }), let measure = register[id] else {
                return nil
            }
            var report = StatusUpdate(measure: id, day: today, status: measure.status)
            report.visibility = measure.visibility
            report.reportedBy = measure.lead
            return report
        },
        also: { report, register, draft in draft.carry(report, in: register) }
    )
}

/// A record with a status, and a reason for it: a measure or a report.
package protocol HasStatus: Record {
    /// The current status, with its reason.
    var status: Status { get set }
}

extension Measure: HasStatus {}
extension StatusUpdate: HasStatus {}

extension FormField where R: HasStatus {
    /// The cause of the status, from the list that is counted; kept only together with a sentence.
    static var cause: FormField {
        FormField(
            name: "reason.cause",
            control: .choice(Reason.Cause.allCases.map(\.word)),
            isRequired: false,
            read: { record, _ in [record.status.reason?.cause.rawValue ?? ""] },
            write: { typed, record, _ throws(FieldFault) in
                guard let text = typed.first, !text.isEmpty else { return }
                guard let cause = Reason.Cause(rawValue: text) else { throw .notOffered }
                record.status.reason = Reason(cause, record.status.reason?.sentence ?? "")
            }
        )
    }

    /// The sentence that explains the status; without it the status has no reason.
    ///
    /// Without a chosen cause, the cause is `other`. In the form it follows `cause`.
    package static var reasonSentence: FormField {
        FormField(
            name: "reason.sentence",
            control: .paragraph,
            isRequired: false,
            read: { record, _ in [record.status.reason?.sentence ?? ""] },
            write: { typed, record, _ throws(FieldFault) in
                let cause = record.status.reason?.cause ?? .other
                record.status.reason = typed.first?.typedText.map { Reason(cause, $0) }
            }
        )
    }
}

extension FormField where R == Measure {
    /// Links, one per line: title, space, address.
    static var links: FormField {
        FormField(
            name: "links",
            control: .lines,
            isRequired: false,
            read: { record, _ in
                [record.links.map { "\($0.title) \($0.address)" }.joined(separator: "\n")]
            },
            write: { typed, record, _ throws(FieldFault) in
                var links: [Link] = []
                for line in (typed.first ?? "").typedLines {
                    guard let space = line.lastIndex(of: " "), space > line.startIndex else {
                        throw .noLink(line)
                    }
                    let address = String(line[line.index(after: space)...])
                    links.append(Link(title: String(line[..<space]), address: address))
                }
                record.links = links
            }
        )
    }
}

extension FormField where R == StatusUpdate {
    /// The titles of the report's files, one per line; removing a line removes the file.
    ///
    /// New files come with answers only, so a title that is not there yet is `notOffered`.
    fileprivate static var files: FormField {
        FormField(
            name: "files",
            control: .lines,
            isRequired: false,
            read: { report, _ in [report.files.map(\.title).joined(separator: "\n")] },
            write: { typed, report, _ throws(FieldFault) in
                let known = report.files
                var files: [ReportFile] = []
                for title in (typed.first ?? "").typedLines {
                    guard let file = known.first(where: { $0.title == title }) else {
                        throw .notOffered
                    }
                    files.append(file)
                }
                report.files = files
            }
        )
    }
}
