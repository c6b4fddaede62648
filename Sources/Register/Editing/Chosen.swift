/// A value as a form showed it, and as the person left it.
///
/// Tells apart what somebody chose from what the form merely sent back.
package struct Chosen<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value that the form showed.
    package let before: Value
    /// The value that came back; equal to `before` if the person left it alone.
    package let now: Value

    /// Only stores both values.
    package init(before: Value, now: Value) {
        self.before = before
        self.now = now
    }

    /// The value to store, if the stored one may have changed since the form was shown.
    ///
    /// - Throws: `ChosenTwice` if both the person and somebody else changed it, to different
    ///   values.
    package func since(_ stored: Value) throws(ChosenTwice) -> Value {
        if now == before { return stored }
        guard stored == before || stored == now else { throw ChosenTwice() }
        return now
    }
}

extension Chosen where Value: SetAlgebra {
    /// The set to store: what others added and removed since, together with what this person did.
    package func since(_ stored: Value) -> Value {
        stored.union(now.subtracting(before)).subtracting(before.subtracting(now))
    }
}

/// Two people changed the same value at the same time, to different values.
package struct ChosenTwice: Error {
    /// Carries nothing: the form is shown again with the stored value.
    package init() {}
}
