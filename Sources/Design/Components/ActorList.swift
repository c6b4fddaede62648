package import Concept
package import Markup
package import Register
package import Words

/// Who leads some measures and who takes part in them, by name; nothing where nobody does.
@MarkupBuilder
package func actorList(
    _ context: PageContext,
    of measures: [Numbered<Measure>],
    heading: TextKey
) -> some Markup {
    let names = context.involved(in: measures)
    if !names.isEmpty {
        h2 { context.words[heading] }
        ul(.class("columns-list")) {
            ForEach(names) { organization in li { context.link(organization.id) } }
        }
    }
}
