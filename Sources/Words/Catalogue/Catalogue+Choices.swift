import Concept
package import Register

extension Catalogue {
    /// All fixed lists whose words stand in the catalogue, in alphabetical order.
    ///
    /// A new list adds a line here; a test fails if one is missing.
    package static let choices: [any Choice.Type] = [
        Action.self,
        Audience.self,
        Consent.End.self,
        Consent.Manner.self,
        Consultation.Outcome.self,
        Consultation.Publicness.self,
        Consultation.Role.self,
        District.Sort.self,
        Edition.Sort.self,
        FollowUp.Sort.self,
        Funding.Budget.self,
        Measure.Priority.self,
        Measure.Sort.self,
        Objective.Assessment.self,
        Organization.Grain.self,
        Organization.Sort.self,
        Phase.self,
        Reason.Cause.self,
        Role.self,
        Timing.self,
    ]

    /// Every word of every list, so that tests can ask each catalogue for all of them.
    package static let words: [Word] = choices.flatMap { words(of: $0) }

    private static func words<C: Choice>(of list: C.Type) -> [Word] {
        list.allCases.map(\.word)
    }

    /// A word of a list as people read it: "in Umsetzung".
    package func word(_ choice: some Choice) -> String {
        word(choice.word)
    }

    /// The same for a word whose list is known at run time only, as when it was read from the log.
    package func word(_ word: Word) -> String {
        self["\(word.list).\(word.key)"].text()
    }

    /// The way by which a change came in, such as a page, a command or an import.
    package func word(_ via: Via) -> String {
        self["via.\(via.rawValue)"].text()
    }

    /// Who may see a record, in a word or two.
    ///
    /// "öffentlich", "zurückgezogen am 31. Mai 2024".
    package func word(_ visibility: Visibility) -> String {
        switch visibility {
        case .internal: self["visibility.internal"].text()
        case .network: self["visibility.network"].text()
        case .public: self["visibility.public"].text()
        case .withdrawn(let day): self["visibility.withdrawn"].text(["day": date(day)])
        }
    }

    /// What a paragraph is: "Absatz", "Überschrift".
    package func word(_ role: Paragraph.Role) -> String {
        self["paragraph.\(role.rawValue)"].text()
    }
}
