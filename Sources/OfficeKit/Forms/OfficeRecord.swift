package import Addresses
import Concept
package import Register

/// How the office keeps the records of a kind: under which address, by which form, with which parts.
///
/// A kind of which nobody in the office keeps records by themselves, such as translations, has none.
package protocol OfficeRecord: OfficePlace {
    /// `nil` where its records are written elsewhere.
    static var officeForm: RecordForm<Self>? { get }
    /// The kinds whose records are added at a record of this one.
    static var partKinds: [Kind] { get }
}

extension OfficeRecord {
    package static var partKinds: [Kind] { [] }

    fileprivate static var anyForm: (any KindForm)? { officeForm }
}

extension Kind {
    private var office: (any OfficeRecord.Type)? { type as? any OfficeRecord.Type }

    /// The form of the kind; `nil` where its records are written elsewhere.
    package var form: (any KindForm)? { office?.anyForm }

    /// The kinds whose records are added at a record of this one.
    package var partKinds: [Kind] { office?.partKinds ?? [] }
}
