import Concept
import Design
import Markup
import Register
import Words

/// Editions and reports in time: when each edition came, and how many reports in each half-year.
struct EditionTimeline {
    let context: PageContext
    private let editions: [(edition: Numbered<Edition>, day: Day)]
    private let halves: [(half: HalfYear, count: Int)]

    private static let height = 176.0
    /// Where the reports stand, and how high the most of them reach.
    private static let base = 144.0
    private static let highest = 84.0

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

    /// Nothing where there is nothing to compare in time.
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

    private var first: Day {
        let days = [editions.first?.day, halves.first?.half.first].compactMap { $0 }
        return days.min().map { Day(year: $0.year, month: 1, day: 1) ?? $0 } ?? context.today
    }

    private var last: Day { max(context.today, editions.last?.day ?? context.today) }

    private var said: String {
        let editions = words(.edition(.editionCount), count: editions.count)
        if halves.isEmpty { return words(.edition(.timelineSaidNone), ["editions": editions]) }
        let reports = words(.edition(.reportCount), count: halves.reduce(0) { $0 + $1.count })
        return words(.edition(.timelineSaid), ["editions": editions, "reports": reports])
    }

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

    /// An edition as a flag at its day; one that would cover the flag before it stands lower.
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

    private struct Flag: Markup {
        let text: String
        let x: Double
        /// Of the whole drawing.
        let width: Double
        var y = 24.0

        /// About as wide as its words.
        private var room: Double { Double(text.count) * 9 + 18 }
        private var isLeft: Bool { x + room > width }
        var begins: Double { isLeft ? x - room : x }
        var ends: Double { isLeft ? x : x + room }

        /// Stands above all lines, also those of the flags after this one.
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

    /// How many reports there are in the half-year with the most.
    private var most: Int { halves.map(\.count).max() ?? 0 }

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
    /// The day by which it stands in time; in the middle of its year where none is known.
    fileprivate var shownOn: Day {
        adoptedOn ?? submittedOn ?? Day(year: year, month: 7, day: 1) ?? Day(daysSinceEpoch: 0)
    }
}

/// Half a year, by which reports are counted.
struct HalfYear: Hashable, Comparable, Sendable {
    let year: Int
    /// 1 or 2.
    let half: Int

    init(_ day: Day) {
        let parts = day.parts
        (year, half) = (parts.year, parts.month <= 6 ? 1 : 2)
    }

    var first: Day {
        Day(year: year, month: half == 1 ? 1 : 7, day: 1) ?? Day(daysSinceEpoch: 0)
    }

    /// The first day of the next one.
    var last: Day { first.adding(days: half == 1 ? 181 : 184) }

    static func < (one: HalfYear, other: HalfYear) -> Bool {
        (one.year, one.half) < (other.year, other.half)
    }

    func name(in words: Catalogue) -> String {
        words(.edition(half == 1 ? .firstHalf : .secondHalf), ["year": String(year)])
    }
}
