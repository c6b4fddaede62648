/// What a form showed, and what was chosen on it.
package struct Chosen<Value: Hashable & Sendable>: Hashable, Sendable {
    package let before: Value
    package let now: Value

    package init(before: Value, now: Value) {
        self.before = before
        self.now = now
    }

    /// What holds where others have chosen since.
    ///
    /// - Throws: `ChosenTwice` where both chose, and not the same.
    package func since(_ stored: Value) throws(ChosenTwice) -> Value {
        if now == before { return stored }
        guard stored == before || stored == now else { throw ChosenTwice() }
        return now
    }
}

extension Chosen where Value: SetAlgebra {
    /// What holds where others have added and taken away since: what each of the two did.
    package func since(_ stored: Value) -> Value {
        stored.union(now.subtracting(before)).subtracting(before.subtracting(now))
    }
}

/// Two people chose at the same time, and not the same.
package struct ChosenTwice: Error {
    package init() {}
}
