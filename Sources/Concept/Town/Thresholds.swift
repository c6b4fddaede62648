package import Register

/// After how long, or how long before, the office's pages point at something.
///
/// What each of them means is said where the hint is made. A town that has set none has these.
///
/// - Source: the kinds of hint that towns asked for; each town sets its own spans.
package struct Thresholds: Codable, Hashable, Sendable {
    /// So many months a measure may be without a report on how it stands.
    package var silentMeasureMonths = 6
    /// So many months ahead the end of a funding is told.
    package var endingFundingMonths = 9
    /// So many months an organization may go without anybody confirming what is kept of it.
    package var silentOrganizationMonths = 12
    /// So many days ahead the day of a meeting is told that a paper is meant for.
    package var comingPaperDays = 21
    /// So many months the recommendation of a body may be without an answer.
    package var openRecommendationMonths = 6
    /// So many days a notice from the public may be without an answer.
    package var openNoticeDays = 14

    package init() {}

    /// Ten years: more is a slip of the pen.
    private static let mostMonths = 120
    private static let mostDays = 366

    /// By name, as in `Record.fields`; months or days.
    var all: [(name: String, value: Int, most: Int)] {
        [
            ("silentMeasureMonths", silentMeasureMonths, Self.mostMonths),
            ("endingFundingMonths", endingFundingMonths, Self.mostMonths),
            ("silentOrganizationMonths", silentOrganizationMonths, Self.mostMonths),
            ("comingPaperDays", comingPaperDays, Self.mostDays),
            ("openRecommendationMonths", openRecommendationMonths, Self.mostMonths),
            ("openNoticeDays", openNoticeDays, Self.mostDays),
        ]
    }
}

extension Records {
    /// The town's own thresholds, or those that hold where it has set none.
    package var thresholds: Thresholds {
        only(Municipality.self)?.thresholds ?? Thresholds()
    }
}
