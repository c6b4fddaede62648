import Concept
import Design
import Exchange
import Register
import Words

extension PageContext {
    /// All appointments as one iCalendar file.
    ///
    /// Each event keeps its id, made from the record and the town's key, so that a calendar that
    /// subscribes updates it instead of adding another.
    ///
    /// - Source: RFC 5545.
    var calendarText: String {
        let key = register.only(Municipality.self)?.officialKey ?? "town"
        let stamp = register.asOf ?? Berlin.start(of: today)
        let events = Appointment.all(in: register).map { appointment in
            CalendarText.Event(
                id: "\(appointment.reference.kind.rawValue)-\(appointment.reference.number)@\(key)",
                day: appointment.day,
                time: appointment.time,
                title: title(appointment),
                place: place(appointment),
                isCancelled: appointment.isCancelled,
                stamp: stamp
            )
        }
        return CalendarText(name: siteTitle, language: language.tag, events: events).text
    }

    /// The title of an event in plain text; it is German where it names the town's records.
    private func title(_ appointment: Appointment) -> String {
        switch appointment.subject {
        case .meeting(let meeting): register.name(of: meeting.record.body.reference) ?? ""
        case .consultation(let step):
            [step.record.body.reference, step.paper.reference]
                .compactMap { register.table[$0].map { words.title(of: $0.record) } }
                .joined(separator: ": ")
        case .due(let step):
            words[.calendar(.due)] + ": " + step.title + ", "
                + words.number(of: step.measure.reference)
        }
    }

    /// Where a meeting takes place; `nil` for everything else.
    private func place(_ appointment: Appointment) -> String? {
        if case .meeting(let meeting) = appointment.subject { meeting.place } else { nil }
    }
}

extension Appointment {
    fileprivate var isCancelled: Bool {
        if case .meeting(let meeting) = subject { meeting.isCancelled } else { false }
    }
}
