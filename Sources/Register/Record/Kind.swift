/// A kind of record, by its position in the list of all kinds.
///
/// Code that serves all kinds compares and counts them, and knows none by name. The list of kinds,
/// with the names that the log stores, is in `Concept`. Being a mere number keeps references small,
/// and they are keys everywhere.
///
/// - Source: decision 58.
package struct Kind: Hashable, Sendable {
    /// The position in the list, from 0; mixed lists of records are sorted by it.
    package let index: Int

    /// The index has to be one of the list of kinds; use its constants instead where there are any.
    @inlinable package init(_ index: Int) {
        self.index = index
    }
}

/// A value for each kind; kinds that were never set have the same default.
struct ByKind<Value: Sendable>: Sendable {
    private var values: [Value] = []
    /// The default value.
    private let unset: Value

    init(unset: Value) {
        self.unset = unset
    }

    subscript(kind: Kind) -> Value {
        _read {
            if kind.index < values.count { yield values[kind.index] } else { yield unset }
        }
        // In its place: what is taken out and put back is copied on the way.
        _modify {
            while values.count <= kind.index { values.append(unset) }
            yield &values[kind.index]
        }
    }

    /// All kinds up to the highest one that was set.
    var kinds: [Kind] { values.indices.map { Kind($0) } }
}
