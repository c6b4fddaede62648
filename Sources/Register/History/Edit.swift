/// One record's part in a change: a new version, or its end.
package enum Edit: Sendable {
    case put(Int, any Record)
    case retract(Reference)

    package static func put<R: Record>(_ id: ID<R>, _ record: R) -> Edit {
        .put(id.number, record)
    }

    package var reference: Reference {
        switch self {
        case .put(let number, let record): Reference(type(of: record).kind, number)
        case .retract(let reference): reference
        }
    }

    /// The new version, or `nil` where the record ends.
    package var record: (any Record)? {
        if case .put(_, let record) = self { record } else { nil }
    }
}
