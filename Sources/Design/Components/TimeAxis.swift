import Concept
package import Markup
package import Register

/// A scale that maps days to positions from left to right, in units of a drawing.
package struct TimeAxis: Sendable {
    /// The day at the left end.
    let first: Day
    /// The day at the right end; always later than `first`.
    let last: Day
    /// The width of the whole drawing, margins included.
    package let width: Double

    /// What stays free at both ends, so that marks and words have room.
    private static let margin = 8.0

    /// The least room for a year that is named.
    private static let roomForYear = 46.0

    /// An axis for a range of days; one that ends where it begins is made a day long.
    package init(from first: Day, to last: Day, width: Double) {
        self.first = first
        self.last = max(last, first.adding(days: 1))
        self.width = width
    }

    /// The position of a day, rounded to tenths; days outside the range are put at its ends.
    package func x(_ day: Day) -> Double {
        let days = Double(last.daysSinceEpoch - first.daysSinceEpoch)
        let share = Double(day.daysSinceEpoch - first.daysSinceEpoch) / days
        let x = TimeAxis.margin + min(max(share, 0), 1) * (width - 2 * TimeAxis.margin)
        return (x * 10).rounded() / 10
    }

    /// The first days of the years that are named.
    ///
    /// Where there is not enough room, only every second, third, … year.
    var years: [Day] {
        let all = (first.year...last.year).compactMap { Day(year: $0, month: 1, day: 1) }
            .filter { $0 >= first }
        guard let one = all.first, let next = one.nextYear else { return all }
        let room = max(1, Double(next.daysSinceEpoch - one.daysSinceEpoch) * unit)
        let step = Int((TimeAxis.roomForYear / room).rounded(.up))
        return all.filter { ($0.year - one.year).isMultiple(of: max(1, step)) }
            .filter { x($0) + TimeAxis.roomForYear - 10 <= width }
    }

    /// The width of one day.
    private var unit: Double {
        (width - 2 * TimeAxis.margin) / Double(last.daysSinceEpoch - first.daysSinceEpoch)
    }

    /// The line with ticks and years, `y` units below the top; it needs about 27 units below that.
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
    /// The first day of the following year; `nil` beyond the calendar's range.
    fileprivate var nextYear: Day? { Day(year: year + 1, month: 1, day: 1) }
}

/// A drawing over time, made twice: for wide and for narrow pages, so that its words keep their
/// size.
///
/// The style sheet shows one of the two. `drawing` is called with each width in units. What it
/// shows has to stand beside it as a list or table, because screen readers get title and
/// description only.
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
