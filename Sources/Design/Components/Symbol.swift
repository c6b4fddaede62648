package import Markup

/// The symbols of the site, drawn as lines on a square of 16 by 16 units.
///
/// A symbol never stands alone: words beside it say the same.
package enum Symbol: CaseIterable, Sendable {
    case search, remove, calendar, feed, table, print, back, on, telephone, mail
    case place, people, money, target, history, document, link, download, warning, question

    /// The strokes, each a path of its own.
    var lines: [[SVG.PathStep]] {
        switch self {
        case .search: [ring(7, 7, 4.5), line(10.5, 10.5, 14.5, 14.5)]
        case .remove: [line(4, 4, 12, 12), line(12, 4, 4, 12)]
        case .calendar:
            [
                box(2, 3.5, 12, 10.5), line(2, 7, 14, 7), line(5.5, 1.5, 5.5, 5),
                line(10.5, 1.5, 10.5, 5),
            ]
        case .feed: [ring(4, 12, 1), bow(3, 7.5, 8.5, 13), bow(3, 3, 13, 13)]
        case .table: [box(2, 3, 12, 10), line(2, 6.5, 14, 6.5), line(6.5, 3, 6.5, 13)]
        case .print: [box(4.5, 9, 7, 5), box(2, 6, 12, 5), box(4.5, 2, 7, 4)]
        case .back: [line(7, 3, 2, 8), line(2, 8, 7, 13), line(2, 8, 14, 8)]
        case .on: [line(9, 3, 14, 8), line(14, 8, 9, 13), line(14, 8, 2, 8)]
        case .telephone: [box(4.5, 1.5, 7, 13), line(7, 12, 9, 12)]
        case .mail: [box(2, 3.5, 12, 9), line(2, 4, 8, 9), line(8, 9, 14, 4)]
        case .place:
            [ring(8, 6, 4.5), ring(8, 6, 1.5), line(4.5, 9, 8, 14.5), line(11.5, 9, 8, 14.5)]
        case .people:
            [ring(5.5, 5, 2.5), ring(11.5, 6, 2), hill(1.5, 9.5, 13.5), hill(9.5, 14.5, 13.5)]
        case .money: [ring(8, 8, 6), bow(10, 5, 6, 8), line(4, 7.2, 9, 7.2), line(4, 9, 9, 9)]
        case .target: [ring(8, 8, 6), ring(8, 8, 2.5)]
        case .history: [ring(8, 8, 6), line(8, 4.5, 8, 8), line(8, 8, 10.5, 9.5)]
        case .document:
            [
                box(3.5, 1.5, 9, 13), line(6, 5, 10, 5), line(6, 8, 10, 8), line(6, 11, 9, 11),
            ]
        case .link:
            [
                box(2.5, 5, 8.5, 8.5), line(7, 9, 13.5, 2.5), line(9, 2.5, 13.5, 2.5),
                line(13.5, 2.5, 13.5, 7),
            ]
        case .download:
            [
                line(8, 2, 8, 10), line(4.5, 6.5, 8, 10), line(8, 10, 11.5, 6.5),
                line(2.5, 13.5, 13.5, 13.5),
            ]
        case .warning:
            [
                line(8, 2, 14.5, 13.5), line(14.5, 13.5, 1.5, 13.5), line(1.5, 13.5, 8, 2),
                line(8, 6.5, 8, 9.5), line(8, 11.4, 8, 11.8),
            ]
        case .question:
            [ring(8, 8, 6.5), hill(6, 10, 6.5), line(8, 7, 8, 9.5), line(8, 11.4, 8, 11.8)]
        }
    }

    private func line(_ x: Double, _ y: Double, _ toX: Double, _ toY: Double) -> [SVG.PathStep] {
        [.move(x, y), .line(toX, toY)]
    }

    /// A rectangle by its upper left corner and its size.
    private func box(
        _ x: Double,
        _ y: Double,
        _ width: Double,
        _ height: Double
    ) -> [SVG.PathStep] {
        [
            .move(x, y), .line(x + width, y), .line(x + width, y + height), .line(x, y + height),
            .close,
        ]
    }

    /// A circle by its centre and radius, as two half arcs.
    private func ring(_ x: Double, _ y: Double, _ radius: Double) -> [SVG.PathStep] {
        [
            .move(x, y - radius),
            .arc(radius: radius, isLarge: false, isClockwise: true, x, y + radius),
            .arc(radius: radius, isLarge: false, isClockwise: true, x, y - radius),
        ]
    }

    /// A curve from one point to another that bulges to the right, like a quarter of a circle.
    private func bow(_ x: Double, _ y: Double, _ toX: Double, _ toY: Double) -> [SVG.PathStep] {
        let (across, down) = ((toX - x) * 0.55, (toY - y) * 0.45)
        return [.move(x, y), .curve(x + across, y, toX, y + down, toX, toY)]
    }

    /// An arch from one end of a baseline at height `y` to the other.
    private func hill(_ x: Double, _ toX: Double, _ y: Double) -> [SVG.PathStep] {
        let height = (toX - x) * 0.8
        return [.move(x, y), .curve(x, y - height, toX, y - height, toX, y)]
    }
}

extension PageContext {
    /// A symbol in the colour of the text, skipped by screen readers.
    package func symbol(_ symbol: Symbol) -> some Markup {
        svg(
            .class("symbol"),
            .viewBox(0, 0, 16, 16),
            .width(16),
            .height(16),
            .fill(.none),
            .stroke(.currentColor),
            .strokeWidth(1.5),
            .strokeLinecap(.round),
            .strokeLinejoin(.round),
            .aria(.hidden(true))
        ) { SVG.path(.d(symbol.lines.flatMap { $0 })) }
    }
}
