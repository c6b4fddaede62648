import Concept
package import Register

/// A change as the public sees it, without author and reason.
package struct PublicChange: Sendable {
    /// When it was recorded.
    package let recordedAt: Instant
    /// What the history calls it.
    package let action: Action
    /// The day from which it counts, if that is not the day of recording.
    package let countsFrom: Day?
    /// What looks different to the public since, never empty, sorted by record.
    package let differences: [Difference]

    init(_ head: Change.Head, _ differences: [Difference]) {
        recordedAt = head.recordedAt
        action = head.attribution.action
        countsFrom = head.attribution.countsFrom
        self.differences = differences
    }

    /// The day in Berlin on which it was recorded.
    package var day: Day { Berlin.day(of: recordedAt) }
}

/// The changes for one page, newest first, with the way to older ones.
package struct PublicChanges: Sendable {
    /// The changes, newest first; a day is never split between two pages.
    package let changes: [PublicChange]
    /// The last day of the older changes; `nil` if there are none.
    package let olderUntil: Day?

    /// No changes, unless some are given.
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
