package import Register

/// A part of the town that people have a name for.
package struct District: Record {
    package static let kind = Kind.district
    package static let naming = Naming.name
    package static let isListedByName = true
    package static let changeAction = Action.edited

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
        package static let list = "districtSort"
    }

    package var name: String { title }
    package var parent: Reference? { partOf?.reference }

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
