package import Concept
package import Markup
package import Register
package import Words

/// Where a measure stands, for counting: its phase, and whether it is late.
package struct Standing: Hashable, Sendable {
    package let phase: Phase
    let isLate: Bool

    package init(_ status: Status) {
        phase = status.phase
        isLate = status.timing == .late
    }

    private init(_ phase: Phase, isLate: Bool = false) {
        self.phase = phase
        self.isLate = isLate
    }

    /// All, in the order in which they are shown.
    package static let all: [Standing] = [
        Standing(.underway), Standing(.underway, isLate: true), Standing(.planned),
        Standing(.planned, isLate: true), Standing(.proposed), Standing(.completed),
        Standing(.madePermanent), Standing(.suspended), Standing(.dropped), Standing(.merged),
        Standing(.unknown, isLate: true), Standing(.unknown),
    ]

    /// The name in the style sheet.
    package var style: String {
        if isLate { return "late" }
        return switch phase {
        case .unknown: "phase-unknown"
        case .proposed: "phase-proposed"
        case .planned: "phase-planned"
        case .underway: "phase-underway"
        case .completed: "phase-completed"
        case .madePermanent: "phase-madepermanent"
        case .suspended: "phase-suspended"
        case .dropped: "phase-dropped"
        case .merged: "phase-merged"
        }
    }

    package func name(in words: Catalogue) -> String {
        guard isLate else { return words.word(phase) }
        return words(
            .measure(.statusAndTiming),
            ["phase": words.word(phase), "timing": words.word(Timing.late)]
        )
    }
}

extension PageContext {
    /// The status in words; the style sheet puts a shape before it that adds nothing of its own.
    package func statusTag(_ measure: Measure) -> some Markup {
        standingTag(Standing(measure.status), statusWords(measure))
    }

    /// The tag of a standing, with words of its own.
    package func standingTag(_ standing: Standing, _ text: String) -> some Markup {
        span(.class("tag \(standing.style)")) { text }
    }

    package func statusWords(_ measure: Measure) -> String {
        if measure.runsPermanently, measure.status.timing == nil {
            return words[.measure(.runsPermanently)]
        }
        return statusWords(measure.status)
    }

    package func statusWords(_ status: Status) -> String {
        guard let timing = status.timing, timing != .unknown else {
            return words.word(status.phase)
        }
        return words(
            .measure(.statusAndTiming),
            ["phase": words.word(status.phase), "timing": words.word(timing)]
        )
    }

    /// Says how many of the counted measures are invented, for their counts tell nothing of the town.
    @MarkupBuilder
    package func exampleNote(_ measures: [Numbered<Measure>]) -> some Markup {
        let invented = measures.count { $0.isExample }
        if invented > 0 {
            p(.class("soft")) {
                exampleMark(true)
                " "
                invented == measures.count
                    ? words[.measure(.allExamples)]
                    : words(.measure(.someExamples), count: invented)
            }
        }
    }
}
