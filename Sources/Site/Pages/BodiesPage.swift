import Markup
import Register
import Words

/// The bodies of the council, and what each was asked.
struct BodiesPage {
    let reading: Reading

    private var words: Catalogue { reading.words }

    var content: PageContent {
        PageContent(words[.body(.heading)], trail: [(words[.frame(.bodies)], .bodies)]) {
            div(.class("stack")) {
                h1 { words[.body(.heading)] }
                let bodies = reading.register.all(Organization.self)
                    .filter { $0.record.sort == .councilBody }
                p(.class("lead")) { words[bodies.isEmpty ? .body(.none) : .body(.intro)] }
                ForEach(bodies) { body in bodySection(body) }
                papers
            }
        }
    }

    private func bodySection(_ body: Numbered<Organization>) -> some Markup {
        section(.class("stack")) {
            h2 { reading.link(body.id) }
            meetings(of: body)
            let steps = reading.register.naming(body.reference, Consultation.self)
            if steps.isEmpty {
                p { words[.body(.noPapers)] }
            } else {
                ul {
                    ForEach(steps) { step in li { said(step) } }
                }
            }
        }
    }

    @MarkupBuilder
    private func said(_ step: Numbered<Consultation>) -> some Markup {
        reading.link(step.paper)
        if let day = step.date {
            ", "
            reading.date(day)
        }
        ": "
        step.result.map { words.word($0.outcome) } ?? words[.paper(.resultOpen)]
    }

    @MarkupBuilder
    private func meetings(of body: Numbered<Organization>) -> some Markup {
        let meetings = reading.register.naming(body.reference, Meeting.self)
            .sorted { $0.day > $1.day }
        if !meetings.isEmpty {
            h3 { words[.body(.meetings)] }
            ul {
                ForEach(meetings) { meeting in
                    li {
                        reading.date(meeting.day)
                        if let time = meeting.time {
                            ", " + words(.body(.meetingTime), ["time": time])
                        }
                        if let place = meeting.place {
                            ", "
                            reading.own(place)
                        }
                        if meeting.isCancelled { " (" + words[.body(.cancelled)] + ")" }
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private var papers: some Markup {
        let papers = reading.register.all(Paper.self)
        if !papers.isEmpty {
            h2 { words[.paper(.heading)] }
            paperList(reading, papers)
        }
    }
}
