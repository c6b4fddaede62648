import Concept
package import Register

/// A change as the public sees it: when, what was done, and what looks different since.
package struct PublicChange: Sendable {
    package let recordedAt: Instant
    package let action: Action
    package let countsFrom: Day?
    package let differences: [Difference]

    init(_ head: Change.Head, _ differences: [Difference]) {
        recordedAt = head.recordedAt
        action = head.attribution.action
        countsFrom = head.attribution.countsFrom
        self.differences = differences
    }

    /// The day in the town on which it was recorded.
    package var day: Day { Berlin.day(of: recordedAt) }
}

/// As many changes as stand on one page, newest first, and where the way goes on.
package struct PublicChanges: Sendable {
    package let changes: [PublicChange]
    /// The day with whose end the older ones begin; `nil` where there are none.
    package let olderUntil: Day?

    package init(_ changes: [PublicChange] = [], olderUntil: Day? = nil) {
        self.changes = changes
        self.olderUntil = olderUntil
    }

    /// The newest of some changes that stand oldest first: at least `limit` of them, and all of the
    /// last day among these.
    init(newest changes: [PublicChange], limit: Int, olderUntil: Day?) {
        guard changes.count > limit else {
            self.init(changes.reversed(), olderUntil: olderUntil)
            return
        }
        let last = changes[changes.count - limit].day
        let newest = changes.filter { $0.day >= last }
        let isAll = newest.count == changes.count
        self.init(newest.reversed(), olderUntil: isAll ? olderUntil : last.adding(days: -1))
    }
}
