import Concept
import Register

/// Something that happens on a day: a meeting, a consultation, or a step of a measure that is due.
struct Appointment: Sendable {
    let day: Day
    /// "18:00", in the time of the town.
    let time: String?
    let subject: Subject

    enum Subject: Sendable {
        case meeting(Numbered<Meeting>)
        case consultation(Numbered<Consultation>)
        case due(Numbered<Milestone>)
    }

    /// All that the public may know of, the earliest first.
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

    private var key: String { (time ?? "99") + reference.description }

    /// The record that it is about.
    var reference: Reference {
        switch subject {
        case .meeting(let meeting): meeting.reference
        case .consultation(let step): step.reference
        case .due(let step): step.reference
        }
    }

    /// Whether it is a public meeting or a consultation, not a step of a measure.
    var isSitting: Bool {
        if case .due = subject { false } else { true }
    }
}
