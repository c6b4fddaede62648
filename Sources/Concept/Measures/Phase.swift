package import Register

/// How far a measure is: one of two axes, the other is `Timing`.
package enum Phase: String, Choice {
    /// Nobody has said.
    case unknown
    case proposed, planned, underway, completed
    /// It became a permanent task (verstetigt).
    case madePermanent
    case suspended, dropped
    /// It went into another measure.
    case merged

    package static let list = "phase"

    /// Whether a reason is due.
    package var needsReason: Bool {
        switch self {
        case .suspended, .dropped, .merged: true
        case .unknown, .proposed, .planned, .underway, .completed, .madePermanent: false
        }
    }

    /// Whether it can be on time or late at all: "verzögert" is all that some lists say of a measure.
    ///
    /// - Source: decision 22.
    package var hasTiming: Bool {
        switch self {
        case .unknown, .planned, .underway: true
        case .proposed, .completed, .madePermanent, .suspended, .dropped, .merged: false
        }
    }

    /// Whether it can be on time or late only where there is an end to keep to.
    package var timingNeedsEnd: Bool { hasTiming && self != .unknown }

    /// Whether work on it has come to an end, one way or the other.
    package var isOver: Bool {
        switch self {
        case .completed, .madePermanent, .dropped, .merged: true
        case .unknown, .proposed, .planned, .underway, .suspended: false
        }
    }
}

/// Whether a measure keeps to its end.
package enum Timing: String, Choice {
    case onTime, late, unknown
    package static let list = "timing"
}

/// Why a measure is late, suspended, dropped or merged: one word to count, one sentence to read.
package struct Reason: Codable, Hashable, Sendable {
    package var cause: Cause
    package var sentence: String

    package init(_ cause: Cause, _ sentence: String) {
        self.cause = cause
        self.sentence = sentence
    }

    package enum Cause: String, Choice {
        case staff, funds, resolutionMissing, partner, regulation, other
        package static let list = "cause"
    }
}

/// Phase, timing and reason together, as a measure and each report on it hold them.
package struct Status: Codable, Hashable, Sendable {
    package var phase: Phase
    package var timing: Timing?
    package var reason: Reason?

    package init(_ phase: Phase = .unknown, _ timing: Timing? = nil, reason: Reason? = nil) {
        self.phase = phase
        self.timing = timing
        self.reason = reason
    }

    static let properties: [Property<Status>] = [
        .choice("phase", \.phase), .choice("timing", \.timing),
        .choice("reason.cause") { $0.reason?.cause },
        .text("reason.sentence") { $0.reason?.sentence },
    ]

    func check() throws(Refusal) {
        if timing != nil, !phase.hasTiming { throw .timingNeedsPlan(phase.word) }
        if let due = reasonDueFor, reason?.sentence.allSatisfy(\.isWhitespace) ?? true {
            throw .reasonMissing(due)
        }
    }

    /// The word for which a reason is due; `nil` where none is.
    package var reasonDueFor: Word? {
        phase.needsReason ? phase.word : timing == .late ? Timing.late.word : nil
    }
}
