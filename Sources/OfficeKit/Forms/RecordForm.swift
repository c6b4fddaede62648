package import Addresses
import Concept
package import Register

/// The form of a kind of record, split into topics with a page each.
package struct RecordForm<R: Record>: Sendable {
    /// The topics in the order of the record's page; visibility comes last.
    package let topics: [FormTopic<R>]
    /// The kind of record a new one is part of, such as measure for milestone; `nil` if it stands
    /// alone.
    package let ownerKind: Kind?
    /// Further edits that belong to a new record, drafted in the same change.
    package let also: @Sendable (R, Register, inout Draft) -> Void
    /// Makes a new record to be filled in, from the register, the owner's number and the day.
    ///
    /// Returns `nil` if the owner is missing, or if the town already has its only record of the
    /// kind.
    package let blank: @Sendable (Register, Int?, Day) -> R?

    /// `mayBeOpened` is false for kinds that are always internal: their form does not ask who may
    /// see them.
    init(
        ownerKind: Kind? = nil,
        mayBeOpened: Bool = true,
        _ topics: [FormTopic<R>],
        blank: @escaping @Sendable (Register, Int?, Day) -> R?,
        also: @escaping @Sendable (R, Register, inout Draft) -> Void = { _, _, _ in }
    ) {
        self.topics = topics + (mayBeOpened ? [FormTopic(.visibility, [.visibility])] : [])
        self.ownerKind = ownerKind
        self.blank = blank
        self.also = also
    }

    /// The record a new one is part of; `nil` without a number or for a kind that stands alone.
    package func reference(ofOwner owner: Int?) -> Reference? {
        ownerKind.flatMap { kind in owner.map { Reference(kind, $0) } }
    }

    /// The topic of that name; `nil` if the form has none.
    package subscript(name: FormTopicName) -> FormTopic<R>? {
        topics.first { $0.name == name }
    }
}

/// The fields that are changed together on one page.
package struct FormTopic<R: Record>: Sendable {
    package let name: FormTopicName
    /// The fields in the order in which they are shown and written.
    package let fields: [FormField<R>]

    init(_ name: FormTopicName, _ fields: [FormField<R>]) {
        self.name = name
        self.fields = fields
    }

    /// The names of the record's fields that this page may change, as permissions name them.
    package var fieldNames: Set<String> { Self.fieldNames(of: fields) }

    /// The names as permissions use them: the three fields of a period are one field of the record.
    package static func fieldNames(of fields: [FormField<R>]) -> Set<String> {
        Set(fields.map { $0.name.hasPrefix("period.") ? "period" : $0.name })
    }
}

/// A record form whose kind is known only when the program runs.
package protocol KindForm<R>: Sendable {
    associatedtype R: Record
    /// The form with the type of its records.
    var form: RecordForm<R> { get }
    /// The kind of record a new one is part of; `nil` if it stands alone.
    var ownerKind: Kind? { get }
}

extension RecordForm: KindForm {
    package var form: RecordForm<R> { self }
}
