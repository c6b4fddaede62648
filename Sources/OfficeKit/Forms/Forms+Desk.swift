import Addresses
import Concept
import Register

extension FollowUp: OfficeRecord {
    static let officePath = "wiedervorlagen"
    static var officeForm: RecordForm<FollowUp>? { .followUp }
}

extension RecordForm<FollowUp> {
    /// Always internal; a new one is due in a month, and about the measure it was added from, if
    /// any.
    static let followUp = RecordForm(
        mayBeOpened: false,
        [
            FormTopic(
                .facts,
                [
                    .choice("sort", \.sort), .paragraph("subject", \.subject),
                    .day("due", \.due), .one("measure", \.measure),
                    .one("organization", \.organization), .one("paper", \.paper),
                ]
            ),
            FormTopic(.result, [.day("doneOn", \.doneOn), .paragraph("outcome", \.outcome)]),
        ],
        blank: { _, measure, today in
            var record = FollowUp(.reminder, subject: "", due: today.adding(months: 1))
            record.measure = measure.map { ID($0) }
            return record
        }
    )
}
