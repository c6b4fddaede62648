package import Concept
package import Markup
package import Register
package import Words

/// The organizations that lead some measures or take part in them, sorted by name.
///
/// Writes nothing, not even the heading, if there are none.
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
