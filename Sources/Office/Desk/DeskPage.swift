import Addresses
import Concept
import Markup
import OfficeKit
import Register
import Words

/// What needs attention now; each entry says why and links to the next step.
struct DeskPage: Sendable {
    let context: OfficeContext
    let attention: Attention
    /// What came in from outside or from imports and waits for the office.
    let waiting: [Waiting]
    /// The steps of a town that has just been set up.
    let steps: FirstSteps

    /// How many entries of one kind wait for an answer.
    struct Waiting: Sendable {
        let count: Int
        let heading: TextKey
        let intro: TextKey
        let address: OfficeAddress
    }

    private var words: Catalogue { context.words }
    private var register: Register { context.register }
    private var readsAll: Bool { context.may(.readInternal) }

    /// How many hints of one cause the desk shows; all of them are on a page of their own.
    private static let shownAtOnce = 8

    var content: OfficeContent {
        let hints = self.hints
        let count = hints.count + waiting.reduce(0) { $0 + $1.count }
        return OfficeContent(words[.desk(.heading)]) {
            div(.class("stack")) {
                context.doneNotice
                h1 { words[.desk(.heading)] }
                p(.class("lead")) {
                    count == 0 ? words[.desk(.nothing)] : words(.desk(.count), count: count)
                }
                if readsAll { steps.markup }
                ForEach(Hint.Cause.allCases) { cause in
                    section(cause, hints.filter { $0.cause == cause })
                }
                ForEach(waiting) { section($0) }
                ownMeasures
                if readsAll {
                    soon
                    latest
                }
            }
        }
    }

    private var hints: [Hint] { context.ownHints(attention.hints) }

    // MARK: - What needs attention

    @MarkupBuilder
    private func section(_ cause: Hint.Cause, _ hints: [Hint]) -> some Markup {
        if !hints.isEmpty {
            Element<HTML.Section, _>(.class("stack")) {
                h2 {
                    words[cause.heading]
                    span(.class("soft")) { " " + words.number(hints.count) }
                }
                p(.class("soft")) { words[cause.why] }
                ul(.class("plain spaced")) {
                    ForEach(hints.prefix(Self.shownAtOnce)) { context.line($0) }
                }
                if hints.count > Self.shownAtOnce {
                    p {
                        a(.href(context.path(.desk(cause)))) {
                            words(.desk(.allOfCause), count: hints.count)
                            span(.class("hidden")) { ": " + words[cause.heading] }
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private func section(_ waiting: Waiting) -> some Markup {
        if waiting.count > 0 {
            Element<HTML.Section, _>(.class("stack")) {
                h2 {
                    words[waiting.heading]
                    span(.class("soft")) { " " + words.number(waiting.count) }
                }
                p { a(.href(context.path(waiting.address))) { words[waiting.intro] } }
            }
        }
    }

    // MARK: - What else one comes for

    /// The measures that the visitor's organization leads.
    @MarkupBuilder
    private var ownMeasures: some Markup {
        let measures =
            context.visitor.actor.organization
            .map { own in
                register.naming(own.reference, Measure.self).filter { $0.lead == own }
            } ?? []
        if !measures.isEmpty {
            Element<HTML.Section, _>(.class("stack")) {
                h2 { words[.desk(.ownMeasures)] }
                p {
                    a(.href(context.path(.measureTable(nil)))) { words[.office(.measureTable)] }
                }
                ul(.class("plain spaced")) {
                    ForEach(measures) { measure in
                        li {
                            context.link(measure.reference)
                            ": " + words.word(measure.status.phase)
                            if let day = measure.asOf {
                                ", " + words(.desk(.asOf), ["day": words.shortDate(day)])
                            }
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private var soon: some Markup {
        let coming = attention.coming
        Element<HTML.Section, _>(.class("stack")) {
            h2 { words(.desk(.soon), ["days": words.number(Attention.daysAhead)]) }
            if coming.isEmpty { p { words[.desk(.nothingSoon)] } }
            context.list(of: coming)
            p { a(.href(context.path(.coming))) { words[.desk(.allComing)] } }
        }
    }

    /// The records changed last; who changed them is on the page of their history.
    private var latest: some Markup {
        Element<HTML.Section, _>(.class("stack")) {
            h2 { words[.desk(.latest)] }
            ul(.class("plain")) {
                ForEach(attention.latest) { version in
                    li {
                        a(.href(context.path(.history(version.reference)))) {
                            context.own(context.label(version.reference))
                        }
                        if let put = version.stamp?.put {
                            ", " + words.dateAndTime(put.recordedAt)
                        }
                    }
                }
            }
        }
    }
}

extension OfficeContext {
    /// A link to a record, followed by the record it is a part of.
    @MarkupBuilder
    func namedLink(_ reference: Reference) -> some Markup {
        link(reference)
        if let owner = register.table[reference]?.record.owner, mayName(owner) {
            ", "
            link(owner)
        }
    }

    /// A list of dates with what happens on them.
    func list(of coming: [Coming]) -> some Markup {
        ul(.class("plain dates")) {
            ForEach(coming) { entry in
                li {
                    p(.class("when")) {
                        words.date(entry.day)
                        if let time = entry.time {
                            ", " + words(.body(.meetingTime), ["time": time])
                        }
                    }
                    p {
                        words[entry.sort.name] + ": "
                        namedLink(entry.about)
                    }
                }
            }
        }
    }
}
