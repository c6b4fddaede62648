import Markup
import Register
import Words

/// What comes and what was: meetings, consultations, steps that are due.
struct CalendarPage {
    let reading: Reading

    private var words: Catalogue { reading.words }

    var content: PageContent {
        PageContent(words[.calendar(.heading)], trail: [(words[.calendar(.heading)], .calendar)]) {
            div(.class("stack")) {
                h1 { words[.calendar(.heading)] }
                let all = Appointment.all(in: reading.register)
                let ahead = all.filter { $0.day >= reading.today }
                let past = Array(all.filter { $0.day < reading.today }.reversed())
                p(.class("lead")) { words[all.isEmpty ? .calendar(.none) : .calendar(.intro)] }
                if !all.isEmpty {
                    p {
                        a(.href(reading.path(.calendarFile))) {
                            reading.symbol(.calendar)
                            " " + words[.calendar(.file)]
                        }
                    }
                    if ahead.isEmpty {
                        p { words[.calendar(.nothingAhead)] }
                    } else {
                        h2 { words[.calendar(.ahead)] }
                        appointmentList(reading, ahead)
                    }
                }
                if !past.isEmpty {
                    h2 { words[.calendar(.past)] }
                    appointmentList(reading, past)
                }
            }
        }
    }
}

/// Appointments as a list: the day, the time, what it is.
func appointmentList(_ reading: Reading, _ appointments: [Appointment]) -> some Markup {
    ul(.class("plain dates")) {
        ForEach(appointments) { appointment in
            li(.id("termin-\(appointment.reference.kind.rawValue)-\(appointment.reference.number)"))
            {
                p(.class("when")) {
                    reading.date(appointment.day)
                    if let time = appointment.time {
                        ", " + reading.words(.body(.meetingTime), ["time": time])
                    }
                }
                p { subject(reading, appointment) }
            }
        }
    }
}

@MarkupBuilder
private func subject(_ reading: Reading, _ appointment: Appointment) -> some Markup {
    switch appointment.subject {
    case .meeting(let meeting):
        reading.link(meeting.record.body)
        if let place = meeting.place {
            ", "
            reading.own(place)
        }
        if meeting.isCancelled { " (" + reading.words[.body(.cancelled)] + ")" }
        let steps = reading.register.naming(meeting.reference, Consultation.self)
        if !steps.isEmpty {
            ": "
            ForEach(steps) { step in
                reading.link(step.paper)
                " "
            }
        }
    case .consultation(let step):
        reading.link(step.record.body)
        ": "
        reading.link(step.paper)
    case .due(let step):
        let isLate = appointment.day < reading.today
        reading.words[.calendar(isLate ? .overdue : .due)] + ": "
        reading.own(step.title)
        ", "
        reading.link(step.measure)
    }
}
