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
                ForEach(topics) { topicSection($0) }
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
            if reading.may(.readInternal) {
                li { a(.href(reading.path(.history(reference)))) { words[.office(.history)] } }
            }
            if reading.may(.end(reference)), !R.isSingle {
                li { a(.href(reading.path(.ending(reference)))) { words[.office(.end)] } }
            }
        }
    }

    private func topicSection(_ topic: FormTopic<R>) -> some Markup {
        section(.class("stack"), .aria(.labelledby("thema-\(topic.name.rawValue)"))) {
            h2(.id("thema-\(topic.name.rawValue)")) { words[topic.name.heading] }
            dl(.class("facts")) {
                ForEach(topic.fields) { field in
                    fact(words.label(of: field.name, R.kind), shown(field))
                }
            }
            if reading.may(.change(reference, fields: topic.fieldNames)) {
                p {
                    a(.href(reading.path(.topic(reference, topic.name)))) {
                        words[.office(.change)]
                        span(.class("hidden")) { ": " + words[topic.name.heading] }
                    }
                }
            }
        }
    }

    /// A value as it is read, not as it is typed.
    private func shown(_ field: FormField<R>) -> AnyMarkup {
        let values = field.read(record.record, words).filter { !$0.isEmpty }
        guard let value = values.first else {
            return AnyMarkup(span(.class("soft")) { words[.value(.notGiven)] })
        }
        switch field.control {
        case .choice(let list):
            let word = list.first { $0.key == value }
            return AnyMarkup(word.map { words.word($0) } ?? value)
        case .visibility: return AnyMarkup(words.word(record.record.visibility))
        case .one(let kind), .many(let kind):
            let named = values.compactMap { Address.number($0) }.map { Reference(kind, $0) }
            return AnyMarkup(
                ul(.class("plain")) {
                    ForEach(named.filter(reading.mayName)) { one in li { reading.link(one) } }
                }
            )
        case .flag: return AnyMarkup(words[.value(.yes)])
        case .prose, .lines, .paragraph:
            let lines = value.split(separator: "\n").map(String.init)
            return AnyMarkup(ForEach(lines) { line in p { reading.own(line) } })
        case .line, .day, .money, .number: return reading.own(value)
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
            .otherConcept, .membership, .consultation, .meeting:
            []
        }
    }
}
