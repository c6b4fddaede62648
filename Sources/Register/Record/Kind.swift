/// A kind of record, by its place in the list of all kinds.
///
/// What is common to all kinds compares and counts them, and knows none by name: what there is, and what
/// the log calls it, is told by the list, which stands above. References are keys everywhere, so a kind is
/// no more than a number.
///
/// - Source: decision 58.
package struct Kind: Hashable, Sendable {
    /// The place in the list, from 0; lists of records of several kinds are in this order.
    package let index: Int

    @inlinable package init(_ index: Int) {
        self.index = index
    }
}

/// A value for each kind, also of those that nobody has set.
struct ByKind<Value: Sendable>: Sendable {
    private var values: [Value] = []
    /// The value of a kind that nobody has set.
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

    /// All kinds up to the last one that was set.
    var kinds: [Kind] { values.indices.map { Kind($0) } }
}
