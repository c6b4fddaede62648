package import Register

/// After how long, or how long before, the desk of the office points at something.
///
/// The values here apply to a town that has not set its own.
///
/// - Source: the kinds of hint that towns asked for.
package struct Thresholds: Codable, Hashable, Sendable {
    /// For how many months a measure may be without a report.
    package var silentMeasureMonths = 6
    /// How many months before the end of a funding the desk points at it.
    package var endingFundingMonths = 9
    /// For how many months the entry of an organization may stay unconfirmed.
    package var silentOrganizationMonths = 12
    /// How many days before a meeting the desk points at its papers.
    package var comingPaperDays = 21
    /// For how many months the recommendation of a body may stay unanswered.
    package var openRecommendationMonths = 6
    /// For how many days a notice from the public may stay unanswered.
    package var openNoticeDays = 14

    /// The default values.
    package init() {}

    /// The longest span in months; more is a slip of the pen.
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
    /// The thresholds in force: the town's own or the defaults.
    package var thresholds: Thresholds {
        only(Municipality.self)?.thresholds ?? Thresholds()
    }
}
