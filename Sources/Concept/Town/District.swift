package import Register

/// A part of the town that people have a name for.
package struct District: Record {
    /// Stored in the log as `district`.
    package static let kind = Kind.district
    /// Shown by its name alone.
    package static let naming = Naming.name
    /// People look for it by name.
    package static let isListedByName = true
    /// A change is recorded as plain editing.
    package static let changeAction = Action.edited

    /// Internal until somebody publishes it.
    package var visibility: Visibility = .internal
    package var title: String
    package var sort: Sort
    /// The larger district that it is a part of.
    package var partOf: ID<District>?
    /// What one should know: "mit Stadtteil- und Familienzentrum".
    package var remark: String?

    package init(title: String, sort: Sort) {
        self.title = title
        self.sort = sort
    }

    /// Ortschaft with a council of its own, or a quarter of the inner town.
    package enum Sort: String, Choice {
        case locality, quarter
        /// The catalogues call the words `districtSort.…`.
        package static let list = "districtSort"
    }

    /// The title.
    package var name: String { title }
    package var parent: Reference? { partOf?.reference }

    /// What is kept, in the order in which people read it.
    package static let schema = Schema<Self>(
        [
            .text("title", \.title), .choice("sort", \.sort), .one("partOf", \.partOf),
            .text("remark", \.remark),
        ]
    )

    package func check() throws(Refusal) {
        try Self.require(title, "title")
    }
}
