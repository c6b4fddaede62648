import Concept
import Design
import Markup
import Register
import Words

/// Editions and status reports over time: a flag for each edition, a bar for each half-year.
struct EditionTimeline {
    let context: PageContext
    /// Earliest first, each with the day at which it is drawn.
    private let editions: [(edition: Numbered<Edition>, day: Day)]
    /// Earliest first; half-years without reports are left out.
    private let halves: [(half: HalfYear, count: Int)]

    /// The height of the drawing in its units.
    private static let height = 176.0
    /// The baseline of the bars, from the top of the drawing.
    private static let base = 144.0
    /// The height of the highest bar.
    private static let highest = 84.0

    /// Collects editions and reports that the public may see.
    init(_ context: PageContext) {
        self.context = context
        editions = context.register.all(Edition.self).map { ($0, $0.record.shownOn) }
            .sorted { $0.day < $1.day }
        let reports = context.register.all(StatusUpdate.self)
        halves = Dictionary(grouping: reports) { HalfYear($0.day) }
            .map { ($0.key, $0.value.count) }
            .sorted { $0.half < $1.half }
    }

    private var words: Catalogue { context.words }

    /// The drawing with a caption and a table; nothing if there is only one thing to show.
    @MarkupBuilder
    var markup: some Markup {
        if editions.count + halves.count > 1 {
            h2 { words[.edition(.timeline)] }
            figure(.class("stack")) {
                timePicture(
                    title: words[.edition(.timeline)],
                    description: words[
                        .edition(halves.isEmpty ? .timelineBelowNone : .timelineBelow)
                    ],
                    height: Self.height
                ) { width in drawing(TimeAxis(from: first, to: last, width: width)) }
                figcaption(.class("soft")) { said }
            }
            if !halves.isEmpty {
                details {
                    summary { words[.frame(.asTable)] }
                    countTable
                }
            }
        }
    }

    /// The first of January of the year in which the drawing begins.
    private var first: Day {
        let days = [editions.first?.day, halves.first?.half.first].compactMap { $0 }
        return days.min().map { Day(year: $0.year, month: 1, day: 1) ?? $0 } ?? context.today
    }

    /// Today, or the day of an edition that is still to come.
    private var last: Day { max(context.today, editions.last?.day ?? context.today) }

    /// The caption: how many editions and reports there are.
    private var said: String {
        let editions = words(.edition(.editionCount), count: editions.count)
        if halves.isEmpty { return words(.edition(.timelineSaidNone), ["editions": editions]) }
        let reports = words(.edition(.reportCount), count: halves.reduce(0) { $0 + $1.count })
        return words(.edition(.timelineSaid), ["editions": editions, "reports": reports])
    }

    /// Bars first, then lines, then words, so that no line crosses a word.
    @MarkupBuilder
    private func drawing(_ axis: TimeAxis) -> some Markup {
        ForEach(halves) { half, count in
            let height = Self.highest * Double(count) / Double(max(1, most))
            let (start, end) = (axis.x(half.first), axis.x(half.last))
            SVG.rect(
                .class("phase-underway"),
                .x(start + 0.5),
                .y(Self.base - height),
                .width(max(1, end - start - 1)),
                .height(height),
                .fill(.currentColor)
            )
        }
        let placed = flags(axis)
        ForEach(placed) { $0 }
        axis.line(at: Self.base)
        ForEach(placed) { $0.word }
        ForEach(halves.filter { $0.count == most }) { half, count in
            PictureWord(
                text: words.number(count),
                x: (axis.x(half.first) + axis.x(half.last)) / 2,
                y: Self.base - Self.highest - 12,
                anchor: .middle,
                isStrong: true
            )
        }
    }

