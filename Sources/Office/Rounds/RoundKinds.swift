import Concept
import OfficeKit
import Register

extension StatusRound: OfficeRecord {
    static let officePath = "sachstandsabfragen"
    /// None: a round has pages of its own.
    static var officeForm: RecordForm<StatusRound>? { nil }
}

extension StatusRequest: OfficeRecord {
    static let officePath = "anfragen"
    /// None: a request is written on the pages of its round.
    static var officeForm: RecordForm<StatusRequest>? { nil }
}
