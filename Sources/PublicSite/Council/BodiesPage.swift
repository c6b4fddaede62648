import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// The bodies of the council, their meetings, and the way of each paper through them.
///
/// A body is an organization of the sort `councilBody`; its own page belongs to the network.
struct BodiesPage {
    let context: PageContext

    private var words: Catalogue { context.words }

    /// A card for each body, then the way of each paper; a sentence if no body is known.
    var content: PageContent {
        PageContent(words[.body(.heading)], trail: [(words[.frame(.bodies)], .bodies)]) {
            div(.class("stack")) {
                h1 { words[.body(.heading)] }
                let bodies = context.register.all(Organization.self)
                    .filter { $0.record.sort == .councilBody }
                p(.class("lead")) { words[bodies.isEmpty ? .body(.none) : .body(.intro)] }
                if !bodies.isEmpty {
                    ul(.class("cards")) { ForEach(bodies) { body in li { card(body) } } }
                }
                ways
            }
        }
    }

    /// One body with its meetings and consultations, newest first.
    @MarkupBuilder
    private func card(_ body: Numbered<Organization>) -> some Markup {
        h2 { context.link(body.id) }
        let meetings = context.register.naming(body.reference, Meeting.self)
            .sorted { $0.day > $1.day }
        let steps = context.register.naming(body.reference, Consultation.self)
            .sorted { ($1.date ?? context.today, $1.id) < ($0.date ?? context.today, $0.id) }
        if !meetings.isEmpty {
            h3 { words[.body(.meetings)] }
            ul(.class("plain")) { ForEach(meetings) { meeting in li { said(meeting.record) } } }
        }
        if steps.isEmpty {
            p(.class("soft")) { words[.body(.noPapers)] }
        } else {
            h3 { words[.body(.consultations)] }
            ul(.class("plain")) { ForEach(steps) { step in li { said(step) } } }
        }
    }

    /// A meeting in one line: day, time, place, and whether it is cancelled.
    @MarkupBuilder
    private func said(_ meeting: Meeting) -> some Markup {
        context.date(meeting.day)
        if let time = meeting.time { ", " + words(.body(.meetingTime), ["time": time]) }
        if let place = meeting.place {
            ", "
            context.own(place)
        }
        if meeting.isCancelled { " (" + words[.body(.cancelled)] + ")" }
    }

    /// A consultation in one line: day, paper and result.
    @MarkupBuilder
    private func said(_ step: Numbered<Consultation>) -> some Markup {
        if let day = step.date {
            context.date(day)
            ", "
        }
        context.link(step.paper)
        ": "
        step.result.map { words.word($0.outcome) } ?? context.noResult(step.record)
    }

    /// The Beratungsfolge of every paper, newest first.
    @MarkupBuilder
    private var ways: some Markup {
        let papers = newestFirst(context.register.all(Paper.self))
        if !papers.isEmpty {
            h2 { words[.body(.ways)] }
            ForEach(papers) { paper in
                section(.class("stack")) {
                    h3 { a(.href(context.path(.paper(paper.id)))) { paperTitle(context, paper) } }
                    p { context.own(paper.subject, of: paper.reference) }
                    Route(context, of: paper.id).markup
                }
            }
        }
    }
}
