import Design
import Markup
import Words

/// The glossary page: the words of the concept and of the site, each with an anchor.
///
/// Texts on other pages link to these anchors; see `GlossaryTerm`.
struct GlossaryText {
    let context: PageContext

    private var words: Catalogue { context.words }

    /// All terms in dictionary order of the page's language.
    var content: TextContent {
        let terms = GlossaryTerm.allCases.map { ($0, $0.title(in: words)) }
            .sorted { SortKey($0.1) < SortKey($1.1) }
        let list = dl(.class("facts terms")) {
            ForEach(terms) { term, title in
                dt(.id(term.anchor)) {
                    title
                    german(term)
                }
                dd { words[.glossary(term.meaning)] }
            }
        }
        return TextContent(
            lead: words[.glossary(.intro)],
            sections: [TextSection(nil, [AnyMarkup(list)])]
        )
    }

    /// The German word as the town's texts have it, on a page in another language.
    @MarkupBuilder
    private func german(_ term: GlossaryTerm) -> some Markup {
        if context.language != .german {
            span(.class("soft")) {
                " (" + words[.glossary(.germanTerm)] + " "
                context.own(term.title(in: context.german))
                ")"
            }
        }
    }
}
