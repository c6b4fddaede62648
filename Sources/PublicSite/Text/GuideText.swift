import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// How to read the site: what it holds, what its words mean, and where its statements come from.
struct GuideText {
    let context: PageContext

    private var words: Catalogue { context.words }

    /// Sections from what the site is to what its marks mean.
    var content: TextContent {
        TextContent(
            lead: words[.guide(.lead)],
            sections: [
                section(.whatHeading, context.paragraphs(.guide(.what), .guide(.whoFor))),
                section(.statusHeading, [context.plain(words[.guide(.status)]), phases]),
                section(.timingHeading, [context.plain(words[.guide(.timing)]), timings]),
                section(
                    .editionHeading,
                    context.paragraphs(
                        .guide(.edition),
                        .guide(.stand),
                        .guide(.correction),
                        .guide(.earlier)
                    )
                ),
                section(
                    .methodHeading,
                    context.paragraphs(
                        .guide(.methodPapers),
                        .guide(.methodReports),
                        .guide(.methodCounts),
                        .guide(.methodHistory)
                    )
                ),
                section(.maintainedHeading, maintainer),
                section(.oftenHeading, [context.plain(words[.guide(.often)]), lastChange]),
                section(.exampleHeading, [examples]),
            ]
        )
    }

    private func section(_ heading: TextKey.Guide, _ parts: [AnyMarkup?]) -> TextSection {
        TextSection(words[.guide(heading)], parts)
    }

    /// Every phase with its tag and its meaning, and the permanent task before the phases that are
    /// over.
    private var phases: AnyMarkup {
        var rows = Phase.allCases.map { phase in
            (Standing(Status(phase)), words.word(phase), words[.guide(meaning(of: phase))])
        }
        let permanent = words[.measure(.runsPermanently)]
        let place = rows.firstIndex { $0.0.phase == .completed } ?? rows.endIndex
        rows.insert(
            (Standing(Status(.underway)), permanent, words[.guide(.runsPermanently)]),
            at: place
        )
        return AnyMarkup(
            dl(.class("facts")) {
                ForEach(rows) { standing, word, meaning in
                    dt { context.standingTag(standing, word) }
                    dd { meaning }
                }
            }
        )
    }

    /// The key of the sentence that explains a phase; a new phase does not compile without one.
    private func meaning(of phase: Phase) -> TextKey.Guide {
        switch phase {
        case .unknown: .phaseUnknown
        case .proposed: .phaseProposed
        case .planned: .phasePlanned
        case .underway: .phaseUnderway
        case .completed: .phaseCompleted
        case .madePermanent: .phaseMadePermanent
        case .suspended: .phaseSuspended
        case .dropped: .phaseDropped
        case .merged: .phaseMerged
        }
    }

    /// Every timing with its meaning; only "late" has a tag.
    private var timings: AnyMarkup {
        let meanings: [(Timing, TextKey.Guide)] = [
            (.onTime, .timingOnTime), (.late, .timingLate), (.unknown, .timingUnknown),
        ]
        return AnyMarkup(
            dl(.class("facts")) {
                ForEach(meanings) { timing, meaning in
                    dt {
                        if timing == .late {
                            context.standingTag(
                                Standing(Status(.underway, .late)),
                                words.word(timing)
                            )
                        } else {
                            words.word(timing)
                        }
                    }
                    dd { words[.guide(meaning)] }
                }
            }
        )
    }

    /// Who keeps the concept; if the town has not said, a note that this is missing.
    private var maintainer: [AnyMarkup?] {
        let concept = context.register.only(Concept.self)
        let office = concept?.office.flatMap { context.register[$0] }
        if office == nil, concept?.contact == nil {
            return [context.notice(words[.guide(.maintainedMissing)], on: .guide)]
        }
        let facts = dl(.class("facts")) {
            if let office { fact(words[.guide(.office)], context.link(office.reference)) }
            if let contact = concept?.contact {
                fact(words[.frame(.contact)], context.contactLine(contact))
            }
        }
        return [AnyMarkup(facts)]
    }

    /// The day of the last public change; `nil` in an empty register.
    private var lastChange: AnyMarkup? {
        context.register.asOf.map { moment in
            let day = words.date(Berlin.day(of: moment))
            return context.plain(words(.guide(.oftenLast), ["day": day]))
        }
    }

    /// What the mark "Beispiel" means; `nil` if nothing on the site was made up.
    private var examples: AnyMarkup? {
        let register = context.register
        guard
            register.all(Measure.self).contains(where: { $0.isExample })
                || register.all(Organization.self).contains(where: { $0.isExample })
        else { return nil }
        return context.plain(words(.guide(.example), ["mark": words[.frame(.example)]]))
    }
}
