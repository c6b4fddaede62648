package import Register

/// How far a measure is.
///
/// Together with `Timing` it says how the measure stands.
///
/// - Source: the phases that reports of several towns use.
package enum Phase: String, Choice {
    /// Nobody has said.
    case unknown
    /// Vorschlag, geplant, in Umsetzung, abgeschlossen.
    case proposed, planned, underway, completed
    /// It became a permanent task (verstetigt).
    case madePermanent
    /// It rests; it was given up.
    case suspended, dropped
    /// It goes on as part of another measure.
    case merged

    /// The catalogues call the words `phase.…`.
    package static let list = "phase"

    /// Whether this phase has to be explained with a `Reason`.
    package var needsReason: Bool {
        switch self {
        case .suspended, .dropped, .merged: true
        case .unknown, .proposed, .planned, .underway, .completed, .madePermanent: false
        }
    }

    /// Whether a measure in this phase can be on time or late.
    ///
    /// A measure whose phase is unknown can, because some lists say nothing but "verzögert".
    ///
    /// - Source: decision 22.
    package var hasTiming: Bool {
        switch self {
        case .unknown, .planned, .underway: true
        case .proposed, .completed, .madePermanent, .suspended, .dropped, .merged: false
        }
    }

    /// Whether a timing makes sense only if the measure has an end.
    package var timingNeedsEnd: Bool { hasTiming && self != .unknown }

    /// Whether work on it has ended, with or without success.
    package var isOver: Bool {
        switch self {
        case .completed, .madePermanent, .dropped, .merged: true
        case .unknown, .proposed, .planned, .underway, .suspended: false
        }
    }
}

/// Whether a measure keeps to its end (Zeitplan).
package enum Timing: String, Choice {
    /// Im Zeitplan, verzögert, ohne Angabe.
    case onTime, late, unknown
    /// The catalogues call the words `timing.…`.
    package static let list = "timing"
}

/// Why a measure is late, rests, was given up or merged.
package struct Reason: Codable, Hashable, Sendable {
    /// The reason in one word, to be counted.
    package var cause: Cause
    /// The reason in one sentence, to be read; not empty where a reason is needed.
    package var sentence: String

    /// `Status.check` checks the sentence.
    package init(_ cause: Cause, _ sentence: String) {
        self.cause = cause
        self.sentence = sentence
    }

    /// The causes that can be counted.
    package enum Cause: String, Choice {
        /// Personal, Mittel, Beschluss fehlt, Partner, Vorgaben, Anderes.
        case staff, funds, resolutionMissing, partner, regulation, other
        /// The catalogues call the words `cause.…`.
        package static let list = "cause"
    }
}

/// Phase, timing and reason together, as a measure and every report on it hold them.
package struct Status: Codable, Hashable, Sendable {
    /// How far the measure is.
    package var phase: Phase
    /// Whether it keeps to its end; `nil` if that cannot be said in this phase.
    package var timing: Timing?
    /// Why; needed for some phases and if it is late.
    package var reason: Reason?

    /// Unknown, unless something is given.
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

    /// Checks that timing and reason fit the phase.
    ///
    /// - Throws: `Refusal.timingNeedsPlan`, `Refusal.reasonMissing`.
    func check() throws(Refusal) {
        if timing != nil, !phase.hasTiming { throw .timingNeedsPlan(phase.word) }
        if let due = reasonDueFor, reason?.sentence.allSatisfy(\.isWhitespace) ?? true {
            throw .reasonMissing(due)
        }
    }

    /// The phase or timing that needs a reason; `nil` if none is needed.
    package var reasonDueFor: Word? {
        phase.needsReason ? phase.word : timing == .late ? Timing.late.word : nil
    }
}
