import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// The calendar: what is to come, and what was, latest first.
///
/// What happens today is still to come; on a page about the past, today is the day that is shown.
struct CalendarPage {
    let context: PageContext

    private var words: Catalogue { context.words }

    /// What is to come first, then what was; both lead to the calendar file that calendars can
    /// subscribe to.
    var content: PageContent {
        PageContent(words[.calendar(.heading)], trail: [(words[.calendar(.heading)], .calendar)]) {
            div(.class("stack")) {
                h1 { words[.calendar(.heading)] }
                let all = Appointment.all(in: context.register)
                let ahead = all.filter { $0.day >= context.today }
                let past = Array(all.filter { $0.day < context.today }.reversed())
                p(.class("lead")) { words[all.isEmpty ? .calendar(.none) : .calendar(.intro)] }
                if !all.isEmpty {
                    p {
                        a(.href(context.path(.calendarFile))) {
                            context.symbol(.calendar)
                            " " + words[.calendar(.file)]
                        }
                    }
                    if ahead.isEmpty {
                        p { words[.calendar(.nothingAhead)] }
                    } else {
                        h2 { words[.calendar(.ahead)] }
                        appointmentList(context, ahead)
                    }
                }
                if !past.isEmpty {
                    h2 { words[.calendar(.past)] }
                    appointmentList(context, past)
                }
            }
        }
    }
}

/// Appointments as a list: day, time, and what it is; each has an anchor.
func appointmentList(_ context: PageContext, _ appointments: [Appointment]) -> some Markup {
    ul(.class("plain dates")) {
        ForEach(appointments) { appointment in
            li(.id("termin-\(appointment.reference.kind.rawValue)-\(appointment.reference.number)"))
            {
                p(.class("when")) {
                    context.date(appointment.day)
                    if let time = appointment.time {
                        ", " + context.words(.body(.meetingTime), ["time": time])
                    }
                }
                p { subject(context, appointment) }
            }
        }
    }
}

/// What happens: body and papers of a meeting, or the milestone and its measure.
@MarkupBuilder
private func subject(_ context: PageContext, _ appointment: Appointment) -> some Markup {
    switch appointment.subject {
    case .meeting(let meeting):
        context.link(meeting.record.body)
        if let place = meeting.place {
            ", "
            context.own(place, of: meeting.reference)
        }
        if meeting.isCancelled { " (" + context.words[.body(.cancelled)] + ")" }
        let steps = context.register.naming(meeting.reference, Consultation.self)
        if !steps.isEmpty {
            ": "
            ForEach(steps) { step in
                context.link(step.paper)
                " "
            }
        }
    case .consultation(let step):
        context.link(step.record.body)
        ": "
        context.link(step.paper)
    case .due(let step):
        let isLate = appointment.day < context.today
        context.words[.calendar(isLate ? .overdue : .due)] + ": "
        context.own(step.title, of: step.reference)
        ", "
        context.link(step.measure)
    }
}
