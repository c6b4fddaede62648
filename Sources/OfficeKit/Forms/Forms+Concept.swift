import Addresses
package import Concept
package import Register

extension Concept: OfficeRecord {
    package static let officePath = "konzept"
    package static var officeForm: RecordForm<Concept>? { .concept }
}

extension RecordForm<Concept> {
    /// The concept's wording and its contact; a town has one, so no second one is made.
    package static let concept = RecordForm(
        [
            FormTopic(.wording, [.line("title", \.title), .prose("purpose", \.purpose)]),
            FormTopic(
                .contact,
                [
                    .one("office", \.office), .contactFunction("contact", \.contact),
                    .contactTelephone("contact", \.contact), .contactMail("contact", \.contact),
                    .line("licence", \.licence),
                ]
            ),
        ],
        blank: { register, _, _ in
            register.only(Concept.self) == nil ? Concept(title: "") : nil
        }
    )
}

extension Chapter: OfficeRecord {
    package static let officePath = "kapitel"
    package static var officeForm: RecordForm<Chapter>? { .chapter }
}

extension RecordForm<Chapter> {
    /// A new chapter comes last; there is none without a concept.
    static let chapter = RecordForm(
        [
            FormTopic(
                .wording,
                [
                    .optionalLine("number", \.number), .line("heading", \.heading),
                    .prose("prose", \.prose), .one("within", \.within),
                    .number("position", \.position), .one("paper", \.paper),
                ]
            )
        ],
        blank: { register, _, _ in
            guard let concept = register.only(Concept.self) else { return nil }
            let last = register.all(Chapter.self).map(\.position).max() ?? 0
            return Chapter(
                concept: concept.id,
                number: "",
                heading: "",
                prose: Prose(),
                position: last + 1
            )
        }
    )
}

extension StrategicGoal: OfficeRecord {
    package static let officePath = "strategische-ziele"
    package static var officeForm: RecordForm<StrategicGoal>? { .strategicGoal }
}

extension RecordForm<StrategicGoal> {
    static let strategicGoal = RecordForm(
        [FormTopic(.wording, [.line("code", \.code), .paragraph("wording", \.wording)])],
        blank: { _, _, _ in StrategicGoal(code: "", wording: "") }
    )
}

extension Principle: OfficeRecord {
    package static let officePath = "leitlinien"
    package static var officeForm: RecordForm<Principle>? { .principle }
}

extension RecordForm<Principle> {
    /// A new principle comes last.
    static let principle = RecordForm(
        [FormTopic(.wording, [.number("position", \.position), .paragraph("wording", \.wording)])],
        blank: { register, _, _ in
            let last = register.all(Principle.self).map(\.position).max() ?? 0
            return Principle(position: last + 1, wording: "")
        }
    )
}

extension FieldOfAction: OfficeRecord {
    package static let officePath = "handlungsfelder"
    package static var officeForm: RecordForm<FieldOfAction>? { .field }
    package static var partKinds: [Kind] { [.objective] }
}

extension RecordForm<FieldOfAction> {
    /// A new field of action comes last.
    static let field = RecordForm(
        [
            FormTopic(
                .wording,
                [
                    .line("title", \.title), .line("shortName", \.shortName),
                    .prose("situation", \.situation), .paragraph("accent", \.accent),
                ]
            ),
            FormTopic(.people, [.one("lead", \.lead), .many("reportsTo", \.reportsTo)]),
            FormTopic(
                .place,
                [
                    .number("position", \.position), .many("predecessors", \.predecessors),
                    .one("newIn", \.newIn), .one("endedIn", \.endedIn),
                ]
            ),
            FormTopic(.note, [.paragraph("internalNote", \.internalNote)]),
        ],
        blank: { register, _, _ in
            let last = register.all(FieldOfAction.self).map(\.position).max() ?? 0
            return FieldOfAction(position: last + 1, title: "")
        }
    )
}

extension Objective: OfficeRecord {
    package static let officePath = "ziele"
    package static var officeForm: RecordForm<Objective>? { .objective }
}

extension RecordForm<Objective> {
    /// A new objective is a part of the field of action it was added from.
    static let objective = RecordForm(
        ownerKind: .field,
        [
            FormTopic(
                .wording,
                [
                    .one("field", \.field), .one("within", \.within), .line("number", \.number),
                    .paragraph("wording", \.wording),
                    .many("strategicGoals", \.strategicGoals),
                ]
            ),
            FormTopic(
                .result,
                [
                    .choice("assessment", \.assessment),
                    .paragraph("assessmentText", \.assessmentText),
                ]
            ),
            FormTopic(.note, [.paragraph("internalNote", \.internalNote)]),
        ],
        blank: { _, field, _ in
            Objective(field: ID(field ?? 0), number: "", wording: "")
        }
    )
}

extension Edition: OfficeRecord {
    package static let officePath = "fassungen"
    package static var officeForm: RecordForm<Edition>? { .edition }
}

extension RecordForm<Edition> {
    /// A new edition is of this year; a town's first one is of sort `first`, later ones are updates.
    static let edition = RecordForm(
        [
            FormTopic(
                .facts,
                [
                    .number("year", \.year), .choice("sort", \.sort),
                    .day("submittedOn", \.submittedOn), .day("adoptedOn", \.adoptedOn),
                    .one("paper", \.paper), .paragraph("remark", \.remark),
                ]
            )
        ],
        blank: { register, _, today in
            let isFirst = register.all(Edition.self).isEmpty
            return Edition(year: today.year, sort: isFirst ? .first : .update)
        }
    )
}

extension OtherConcept: OfficeRecord {
    package static let officePath = "andere-konzepte"
    package static var officeForm: RecordForm<OtherConcept>? { .otherConcept }
}

extension RecordForm<OtherConcept> {
    static let otherConcept = RecordForm(
        [
            FormTopic(
                .facts,
                [
                    .line("title", \.title), .lines("emphases", \.emphases),
                    .line("address", \.address), .one("organization", \.organization),
                ]
            )
        ],
        blank: { _, _, _ in OtherConcept(title: "") }
    )
}
