package import Register

/// A part of the town that people have a name for.
///
/// - Source: Drucksache 168/20, 4.
package struct District: Record {
    package static let kind = Kind.district
    package static let naming = Naming.name
    package static let isListedByName = true
    package static let changeAction = Action.edited

    package var visibility: Visibility = .internal
    /// The name; never empty.
    package var title: String
    /// Whether it has a council of its own.
    package var sort: Sort
    /// The larger district that it is a part of.
    package var partOf: ID<District>?
    /// What one should know about it: "mit Stadtteil- und Familienzentrum".
    package var remark: String?

    /// A district at the top, without remark.
    package init(title: String, sort: Sort) {
        self.title = title
        self.sort = sort
    }

    /// Whether a part of the town has a council of its own.
    ///
    /// - Source: GemO § 67.
    package enum Sort: String, Choice {
        /// Ortschaft, which has a council; a quarter of the inner town.
        case locality, quarter
        /// The catalogues call the words `districtSort.…`.
        package static let list = "districtSort"
    }

    package var name: String { title }
    /// The larger district.
    package var parent: Reference? { partOf?.reference }

    package static let schema = Schema<Self>(
        [
            .text("title", \.title), .choice("sort", \.sort), .one("partOf", \.partOf),
            .text("remark", \.remark),
        ]
    )

    /// Checks that the name is filled in.
    ///
    /// - Throws: `Refusal.missing`.
    package func check() throws(Refusal) {
        try Self.require(title, "title")
    }
}
