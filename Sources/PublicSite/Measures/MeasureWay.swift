import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// The way of a measure from what made it necessary to what was reported, as far as it is recorded.
struct MeasureWay {
    let context: PageContext
    let measure: Numbered<Measure>

    private var words: Catalogue { context.words }

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

    private func step(_ name: String, @MarkupBuilder _ content: () -> some Markup) -> AnyMarkup {
        AnyMarkup(
            MarkupGroup {
                p(.class("soft")) { name }
                content()
            }
        )
    }

    private var occasion: AnyMarkup? {
        measure.occasion.map { text in
            let text = context.text(text, of: measure.reference)
            return step(words[.measure(.occasion)]) {
                p(attributes: context.ownLanguage(text)) { text.words }
            }
        }
    }

    private var objectives: AnyMarkup? {
        if measure.objectives.isEmpty { return nil }
        return step(words[.measure(.objectives)]) {
            ul(.class("plain")) { ForEach(measure.objectives) { id in li { context.link(id) } } }
        }
    }

    private var edition: Numbered<Edition>? {
        measure.origin.flatMap { context.register[$0.edition] }
    }

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

    private func said(_ origin: Origin, year: String) -> String {
        if origin.addedLater { return words(.measure(.addedLater), ["year": year]) }
        guard let number = origin.number else {
            return words(.measure(.fromEdition), ["year": year])
        }
        return words(.measure(.fromEditionNumbered), ["year": year, "number": number])
    }

    /// The paper by which the council took up the measure, with its resolution.
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
