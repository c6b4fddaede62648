package import Register

/// A frozen state of the concept (Fassung): what was agreed, and when.
///
/// Nothing is copied: the edition is the register as it was after the change `frozenAt`. From then
/// on what was agreed changes only with a reason.
///
/// - Source: Drucksache 168/20.
package struct Edition: Record {
    package static let kind = Kind.edition
    /// Shown as kind and name, because the name alone says too little.
    package static let naming = Naming.kindAndName
    package static let changeAction = Action.edited
    /// The only kind that freezes what was agreed.
    package static let canFreeze = true

    package var visibility: Visibility = .internal
    /// The year by which people name it, from 1900.
    package var year: Int
    /// Whether it is the first edition or carries an older one on.
    package var sort: Sort
    /// When it was submitted to the council; `nil` if not known.
    package var submittedOn: Day?
    /// When the council took note of it; `nil` if not known.
    package var adoptedOn: Day?
    /// The council paper by which it was submitted.
    package var paper: ID<Paper>?
    /// The sequence of the change after which the register is the edition; `nil` if it is not
    /// frozen.
    ///
    /// 0 in a public copy, which says only that it is frozen.
    package var frozenAt: Int?
    /// A public remark in one or two sentences.
    package var remark: String?

    /// An edition that is not frozen yet.
    package init(year: Int, sort: Sort) {
        self.year = year
        self.sort = sort
    }

    /// A first edition, or one that carries an older one on (Fortschreibung).
    package enum Sort: String, Choice {
        /// The first edition; an edition that carries an older one on (Fortschreibung).
        case first, update
        /// The catalogues call the words `editionSort.…`.
        package static let list = "editionSort"
    }

    /// The year.
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

    /// Checks the year and the order of the days.
    ///
    /// - Throws: `Refusal.malformed`, `Refusal.endsBeforeItBegins`.
    package func check() throws(Refusal) {
        guard (1900...9999).contains(year) else {
            throw .malformed(.edition, field: "year", value: String(year))
        }
        if let submittedOn, let adoptedOn, adoptedOn < submittedOn {
            throw .endsBeforeItBegins(from: submittedOn, until: adoptedOn)
        }
    }

    /// Checks that an edition is frozen once, at this change or an earlier one.
    ///
    /// - Throws: `Refusal.frozenAlready`, `Refusal.frozenAtNothing`.
    package func check(at place: Placement) throws(Refusal) {
        let old = place.before as? Edition
        if let was = old?.frozenAt, was != frozenAt { throw .frozenAlready(place.reference) }
        if let frozenAt, !(1...place.sequence).contains(frozenAt) {
            throw .frozenAtNothing(place.reference)
        }
    }
}
