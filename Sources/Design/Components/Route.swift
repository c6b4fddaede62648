import Addresses
package import Concept
package import Markup
package import Register
import Words

/// The Beratungsfolge of a paper: the bodies it passes, drawn as stations on a line.
package struct Route {
    let context: PageContext
    /// The consultations in the order of the paper.
    private let steps: [Numbered<Consultation>]

    /// Collects the consultations of a paper that the public may see.
    package init(_ context: PageContext, of paper: ID<Paper>) {
        self.context = context
        steps = context.register.parts(of: paper.reference, Consultation.self)
            .sorted { ($0.position, $0.id) < ($1.position, $1.id) }
    }

    private var words: Catalogue { context.words }

    /// An ordered list of stations, or a sentence that none are known.
    @MarkupBuilder
    package var markup: some Markup {
        if steps.isEmpty {
            p { words[.paper(.noRoute)] }
        } else {
            ol(.class("route")) {
                ForEach(steps) { step in
                    li { station(step) }
                }
            }
        }
    }

    /// One consultation: sign, body, day, whether in public, what for, and what came out of it.
    @MarkupBuilder
    private func station(_ step: Numbered<Consultation>) -> some Markup {
        Station(step.result?.outcome).sign
        p { strong { bodyName(step) } }
        p(.class("soft")) {
            if let day = step.date {
                context.date(day)
                ", "
            }
            words.word(step.publicness)
        }
        if let role = step.role { p(.class("soft")) { words.word(role) } }
        p { outcome(step) }
    }

    /// The result in the words of the list and those of the body, or what is said while there is
    /// none.
    @MarkupBuilder
    private func outcome(_ step: Numbered<Consultation>) -> some Markup {
        if let result = step.result {
            words.word(result.outcome)
            if let text = result.words {
                " ("
                context.own(text, of: step.reference)
                ")"
            }
        } else {
            context.noResult(step.record)
        }
    }

    /// The body under the name it had on the day of the consultation; under today's if there is no
    /// day.
    private func bodyName(_ step: Numbered<Consultation>) -> AnyMarkup {
        guard let body = context.register[step.body], let day = step.date else {
            return context.link(step.body)
        }
        return AnyMarkup(
            a(.href(context.path(.organization(body.id)))) {
                context.own(body.record.name(on: day))
            }
        )
    }
}

extension PageContext {
    /// What is said of a consultation without a result: that it is still to come or, once its day
    /// has passed, that no result was recorded.
    package func noResult(_ step: Consultation) -> String {
        let isAhead = register.day(of: step).map { $0 >= today } ?? false
        return words[.paper(isAhead ? .resultAhead : .resultOpen)]
    }
}

/// The result of a consultation as far as a sign can show it; the words stand below the sign.
private enum Station {
    /// Still without a result; agreed or noted; put off; rejected or withdrawn.
    case ahead, agreed, postponed, refused

    init(_ outcome: Consultation.Outcome?) {
        switch outcome {
        case nil: self = .ahead
        case .decided, .decidedWithChanges, .recommended, .noted, .notedWithApproval:
            self = .agreed
        case .postponed: self = .postponed
        case .rejected, .withdrawn: self = .refused
        }
    }

    /// A round sign of 24 by 24 CSS pixels, skipped by screen readers.
    var sign: some Markup {
        svg(
            .class("station"),
            .viewBox(0, 0, 24, 24),
            .width(24),
            .height(24),
            .aria(.hidden(true))
        ) {
            SVG.circle(
                .class(self == .ahead ? "station-open" : "station-full"),
                .cx(12),
                .cy(12),
                .r(10),
                .strokeWidth(3)
            )
            ForEach(strokes) { stroke in
                SVG.path(
                    .class("station-mark"),
                    .d(stroke),
                    .fill(.none),
                    .strokeWidth(2.5),
                    .strokeLinecap(.round),
                    .strokeLinejoin(.round)
                )
            }
        }
    }

    /// The mark inside: none, a tick, two bars, or a cross.
    private var strokes: [[SVG.PathStep]] {
        switch self {
        case .ahead: []
        case .agreed: [[.move(7, 12.5), .line(10.5, 16), .line(17, 8.5)]]
        case .postponed: [[.move(9.5, 8), .line(9.5, 16)], [.move(14.5, 8), .line(14.5, 16)]]
        case .refused: [[.move(8, 8), .line(16, 16)], [.move(16, 8), .line(8, 16)]]
        }
    }
}
