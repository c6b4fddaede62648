import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// All pages of the site as a list for people.
struct SiteMapText {
    let context: PageContext

    private var words: Catalogue { context.words }

    /// The fixed pages, then the records of each kind that has pages, then the text pages.
    var content: TextContent {
        TextContent(
            lead: nil,
            sections: [
                TextSection(nil, [links(Address.fixed)]),
                TextSection(words[.frame(.fields)], [records(FieldOfAction.self)]),
                TextSection(words[.frame(.objectives)], [records(Objective.self)]),
                TextSection(words[.frame(.measures)], [records(Measure.self)]),
                TextSection(words[.frame(.papers)], [records(Paper.self)]),
                TextSection(words[.frame(.network)], [records(Organization.self)]),
                TextSection(words[.textPage(.group)], [links(TextPage.links)]),
            ]
        )
    }

    /// Links to fixed pages by their names in the catalogue.
    private func links(_ pages: [(TextKey, Address)]) -> AnyMarkup {
        AnyMarkup(
            ul(.class("plain columns-list")) {
                ForEach(pages) { key, address in
                    li { a(.href(context.path(address))) { words[key] } }
                }
            }
        )
    }

    /// Links to all public records of a kind; `nil` if there are none.
    private func records<R: Record>(_ kind: R.Type) -> AnyMarkup? {
        let all = context.register.all(kind)
        if all.isEmpty { return nil }
        return AnyMarkup(
            ul(.class("plain columns-list")) {
                ForEach(all) { record in li { context.link(record.reference) } }
            }
        )
    }
}
