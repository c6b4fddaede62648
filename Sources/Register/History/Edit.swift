/// What a change does to one record: puts a new version, or retracts the record.
package enum Edit: Sendable {
    /// The record, under this number of its kind.
    case put(Int, any Record)
    /// The record is taken out.
    ///
    /// Only possible if it was never public.
    case retract(Reference)

    /// The same as the case, with a typed number.
    package static func put<R: Record>(_ id: ID<R>, _ record: R) -> Edit {
        .put(id.number, record)
    }

    /// The record that is edited.
    package var reference: Reference {
        switch self {
        case .put(let number, let record): Reference(type(of: record).kind, number)
        case .retract(let reference): reference
        }
    }

    /// The new version, or `nil` if the record is retracted.
    package var record: (any Record)? {
        if case .put(_, let record) = self { record } else { nil }
    }
}
