import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// How a measure came about, as far as it is recorded: from the need to the reports.
struct MeasureWay {
    let context: PageContext
    let measure: Numbered<Measure>

    private var words: Catalogue { context.words }

    /// The steps in order; nothing if none is recorded.
    @MarkupBuilder
    var markup: some Markup {
        let steps = [occasion, objectives, origin, paper].compactMap { $0 }
        if !steps.isEmpty {
            h2 { words[.measure(.way)] }
            ol(.class("way")) {
                ForEach(steps) { step in li(.class("done")) { step } }
                reports
            }
        }
    }

    /// A step with its name.
    private func step(_ name: String, @MarkupBuilder _ content: () -> some Markup) -> AnyMarkup {
        AnyMarkup(
            MarkupGroup {
                p(.class("soft")) { name }
                content()
            }
        )
    }

    /// What made the measure necessary, in the town's words.
    private var occasion: AnyMarkup? {
        measure.occasion.map { text in
            let text = context.text(text, of: measure.reference)
            return step(words[.measure(.occasion)]) {
                p(attributes: context.ownLanguage(text)) { text.words }
            }
        }
    }

    /// The objectives that it serves.
    private var objectives: AnyMarkup? {
        if measure.objectives.isEmpty { return nil }
        return step(words[.measure(.objectives)]) {
            ul(.class("plain")) { ForEach(measure.objectives) { id in li { context.link(id) } } }
        }
    }

    /// The edition from which the measure comes, if the public may see it.
    private var edition: Numbered<Edition>? {
        measure.origin.flatMap { context.register[$0.edition] }
    }

    /// From which edition it comes, and why, with a link to that edition.
    private var origin: AnyMarkup? {
        guard let origin = measure.origin, let edition else { return nil }
        let place = context.path(.editions) + "#" + Address.anchor(of: edition.reference)
        return step(words[.measure(.origin)]) {
            p { a(.href(place)) { said(origin, year: String(edition.year)) } }
            if let reason = origin.reason.map({ context.text($0, of: measure.reference) }) {
                p(attributes: context.ownLanguage(reason)) { reason.words }
            }
        }
    }

    /// The edition and the number that the measure had there, or that it was added later.
    private func said(_ origin: Origin, year: String) -> String {
        if origin.addedLater { return words(.measure(.addedLater), ["year": year]) }
        guard let number = origin.number else {
            return words(.measure(.fromEdition), ["year": year])
        }
        return words(.measure(.fromEditionNumbered), ["year": year, "number": number])
    }

    /// The paper by which the council took the measure up, with its resolution; `nil` if it was
    /// added later.
    private var paper: AnyMarkup? {
        guard measure.origin?.addedLater == false,
            let paper = edition?.record.paper.flatMap({ context.register[$0] })
        else { return nil }
        return step(words[.paper(.resolution)]) {
            p {
                a(.href(context.path(.paper(paper.id)))) { paperTitle(context, paper) }
                ": "
                context.resolutionWords(paper.record)
            }
        }
    }

    /// The last step: the status reports, or that there are none yet.
    @MarkupBuilder
    private var reports: some Markup {
        let days = context.register.parts(of: measure.reference, StatusUpdate.self).map(\.day)
        li(.class(days.isEmpty ? "open" : "done")) {
            p(.class("soft")) { words[.measure(.reports)] }
            p {
                if let last = days.max() {
                    a(.href("#sachstaende")) {
                        words(
                            .measure(.reportsUntil),
                            count: days.count,
                            ["day": words.date(last)]
                        )
                    }
                } else {
                    words[.measure(.noReports)]
                }
            }
        }
    }
}
