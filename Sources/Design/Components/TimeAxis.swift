import Concept
package import Markup
package import Register

/// Days laid out from left to right, in the units of a drawing.
package struct TimeAxis: Sendable {
    let first: Day
    let last: Day
    /// Of the whole drawing.
    package let width: Double

    /// What stays free at both ends, so that marks and words have room.
    private static let margin = 8.0

    /// A year takes at least this much where each is named.
    private static let roomForYear = 46.0

    package init(from first: Day, to last: Day, width: Double) {
        self.first = first
        self.last = max(last, first.adding(days: 1))
        self.width = width
    }

    package func x(_ day: Day) -> Double {
        let days = Double(last.daysSinceEpoch - first.daysSinceEpoch)
        let share = Double(day.daysSinceEpoch - first.daysSinceEpoch) / days
        let x = TimeAxis.margin + min(max(share, 0), 1) * (width - 2 * TimeAxis.margin)
        return (x * 10).rounded() / 10
    }

    /// The beginnings of years, as far as there is room to name them.
    var years: [Day] {
        let all = (first.year...last.year).compactMap { Day(year: $0, month: 1, day: 1) }
            .filter { $0 >= first }
        guard let one = all.first, let next = one.nextYear else { return all }
        let room = max(1, Double(next.daysSinceEpoch - one.daysSinceEpoch) * unit)
        let step = Int((TimeAxis.roomForYear / room).rounded(.up))
        return all.filter { ($0.year - one.year).isMultiple(of: max(1, step)) }
            .filter { x($0) + TimeAxis.roomForYear - 10 <= width }
    }

    /// How much a day takes.
    private var unit: Double {
        (width - 2 * TimeAxis.margin) / Double(last.daysSinceEpoch - first.daysSinceEpoch)
    }

    /// The line with its years, `y` below the top.
    package func line(at y: Double) -> some Markup {
        SVG.g(.class("axis")) {
            SVG.line(.x1(0), .y1(y), .x2(width), .y2(y), .stroke(.currentColor), .strokeWidth(1))
            ForEach(years) { day in
                SVG.line(
                    .x1(x(day)),
                    .y1(y),
                    .x2(x(day)),
                    .y2(y + 6),
                    .stroke(.currentColor),
                    .strokeWidth(1)
                )
            }
            ForEach(years) { PictureWord(text: String($0.year), x: x($0), y: y + 17) }
        }
    }
}

extension Day {
    fileprivate var nextYear: Day? { Day(year: year + 1, month: 1, day: 1) }
}

/// A drawing in time, made twice: for wide and for narrow pages, so that its words keep their size.
///
/// The style sheet shows one of the two. What it shows stands beside it as a list or a table.
package func timePicture(
    title: String,
    description: String,
    height: Double,
    @MarkupBuilder drawing: (Double) -> some Markup
) -> some Markup {
    div(.class("picture")) {
        ForEach([("wide", 720.0), ("narrow", 300.0)]) { name, width in
            svg(
                .class("drawing at-\(name)"),
                .viewBox(0, 0, width, height),
                .role(.img)
            ) {
                SVG.title { title }
                SVG.desc { description }
                drawing(width)
            }
        }
    }
}
