package import Concept
package import Markup
package import Register
import Words

/// How many measures are in which state, as a bar with legend and table.
package struct StateBar: Sendable {
    let context: PageContext
    /// Only states that occur, in the order of `Standing.all`.
    let counts: [(standing: Standing, count: Int)]
    /// The number of measures: the sum of all counts.
    let total: Int

    /// Counts the measures by phase and lateness.
    package init(_ context: PageContext, _ measures: [Numbered<Measure>]) {
        self.context = context
        total = measures.count
        let found = measures.reduce(into: [Standing: Int]()) { found, measure in
            found[Standing(measure.record.status), default: 0] += 1
        }
        counts = Standing.all.compactMap { standing in
            found[standing].map { (standing, $0) }
        }
    }

    private var words: Catalogue { context.words }

    /// The bar with its legend, the day it stands for, and a table that unfolds.
    @MarkupBuilder
    package var whole: some Markup {
        div(.class("state")) { bar }
        ul(.class("legend")) {
            ForEach(counts) { standing, count in
                li(.class("tag \(standing.style)")) {
                    b { words.number(count) }
                    " "
                    standing.name(in: words)
                }
            }
        }
        if let day = context.asOf {
            p(.class("soft")) {
                words[.measure(.asOf)] + " "
                context.date(day)
            }
        }
        details {
            summary { words[.start(.byStatus)] }
            countTable
        }
    }

    /// The bar alone, where words beside it say the same; screen readers skip it.
    var bar: some Markup {
        svg(
            .viewBox(0, 0, 1000, 10),
            .preserveAspectRatio("none"),
            .aria(.hidden(true)),
            .class("bar")
        ) {
            ForEach(pieces) { standing, start, width in
                SVG.rect(.class("fill \(standing.style)"), .x(start), .width(width), .height(10))
            }
        }
    }

    /// The pieces of the bar with a gap between them: standing, left edge and width, of 1000 units.
    private var pieces: [(Standing, Double, Double)] {
        let gap = 4.0
        let room = 1000 - gap * Double(max(0, counts.count - 1))
        var start = 0.0
        return counts.map { standing, count in
            let width = room * Double(count) / Double(max(1, total))
            defer { start += width + gap }
            return (standing, start, width)
        }
    }

    private var countTable: some Markup {
        table {
            caption { words[.start(.byStatus)] }
            thead {
                tr {
                    th(.scope(.col)) { words[.start(.status)] }
                    th(.scope(.col), .class("num")) { words[.start(.count)] }
                }
            }
            tbody {
                ForEach(counts) { standing, count in
                    tr {
                        th(.scope(.row)) { standing.name(in: words) }
                        td(.class("num")) { words.number(count) }
                    }
                }
            }
        }
    }
}
