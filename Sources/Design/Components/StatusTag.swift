package import Concept
package import Markup
package import Register
package import Words

/// Where a measure stands, for counting: its phase, and whether it is late.
///
/// A coarser view of `Status`, which also holds the reason.
package struct Standing: Hashable, Sendable {
    /// How far the measure is.
    package let phase: Phase
    /// Whether it is known to be late; on time and unknown count alike.
    let isLate: Bool

    /// The standing of a status.
    package init(_ status: Status) {
        phase = status.phase
        isLate = status.timing == .late
    }

    private init(_ phase: Phase, isLate: Bool = false) {
        self.phase = phase
        self.isLate = isLate
    }

    /// All standings that are counted, in the order in which they are shown.
    package static let all: [Standing] = [
        Standing(.underway), Standing(.underway, isLate: true), Standing(.planned),
        Standing(.planned, isLate: true), Standing(.proposed), Standing(.completed),
        Standing(.madePermanent), Standing(.suspended), Standing(.dropped), Standing(.merged),
        Standing(.unknown, isLate: true), Standing(.unknown),
    ]

    /// The class in the style sheet, which sets colour and shape.
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

    /// "in Umsetzung", or "in Umsetzung, verzögert" if late.
    package func name(in words: Catalogue) -> String {
        guard isLate else { return words.word(phase) }
        return words(
            .measure(.statusAndTiming),
            ["phase": words.word(phase), "timing": words.word(Timing.late)]
        )
    }
}

extension PageContext {
    /// The status of a measure in words, with a coloured shape from the style sheet that adds
    /// nothing to them.
    package func statusTag(_ measure: Measure) -> some Markup {
        standingTag(Standing(measure.status), statusWords(measure))
    }

    /// A tag with the shape of a standing and words that the caller chooses.
    package func standingTag(_ standing: Standing, _ text: String) -> some Markup {
        span(.class("tag \(standing.style)")) { text }
    }

    /// The status of a measure in words; a permanent task without a timing is said to run
    /// permanently.
    package func statusWords(_ measure: Measure) -> String {
        if measure.runsPermanently, measure.status.timing == nil {
            return words[.measure(.runsPermanently)]
        }
        return statusWords(measure.status)
    }

    /// A status in words: the phase and, if it is known, the timing.
    package func statusWords(_ status: Status) -> String {
        guard let timing = status.timing, timing != .unknown else {
            return words.word(status.phase)
        }
        return words(
            .measure(.statusAndTiming),
            ["phase": words.word(status.phase), "timing": words.word(timing)]
        )
    }

    /// Says how many of the counted measures were made up for a demonstration, because their counts
    /// say nothing about the town.
    ///
    /// Writes nothing if none were.
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
