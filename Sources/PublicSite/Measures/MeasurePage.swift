import Addresses
import Concept
import Design
import Journal
import Markup
import Register
import Words

/// The page of one measure: where it stands, its facts, what was done, and what comes next.
struct MeasurePage {
    let context: PageContext
    let measure: Numbered<Measure>
    /// The changes that the page lists at its end.
    let history: PublicChanges

    var words: Catalogue { context.words }
    /// "M17", which stands before the title everywhere.
    private var number: String { words.number(of: measure.reference) }

    /// The status first, then description and facts side by side, then the course of the measure.
    var content: PageContent {
        let title = context.text(measure.title, of: measure.reference)
        return PageContent(
            "\(number) \(title.words)",
            trail: [(words[.frame(.measures)], .measures(MeasureSelection()))],
            titleIsOwn: !title.isTranslated
        ) {
            article(.class("stack")) {
                h1(attributes: context.ownLanguage(title)) {
                    span(.class("number")) { number }
                    " " + title.words
                }
                if measure.listNumber != nil {
                    p(.class("soft")) { context.listNumber(measure.record) }
                }
                if measure.isExample {
                    p(.class("note")) {
                        context.exampleMark(true)
                        " " + words[.frame(.exampleMeasure)]
                    }
                }
                standing
                div(.class("columns")) {
                    description
                    aside(.class("second stack"), .aria(.label(words[.measure(.facts)]))) {
                        MeasureFacts(context: context, measure: measure).list
                    }
                    div(.class("stack")) {
                        work
                        milestones
                        reports
                        MeasureWay(context: context, measure: measure).markup
                        links
                        MeasureHistory(context: context, history: history).markup
                    }
                }
            }
        }
    }

    /// The box that answers first: status, day, reason, and what it was merged into or from.
    private var standing: some Markup {
        div(.class("standing stack")) {
            p {
                context.statusTag(measure.record)
                if let day = measure.asOf {
                    " "
                    span(.class("soft")) {
                        words[.measure(.asOf)] + " "
                        context.date(day)
                    }
                }
            }
            if let months = monthsOfSilence { p { words(.measure(.silence), count: months) } }
            if let reason = measure.status.reason { p { said(reason, of: measure.reference) } }
            if let other = measure.mergedInto {
                p {
                    words[.measure(.mergedInto)] + ": "
                    context.link(other)
                }
            }
            let merged = context.register.naming(measure.reference, Measure.self)
                .filter { $0.mergedInto == measure.id }
            if !merged.isEmpty {
                p { words[.measure(.mergedFrom)] + ":" }
                ul { ForEach(merged) { other in li { context.link(other.id) } } }
            }
        }
    }

    /// Whole months since the last report, for a measure that goes on and was silent for at least
    /// twelve.
    ///
    /// Otherwise `nil`.
    private var monthsOfSilence: Int? {
        guard [.planned, .underway].contains(measure.status.phase), let last = measure.asOf else {
            return nil
        }
        let (from, to) = (last.parts, context.today.parts)
        let months = (to.year - from.year) * 12 + to.month - from.month
        let whole = to.day < from.day ? months - 1 : months
        return whole < 12 ? nil : whole
    }

    /// Why a measure is late or rests: the cause as a word, then the town's sentence.
    @MarkupBuilder
    private func said(_ reason: Reason, of record: Reference) -> some Markup {
        words[.measure(.reason)] + ": " + words.word(reason.cause) + ". "
        context.own(reason.sentence, of: record)
    }

    /// The town's description with its paragraphs; nothing if there is none.
    @MarkupBuilder
    private var description: some Markup {
        if !measure.description.isEmpty {
            div(.class("stack")) {
                h2 { words[.measure(.description)] }
                context.prose(measure.description, of: measure.reference, below: 2)
            }
        }
    }

    /// What was done, what comes next, what is in the way, and what came of it.
    @MarkupBuilder
    private var work: some Markup {
        passage(.progress, measure.progress)
        passage(.nextStep, measure.nextStep)
        passage(.obstacle, measure.obstacle)
        passage(.outcome, measure.outcome)
    }

    /// A heading with one text; nothing if there is no text.
    @MarkupBuilder
    private func passage(_ key: TextKey.Measure, _ text: String?) -> some Markup {
        if let text = text.map({ context.text($0, of: measure.reference) }) {
            h2 { words[.measure(key)] }
            p(attributes: context.ownLanguage(text)) { text.words }
        }
    }

    /// How many milestones were reached, then all of them in order.
    @MarkupBuilder
    private var milestones: some Markup {
        let steps = context.register.parts(of: measure.reference, Milestone.self)
            .sorted { ($0.position, $0.id) < ($1.position, $1.id) }
        if !steps.isEmpty {
            h2 { words[.measure(.milestones)] }
            let reached = steps.count { $0.reachedOn != nil }
            p {
                words(
                    .measure(reached == 0 ? .milestonesUnknown : .milestonesReached),
                    count: steps.count,
                    ["reached": words.number(reached)]
                )
            }
            ol(.class("way")) {
                ForEach(steps) { step in
                    li(.class(step.reachedOn == nil ? "open" : "done")) {
                        strong { context.own(step.title, of: step.reference) }
                        " "
                        span(.class("soft")) { when(step) }
                    }
                }
            }
        }
    }

    /// When a milestone was reached or is due: a day if one is known, otherwise the town's words.
    private func when(_ step: Numbered<Milestone>) -> AnyMarkup {
        if let day = step.reachedOn {
            return AnyMarkup(words(.measure(.reachedOn), ["day": words.date(day)]))
        }
        if let day = step.due {
            let key: TextKey.Measure = day < context.today ? .overdueSince : .dueOn
            return AnyMarkup(words(.measure(key), ["day": words.date(day)]))
        }
        guard let text = step.dueWords else { return AnyMarkup("") }
        return context.sentence(
            .measure(.due),
            "words",
            own: context.text(text, of: step.reference)
        )
    }

    /// The status reports over time and as a list, newest first.
    @MarkupBuilder
    private var reports: some Markup {
        let reports = context.register.parts(of: measure.reference, StatusUpdate.self)
            .sorted { ($1.day, $1.id) < ($0.day, $0.id) }
        if !reports.isEmpty {
            h2(.id("sachstaende")) { words[.measure(.reports)] }
            MeasureTimeline(context, measure).markup
            ol(.class("way")) {
                ForEach(reports) { report in li(.class("done")) { told(report) } }
            }
        }
    }

    /// One status report with its files and, if named, the organization it came from.
    @MarkupBuilder
    private func told(_ report: Numbered<StatusUpdate>) -> some Markup {
        context.date(report.day)
        " "
        strong { context.statusWords(report.status) }
        if let reason = report.status.reason { p { said(reason, of: report.reference) } }
        ForEach([report.done, report.next, report.obstacle].compactMap({ $0 })) { said in
            let text = context.text(said, of: report.reference)
            p(attributes: context.ownLanguage(text)) { text.words }
        }
        ReportFileList(words: words, files: report.files).markup
        if let name = report.reportedBy.flatMap({ context.register.name(of: $0.reference) }) {
            p(.class("soft")) {
                context.sentence(.measure(.reportedBy), "organization", own: name)
            }
        }
    }

    /// The links that the town added to the measure; nothing if there are none.
    @MarkupBuilder
    private var links: some Markup {
        if !measure.links.isEmpty {
            h2 { words[.measure(.links)] }
            ul {
                ForEach(measure.links) { link in
                    li { a(.href(link.address)) { context.own(link.title) } }
                }
            }
        }
    }
}
