package import Register

/// How long what is known about persons is kept, in whole months.
///
/// A town that has set none has these.
///
/// - Source: the town decides; three years are the limitation period of BGB § 195.
package struct RetentionPeriods: Codable, Hashable, Sendable {
    /// After a post has ended: then its person's name and ways of contact go.
    package var endedPosts = 6
    /// After a consent has ended: then its proof goes.
    package var consentProofs = 36

    package init() {}

    /// Longer than this is no period but an archive.
    static let longest = 120

    /// By name, as in `Record.fields`.
    var all: [(name: String, months: Int)] {
        [("endedPosts", endedPosts), ("consentProofs", consentProofs)]
    }
}

extension Records {
    /// How long the town keeps what is known about persons.
    package var retention: RetentionPeriods {
        only(Municipality.self)?.periods ?? RetentionPeriods()
    }
}