    /// The editions as flags at their days.
    ///
    /// A flag that would cover the one before it stands lower. Narrow drawings show the year alone.
    private func flags(_ axis: TimeAxis) -> [Flag] {
        let isNarrow = axis.width < 500
        var flags: [Flag] = []
        for (edition, day) in editions {
            let year = String(edition.year)
            let text = isNarrow ? year : words(.frame(.edition), ["year": year])
            var flag = Flag(text: text, x: axis.x(day), width: axis.width)
            if let last = flags.last, flag.begins < last.ends, last.y < 40 { flag.y = 44 }
            flags.append(flag)
        }
        return flags
    }

    /// An edition in the drawing: a pole at its day with a word at its top.
    private struct Flag: Markup {
        let text: String
        let x: Double
        /// The width of the whole drawing.
        let width: Double
        /// The top of the pole, from the top of the drawing.
        var y = 24.0

        /// The estimated width of the word with its distance from the pole.
        private var room: Double { Double(text.count) * 9 + 18 }
        /// Whether the word stands left of its pole, because there is no room on the right.
        private var isLeft: Bool { x + room > width }
        /// The left end of pole and word, to see whether two flags overlap.
        var begins: Double { isLeft ? x - room : x }
        /// The right end of pole and word.
        var ends: Double { isLeft ? x : x + room }

        /// The word, which is drawn after all lines, including those of later flags.
        var word: PictureWord {
            PictureWord(
                text: text,
                x: isLeft ? x - 12 : x + 12,
                y: y,
                anchor: isLeft ? .end : .start,
                isStrong: true
            )
        }

        func render(into buffer: inout MarkupBuffer) {
            SVG.g {
                SVG.line(
                    .x1(x),
                    .y1(y),
                    .x2(x),
                    .y2(EditionTimeline.base),
                    .stroke(.currentColor),
                    .strokeWidth(2)
                )
                SVG.circle(.cx(x), .cy(y), .r(6), .fill(.currentColor))
            }.render(into: &buffer)
        }
    }

    /// The number of reports in the half-year with the most.
    private var most: Int { halves.map(\.count).max() ?? 0 }

    /// The counts of the bars as a table, which says the same to those who do not see them.
    private var countTable: some Markup {
        table {
            caption { words[.edition(.timelineTable)] }
            thead {
                tr {
                    th(.scope(.col)) { words[.edition(.halfYear)] }
                    th(.scope(.col), .class("num")) { words[.measure(.reports)] }
                }
            }
            tbody {
                ForEach(halves) { half, count in
                    tr {
                        th(.scope(.row)) { half.name(in: words) }
                        td(.class("num")) { words.number(count) }
                    }
                }
            }
        }
    }
}

extension Edition {
    /// The day at which the edition is drawn: adopted, submitted, or else the middle of its year.
    fileprivate var shownOn: Day {
        adoptedOn ?? submittedOn ?? Day(year: year, month: 7, day: 1) ?? Day(daysSinceEpoch: 0)
    }
}

/// Half a calendar year, by which reports are counted.
struct HalfYear: Hashable, Comparable, Sendable {
    let year: Int
    /// 1 for January to June, 2 for July to December.
    let half: Int

    /// The half-year in which a day lies.
    init(_ day: Day) {
        let parts = day.parts
        (year, half) = (parts.year, parts.month <= 6 ? 1 : 2)
    }

    /// The first day of the half-year.
    var first: Day {
        Day(year: year, month: half == 1 ? 1 : 7, day: 1) ?? Day(daysSinceEpoch: 0)
    }

    /// The first day of the next half-year; in a leap year June ends a day early.
    var last: Day { first.adding(days: half == 1 ? 181 : 184) }

    static func < (one: HalfYear, other: HalfYear) -> Bool {
        (one.year, one.half) < (other.year, other.half)
    }

    /// The half-year in words, with its year.
    ///
    /// "1. Halbjahr 2021".
    func name(in words: Catalogue) -> String {
        words(.edition(half == 1 ? .firstHalf : .secondHalf), ["year": String(year)])
    }
}
