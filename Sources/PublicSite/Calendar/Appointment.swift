import Concept
import Register

/// Something that happens on a day: a meeting, a consultation, or a milestone that is due.
struct Appointment: Sendable {
    /// The day in German time.
    let day: Day
    /// "18:00" in German time; `nil` if it is not known or there is none.
    let time: String?
    /// The record behind it.
    let subject: Subject

    /// What kind of appointment it is.
    enum Subject: Sendable {
        /// A meeting of a body, with all papers that are consulted there.
        case meeting(Numbered<Meeting>)
        /// Only consultations without a meeting of their own; others are said at their meeting.
        case consultation(Numbered<Consultation>)
        /// A milestone that was not reached yet.
        case due(Numbered<Milestone>)
    }

    /// All appointments that the public may see, earliest first.
    static func all(in register: PublicRegister) -> [Appointment] {
        let meetings = register.all(Meeting.self).map {
            Appointment(day: $0.day, time: $0.time, subject: .meeting($0))
        }
        let consultations = register.all(Consultation.self).compactMap { step in
            step.meeting == nil
                ? step.date.map { Appointment(day: $0, time: nil, subject: .consultation(step)) }
                : nil
        }
        let steps = register.openMilestones.compactMap { step in
            step.due.map { Appointment(day: $0, time: nil, subject: .due(step)) }
        }
        return (meetings + consultations + steps).sorted { ($0.day, $0.key) < ($1.day, $1.key) }
    }

    /// Orders the appointments of one day: by time, those without a time last, then by record.
    private var key: String { (time ?? "99") + reference.description }

    /// The record that the appointment is about.
    var reference: Reference {
        switch subject {
        case .meeting(let meeting): meeting.reference
        case .consultation(let step): step.reference
        case .due(let step): step.reference
        }
    }

    /// Whether it is a meeting or a consultation, rather than a milestone.
    var isSitting: Bool {
        if case .due = subject { false } else { true }
    }
}
