import Markup
import Register
import Words

/// The words of the concept and of the site, each with a place that can be linked to.
struct GlossaryText {
    let reading: Reading

    private var words: Catalogue { reading.words }

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

    /// The word of the town's German texts, on a page of another language.
    @MarkupBuilder
    private func german(_ term: GlossaryTerm) -> some Markup {
        if reading.language != .german {
            span(.class("soft")) {
                " (" + words[.glossary(.germanTerm)] + " "
                reading.own(term.title(in: reading.german))
                ")"
            }
        }
    }
}
