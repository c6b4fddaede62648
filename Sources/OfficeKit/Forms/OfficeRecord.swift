package import Addresses
import Concept
package import Register

/// A kind whose records the office keeps: its address, its form and the kinds of its parts.
///
/// Kinds without pages of their own in the office, such as translations, do not conform.
package protocol OfficeRecord: OfficePlace {
    /// The form of the kind; `nil` if its records are written elsewhere.
    static var officeForm: RecordForm<Self>? { get }
    /// The kinds of the parts that are added on the page of a record: a measure has milestones.
    static var partKinds: [Kind] { get }
}

extension OfficeRecord {
    /// No parts, unless the kind says otherwise.
    package static var partKinds: [Kind] { [] }

    fileprivate static var anyForm: (any KindForm)? { officeForm }
}

extension Kind {
    private var office: (any OfficeRecord.Type)? { type as? any OfficeRecord.Type }

    /// The form of the kind; `nil` if its records are written elsewhere.
    package var form: (any KindForm)? { office?.anyForm }

    /// The kinds of the parts that are added on the page of a record of this kind.
    package var partKinds: [Kind] { office?.partKinds ?? [] }
}
