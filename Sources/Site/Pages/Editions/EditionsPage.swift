import Markup
import Register
import Words

/// The editions: when each was adopted, and which fields came, stayed and went.
struct EditionsPage {
    let reading: Reading
    /// What the public saw when each was frozen, by its number.
    let frozen: [Int: PublicRegister]

    private var words: Catalogue { reading.words }

    var content: PageContent {
        PageContent(words[.edition(.heading)], trail: [(words[.frame(.editions)], .editions)]) {
            div(.class("stack")) {
                h1 { words[.edition(.heading)] }
                let editions = reading.register.all(Edition.self).sorted { $0.year > $1.year }
                p(.class("lead")) { words[editions.isEmpty ? .edition(.none) : .edition(.intro)] }
                ForEach(editions) { edition in editionSection(edition) }
            }
        }
    }

    private func editionSection(_ edition: Numbered<Edition>) -> some Markup {
        section(.class("section stack"), .id(Address.anchor(of: edition.reference))) {
            h2 { words(.edition(.titled), ["year": String(edition.year)]) }
            dl(.class("facts")) {
                fact(words[.edition(.sort)], words.word(edition.sort))
                if let day = edition.submittedOn {
                    fact(words[.edition(.submittedOn)], reading.date(day))
                }
                fact(words[.edition(.adoptedOn)], adoption(edition))
                if let paper = edition.record.paper {
                    fact(words[.edition(.paper)], reading.link(paper))
                }
                if let remark = edition.remark {
                    fact(words[.edition(.remark)], reading.own(remark))
                }
            }
            lineage(edition)
        }
    }

    private func adoption(_ edition: Numbered<Edition>) -> AnyMarkup {
        edition.adoptedOn.map { AnyMarkup(reading.date($0)) }
            ?? AnyMarkup(words[.edition(.adoptionUnknown)])
    }

    /// The fields as they were called when the edition was frozen; of the newest edition, as long
    /// as it is not, those of today.
    ///
    /// Of an older one that never was frozen nobody knows.
    @MarkupBuilder
    private func lineage(_ edition: Numbered<Edition>) -> some Markup {
        let isNewest = !reading.register.all(Edition.self).contains { $0.year > edition.year }
        let today = isNewest ? reading.register : nil
        let fields = ((frozen[edition.id.number] ?? today)?.all(FieldOfAction.self) ?? [])
            .sorted { $0.position < $1.position }
        let inForce = fields.filter { $0.endedIn == nil }
        let isFirst = edition.record.sort == .first
        let new = isFirst ? inForce : inForce.filter { $0.newIn == edition.id }
        let continued = isFirst ? [] : inForce.filter { $0.newIn != edition.id }
        fieldList(.newFields, new)
        fieldList(.continuedFields, continued)
        fieldList(.endedFields, fields.filter { $0.endedIn == edition.id })
    }

    @MarkupBuilder
    private func fieldList(
        _ key: TextKey.Edition,
        _ fields: [Numbered<FieldOfAction>]
    ) -> some Markup {
        if !fields.isEmpty {
            h3 { words[.edition(key)] }
            ul {
                ForEach(fields) { field in
                    li { a(.href(reading.path(.field(field.id)))) { reading.own(field.title) } }
                }
            }
        }
    }
}
