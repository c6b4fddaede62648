package import Register

/// A frozen state of the concept (Fassung): what was agreed and when.
package struct Edition: Record {
    package static let kind = Kind.edition
    package static let naming = Naming.kindAndName
    package static let changeAction = Action.edited
    package static let canFreeze = true

    package var visibility: Visibility = .internal
    package var year: Int
    package var sort: Sort
    package var submittedOn: Day?
    /// When the council took note of it; `nil` where that is not known.
    package var adoptedOn: Day?
    package var paper: ID<Paper>?
    /// The change that froze it: the register after this change is the edition.
    ///
    /// In a public copy 0, which says only that it is frozen.
    package var frozenAt: Int?
    package var remark: String?

    package init(year: Int, sort: Sort) {
        self.year = year
        self.sort = sort
    }

    /// A first edition, or one that carries an older one on (Fortschreibung).
    package enum Sort: String, Choice {
        case first, update
        package static let list = "editionSort"
    }

    package var name: String { String(year) }

    package static let schema = Schema<Self>(
        [
            .number("year", \.year), .choice("sort", \.sort), .day("submittedOn", \.submittedOn),
            .day("adoptedOn", \.adoptedOn), .one("paper", \.paper),
            // Sequences are never shown outside.
            Property(
                "frozenAt",
                conceal: { edition, _ in edition.frozenAt = edition.frozenAt.map { _ in 0 } }
            ) {
                $0.frozenAt.map { .number($0) } ?? .none
            },
            .text("remark", \.remark),
        ]
    )

    package func check() throws(Refusal) {
        guard (1900...9999).contains(year) else {
            throw .malformed(.edition, field: "year", value: String(year))
        }
        if let submittedOn, let adoptedOn, adoptedOn < submittedOn {
            throw .endsBeforeItBegins(from: submittedOn, until: adoptedOn)
        }
    }

    /// An edition is frozen once, at a change that is written already or writes it.
    package func check(at place: Placement) throws(Refusal) {
        let old = place.before as? Edition
        if let was = old?.frozenAt, was != frozenAt { throw .frozenAlready(place.reference) }
        if let frozenAt, !(1...place.sequence).contains(frozenAt) {
            throw .frozenAtNothing(place.reference)
        }
    }
}
