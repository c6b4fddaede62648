package import Register

/// How long data about persons is kept, in whole months.
///
/// The values here apply to a town that has not set its own.
///
/// - Source: decision 30; three years are the limitation period of BGB § 195.
package struct RetentionPeriods: Codable, Hashable, Sendable {
    /// How long after the end of a post its person's name and contact details are kept.
    package var endedPosts = 6
    /// How long after the end of a consent its proof is kept.
    package var consentProofs = 36

    /// The default periods.
    package init() {}

    /// The longest period that a town may set.
    static let longest = 120

    /// By name, as in `Record.fields`.
    var all: [(name: String, months: Int)] {
        [("endedPosts", endedPosts), ("consentProofs", consentProofs)]
    }
}

extension Records {
    /// The periods in force: the town's own or the defaults.
    package var retention: RetentionPeriods {
        only(Municipality.self)?.periods ?? RetentionPeriods()
    }
}
