package import Addresses
import Concept
package import Register

/// How records of a kind are written in the office: by topics, one to a page.
package struct RecordForm<R: Record>: Sendable {
    package let topics: [FormTopic<R>]
    /// The kind to which a new record belongs, where it belongs to one.
    package let ownerKind: Kind?
    /// What a new record changes beside itself, in the same change.
    package let also: @Sendable (R, Register, inout Draft) -> Void
    /// A new record with nothing in it on a day, as a part of the owner; `nil` where the owner is
    /// missing.
    package let blank: @Sendable (Register, Int?, Day) -> R?

    /// Where records of the kind may never be opened, nobody is asked who may see them.
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

    /// What a new record belongs to.
    package func reference(ofOwner owner: Int?) -> Reference? {
        ownerKind.flatMap { kind in owner.map { Reference(kind, $0) } }
    }

    package subscript(name: FormTopicName) -> FormTopic<R>? {
        topics.first { $0.name == name }
    }
}

/// The fields of one page of a form.
package struct FormTopic<R: Record>: Sendable {
    package let name: FormTopicName
    package let fields: [FormField<R>]

    init(_ name: FormTopicName, _ fields: [FormField<R>]) {
        self.name = name
        self.fields = fields
    }

    /// The names of the record's fields that the page may change.
    package var fieldNames: Set<String> { Self.fieldNames(of: fields) }

    package static func fieldNames(of fields: [FormField<R>]) -> Set<String> {
        Set(fields.map { $0.name.hasPrefix("period.") ? "period" : $0.name })
    }
}

/// A form of whatever kind.
package protocol KindForm<R>: Sendable {
    associatedtype R: Record
    var form: RecordForm<R> { get }
    /// The kind to which a new record belongs, where it belongs to one.
    var ownerKind: Kind? { get }
}

extension RecordForm: KindForm {
    package var form: RecordForm<R> { self }
}
