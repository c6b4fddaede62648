import Markup
import Register
import Words

/// Who leads some measures and who takes part in them, by name; nothing where nobody does.
@MarkupBuilder
func actorList(
    _ reading: Reading,
    of measures: [Numbered<Measure>],
    heading: TextKey
) -> some Markup {
    let names = reading.involved(in: measures)
    if !names.isEmpty {
        h2 { reading.words[heading] }
        ul(.class("columns-list")) {
            ForEach(names) { organization in li { reading.link(organization.id) } }
        }
    }
}
