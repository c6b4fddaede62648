package import Concept
package import Markup
package import Register
import Words

/// How many measures stand where: a bar, its legend, the same as a table, and as of when.
package struct StateBar: Sendable {
    let context: PageContext
    let counts: [(standing: Standing, count: Int)]
    let total: Int

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

    /// The bar alone, as decoration of what is said in words beside it.
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

    /// The bar's pieces, with a gap between them: where each begins, and how wide it is.
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
