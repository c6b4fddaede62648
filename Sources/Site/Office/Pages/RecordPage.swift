import Markup
import Register
import Words

/// One record: what it holds, topic by topic, each with the way to change it.
struct RecordPage<R: Record>: Sendable {
    let reading: OfficeReading
    let form: RecordForm<R>
    let record: Numbered<R>

    private var words: Catalogue { reading.words }
    private var reference: Reference { record.reference }
    private var title: String { reading.label(reference) }

    var content: OfficeContent {
        OfficeContent(title, back: back) {
            div(.class("stack")) {
                reading.doneNotice
                p(.class("soft")) { words.name(of: R.kind) }
                h1 { reading.own(title) }
                ways
                ForEach(topics) { topic in
                    TopicSection(reading: reading, topic: topic, record: record).markup
                }
                ForEach(R.kind.partKinds) { partSection($0) }
            }
        }
    }

    /// Who does not read everything sees what may be changed.
    private var topics: [FormTopic<R>] {
        form.topics.filter {
            reading.may(.readInternal) || reading.may(.change(reference, fields: $0.fieldNames))
        }
    }

    private var back: (title: String, address: OfficeAddress) {
        if let owner = record.record.owner, R.kind != .objective, R.kind != .chapter {
            return (reading.label(owner), .record(owner))
        }
        return (words.plural(of: R.kind), .records(R.kind))
    }

    /// What else can be done with the record.
    private var ways: some Markup {
        ul(.class("plain ways")) {
            if record.record.visibility == .public, let path = reading.publicPath(reference) {
                li { a(.href(path)) { words[.office(.publicPage)] } }
            }
            if reading.may(.readInternal), Address.of(reference) != nil {
                li { a(.href(reading.path(.preview(reference)))) { words[.office(.preview)] } }
            }
            if R.kind == .organization, reading.may(.managePersons) {
                li {
                    a(.href(reading.path(.persons(.new(of: ID(reference.number)))))) {
                        words[.person(.newTitle)]
                    }
                }
            }
            if reading.may(.readInternal) {
                li { a(.href(reading.path(.history(reference)))) { words[.office(.history)] } }
            }
            if R.kind == .measure, reading.may(.add(.followUp, to: nil)) {
                li {
                    a(.href(reading.path(.new(.followUp, owner: reference.number)))) {
                        words(.form(.newTitle), ["kind": words.name(of: .followUp)])
                    }
                }
            }
            if reading.may(.end(reference)), !R.isSingle {
                li { a(.href(reading.path(.ending(reference)))) { words[.office(.end)] } }
            }
        }
    }

    /// Records that belong to this one, and the way to add one.
    private func partSection(_ kind: Kind) -> some Markup {
        let parts = reading.register.table.referrers(to: reference).filter { $0.kind == kind }
            .filter { reading.register.table[$0]?.record.owner == reference }
        return section(.class("stack")) {
            h2 { words.plural(of: kind) }
            if !parts.isEmpty { ul { ForEach(parts) { part in li { reading.link(part) } } } }
            if reading.may(.add(kind, to: reference)) {
                p {
                    a(.href(reading.path(.new(kind, owner: reference.number)))) {
                        words(.form(.newTitle), ["kind": words.name(of: kind)])
                    }
                }
            }
        }
    }
}

extension Kind {
    /// The kinds whose records are added at a record of this one.
    fileprivate var partKinds: [Kind] {
        switch self {
        case .measure: [.milestone, .statusUpdate]
        case .field: [.objective]
        case .paper: [.consultation]
        case .organization: [.membership]
        case .municipality, .district, .targetGroup, .vocabulary, .translation, .concept,
            .chapter, .strategicGoal, .principle, .objective, .milestone, .statusUpdate, .edition,
            .otherConcept, .membership, .consultation, .meeting, .followUp,
            .statusRound, .statusRequest:
            []
        }
    }
}
