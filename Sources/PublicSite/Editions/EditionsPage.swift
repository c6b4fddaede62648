import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// The editions, newest first: when each was adopted, and which fields came, stayed and went.
///
/// An edition has no page of its own: links lead to its section here.
struct EditionsPage {
    let context: PageContext
    /// The public view of each edition when it was frozen, by the number of the edition.
    let frozen: [Int: PublicRegister]

    private var words: Catalogue { context.words }

    /// The drawing over time, then a section for each edition that links can lead to.
    var content: PageContent {
        PageContent(words[.edition(.heading)], trail: [(words[.frame(.editions)], .editions)]) {
            div(.class("stack")) {
                h1 { words[.edition(.heading)] }
                p(.class("lead")) { words[editions.isEmpty ? .edition(.none) : .edition(.intro)] }
                EditionTimeline(context).markup
                ForEach(editions) { edition in editionSection(edition) }
            }
        }
    }

    /// One edition with its facts and its fields.
    private func editionSection(_ edition: Numbered<Edition>) -> some Markup {
        section(.class("section stack"), .id(Address.anchor(of: edition.reference))) {
            h2 { words(.edition(.titled), ["year": String(edition.year)]) }
            dl(.class("facts")) {
                fact(words[.edition(.sort)], words.word(edition.sort))
                if let day = edition.submittedOn {
                    fact(words[.edition(.submittedOn)], context.date(day))
                }
                fact(words[.edition(.adoptedOn)], adoption(edition))
                if let paper = edition.record.paper {
                    fact(words[.edition(.paper)], context.link(paper))
                }
                if let remark = edition.remark {
                    fact(words[.edition(.remark)], context.own(remark, of: edition.reference))
                }
            }
            lineage(edition)
        }
    }

    /// The day of adoption, or that it is not known.
    private func adoption(_ edition: Numbered<Edition>) -> AnyMarkup {
        edition.adoptedOn.map { AnyMarkup(context.date($0)) }
            ?? AnyMarkup(words[.edition(.adoptionUnknown)])
    }

    /// What became of the fields of the edition before; for the first one, its fields.
    ///
    /// Nothing for an edition that was never frozen, because its fields are not known.
    @MarkupBuilder
    private func lineage(_ edition: Numbered<Edition>) -> some Markup {
        if let now = state(of: edition) {
            let before = editions.first { $0.year < edition.year }
            if let before, let then = state(of: before) {
                let lineage = Lineage(from: then, to: now)
                ForEach(Lineage.Fate.allCases) { fate in
                    fields(fate, lineage.steps.filter { $0.fate == fate })
                }
                p {
                    a(.href(context.path(.comparison(before.id, edition.id)))) {
                        words(.edition(.compareWithYear), ["year": String(before.year)])
                    }
                }
            } else {
                h3 { words[.edition(.fieldsOfEdition)] }
                ol {
                    ForEach(Lineage.fields(of: now)) { field in li { link(field) } }
                }
            }
        }
    }

    /// All editions, newest first.
    private var editions: [Numbered<Edition>] {
        context.register.all(Edition.self).sorted { $0.year > $1.year }
    }

    /// The view of an edition when it was frozen.
    ///
    /// For the newest edition, while it is not frozen, the present view; otherwise `nil`.
    private func state(of edition: Numbered<Edition>) -> PublicRegister? {
        frozen[edition.id.number] ?? (edition.id == editions.first?.id ? context.register : nil)
    }

    /// The fields that met a fate, under its heading.
    @MarkupBuilder
    private func fields(_ fate: Lineage.Fate, _ steps: [Lineage.Step]) -> some Markup {
        if !steps.isEmpty {
            h3 { words[.edition(fate.heading)] }
            ul {
                ForEach(steps) { step in
                    li {
                        if let field = step.after { link(field) }
                        if fate != .continued, fate != .new { before(step) }
                    }
                }
            }
        }
    }

    /// "(vorher: Senioren)" behind the new name, or the old name alone if nothing continues the
    /// field.
    @MarkupBuilder
    private func before(_ step: Lineage.Step) -> some Markup {
        let names = step.before.map(\.title)
        if step.after == nil {
            context.own(words.list(names))
        } else {
            " "
            span(.class("soft")) {
                context.sentence(.edition(.before), "names", own: words.list(names))
            }
        }
    }

    /// A field by title, as a link if it still has a page.
    @MarkupBuilder
    private func link(_ field: Numbered<FieldOfAction>) -> some Markup {
        if context.register[field.id] == nil {
            context.own(field.title, of: field.reference)
        } else {
            a(.href(context.path(.field(field.id)))) {
                context.own(field.title, of: field.reference)
            }
        }
    }
}

extension Lineage.Fate {
    /// The heading above the fields with this fate.
    fileprivate var heading: TextKey.Edition {
        switch self {
        case .continued: .continuedFields
        case .renamed: .renamedFields
        case .succeeded: .succeededFields
        case .new: .newFields
        case .dropped: .endedFields
        }
    }
}
