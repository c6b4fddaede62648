import Markup
import Register
import Words

/// Where a measure stands, for counting: its phase, and whether it is late.
struct Standing: Hashable, Sendable {
    let phase: Phase
    let isLate: Bool

    init(_ status: Status) {
        phase = status.phase
        isLate = status.timing == .late
    }

    private init(_ phase: Phase, isLate: Bool = false) {
        self.phase = phase
        self.isLate = isLate
    }

    /// All, in the order in which they are shown.
    static let all: [Standing] = [
        Standing(.underway), Standing(.underway, isLate: true), Standing(.planned),
        Standing(.planned, isLate: true), Standing(.proposed), Standing(.completed),
        Standing(.madePermanent), Standing(.suspended), Standing(.dropped), Standing(.merged),
        Standing(.unknown),
    ]

    /// The name in the style sheet.
    var style: String { isLate ? "late" : "phase-\(phase.rawValue.lowercased())" }

    func name(in words: Catalogue) -> String {
        guard isLate else { return words.word(phase) }
        return words(
            .measure(.statusAndTiming),
            ["phase": words.word(phase), "timing": words.word(Timing.late)]
        )
    }
}

extension Reading {
    /// The status in words, with a shape and a colour beside them that add nothing of their own.
    func statusTag(_ measure: Measure) -> some Markup {
        standingTag(Standing(measure.status), statusWords(measure))
    }

    /// The tag of a standing, with words of its own.
    func standingTag(_ standing: Standing, _ text: String) -> some Markup {
        span(.class("tag \(standing.style)")) {
            svg(
                .viewBox(0, 0, 12, 12),
                .width(12),
                .height(12),
                .aria(.hidden(true)),
                .class("fill")
            ) { shape(standing) }
            text
        }
    }

    func statusWords(_ measure: Measure) -> String {
        if measure.runsPermanently, measure.status.timing == nil {
            return words[.measure(.runsPermanently)]
        }
        return statusWords(measure.status)
    }

    func statusWords(_ status: Status) -> String {
        guard let timing = status.timing, timing != .unknown else {
            return words.word(status.phase)
        }
        return words(
            .measure(.statusAndTiming),
            ["phase": words.word(status.phase), "timing": words.word(timing)]
        )
    }

    @MarkupBuilder
    private func shape(_ standing: Standing) -> some Markup {
        switch (standing.phase, standing.isLate) {
        case (_, true): SVG.path(.d(.move(6, 1), .line(11, 11), .line(1, 11), .close))
        case (.completed, _), (.madePermanent, _): SVG.rect(.width(12), .height(12), .rx(2))
        case (.underway, _): SVG.circle(.cx(6), .cy(6), .r(5))
        case (.planned, _), (.proposed, _), (.unknown, _):
            SVG.circle(
                .cx(6),
                .cy(6),
                .r(4.5),
                .fill(.none),
                .stroke(.currentColor),
                .strokeWidth(2)
            )
        case (.suspended, _), (.dropped, _), (.merged, _):
            SVG.rect(.y(4.5), .width(12), .height(3))
        }
    }

    /// Marks what is invented.
    @MarkupBuilder
    func exampleMark(_ isExample: Bool) -> some Markup {
        if isExample { span(.class("mark")) { words[.frame(.example)] } }
    }
}
