import Addresses
import Concept
import Markup
import OfficeKit
import Register
import Words

/// A record, topic by topic, with links to its forms.
struct RecordPage<R: Record>: Sendable {
    let context: OfficeContext
    let form: RecordForm<R>
    let record: Numbered<R>

    private var words: Catalogue { context.words }
    private var reference: Reference { record.reference }
    private var title: String { context.label(reference) }

    var content: OfficeContent {
        OfficeContent(title, back: back) {
            div(.class("stack")) {
                context.doneNotice
                p(.class("soft")) { words.name(of: R.kind) }
                h1 { context.own(title) }
                ways
                ForEach(topics) { topic in
                    TopicSection(context: context, topic: topic, record: record).markup
                }
                ForEach(R.kind.partKinds) { partSection($0) }
            }
        }
    }

    /// The topics shown; who does not read everything sees only those that may be changed.
    private var topics: [FormTopic<R>] {
        form.topics.filter {
            context.may(.readInternal) || context.may(.change(reference, fields: $0.fieldNames))
        }
    }

    private var back: (title: String, address: OfficeAddress) {
        if let owner = record.record.owner, R.kind != .objective, R.kind != .chapter {
            return (context.label(owner), .record(owner))
        }
        return (words.plural(of: R.kind), .records(R.kind))
    }

    /// Links to what else can be done with the record.
    private var ways: some Markup {
        ul(.class("plain ways")) {
            if record.record.visibility == .public, let path = context.publicPath(reference) {
                li { a(.href(path)) { words[.office(.publicPage)] } }
            }
            if context.may(.readInternal), Address.of(reference) != nil {
                li { a(.href(context.path(.preview(reference)))) { words[.office(.preview)] } }
            }
            if R.kind == .organization, context.may(.managePersons) {
                li {
                    a(.href(context.path(.persons(.new(of: ID(reference.number)))))) {
                        words[.person(.newTitle)]
                    }
                }
            }
            if context.may(.readInternal) {
                li { a(.href(context.path(.history(reference)))) { words[.office(.history)] } }
            }
            if R.kind == .measure, context.may(.add(.followUp, to: nil)) {
                li {
                    a(.href(context.path(.new(.followUp, owner: reference.number)))) {
                        words(.form(.newTitle), ["kind": words.name(of: .followUp)])
                    }
                }
            }
            if context.may(.end(reference)), !R.isSingle {
                li { a(.href(context.path(.ending(reference)))) { words[.office(.end)] } }
            }
        }
    }

    /// The parts of the record of one kind, with a link to add one.
    private func partSection(_ kind: Kind) -> some Markup {
        let parts = context.register.table.referrers(to: reference).filter { $0.kind == kind }
            .filter { context.register.table[$0]?.record.owner == reference }
        return section(.class("stack")) {
            h2 { words.plural(of: kind) }
            if !parts.isEmpty { ul { ForEach(parts) { part in li { context.link(part) } } } }
            if context.may(.add(kind, to: reference)) {
                p {
                    a(.href(context.path(.new(kind, owner: reference.number)))) {
                        words(.form(.newTitle), ["kind": words.name(of: kind)])
                    }
                }
            }
        }
    }
}
