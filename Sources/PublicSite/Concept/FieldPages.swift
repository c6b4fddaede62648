import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// The fields of action in force, and those that have ended.
struct FieldsPage {
    let context: PageContext

    private var words: Catalogue { context.words }

    var content: PageContent {
        PageContent(words[.fieldOfAction(.heading)], trail: [(words[.frame(.fields)], .fields)]) {
            div(.class("stack")) {
                h1 { words[.fieldOfAction(.heading)] }
                let fields = context.fieldsInForce
                if fields.isEmpty {
                    p(.class("lead")) { words[.fieldOfAction(.none)] }
                } else {
                    p(.class("lead")) { words[.fieldOfAction(.intro)] }
                    fieldMosaic(context, fields)
                }
                ended
            }
        }
    }

    /// The fields that an edition has ended.
    @MarkupBuilder
    private var ended: some Markup {
        let ended = context.register.all(FieldOfAction.self).filter { $0.endedIn != nil }
        if !ended.isEmpty {
            h2 { words[.fieldOfAction(.ended)] }
            ul {
                ForEach(ended) { field in
                    li { context.link(field.id) }
                }
            }
        }
    }
}

/// One field of action: the situation, what is to be reached, and what is done.
///
/// It also has a page after an edition has ended it, because old papers and links name it.
struct FieldPage {
    let context: PageContext
    /// The field, which may have ended.
    let field: Numbered<FieldOfAction>
    /// The public view of each edition when it was frozen, by the number of the edition.
    let frozen: [Int: PublicRegister]

    private var words: Catalogue { context.words }

    var content: PageContent {
        let title = context.text(field.title, of: field.reference)
        return PageContent(
            title.words,
            trail: [(words[.frame(.fields)], .fields)],
            titleIsOwn: !title.isTranslated
        ) {
            article(.class("stack")) {
                p(.class("kicker")) {
                    context.stone(field.position)
                    numbered
                }
                h1(attributes: context.ownLanguage(title)) { title.words }
                facts
                situation
                objectives
                measures
                latestReports(context, of: context.measures(in: field.id), length: 5)
                actorList(
                    context,
                    of: context.measures(in: field.id),
                    heading: .fieldOfAction(.actors)
                )
                before
            }
        }
    }

    /// The field's number and the edition it comes from.
    private var numbered: String {
        let position = ["position": String(field.position)]
        guard isInForce, let edition = context.editionInForce else {
            return words(.fieldOfAction(.numbered), position)
        }
        let year = ["year": String(edition.year)]
        return words(.fieldOfAction(.numberedInEdition), position.merging(year) { $1 })
    }

    /// In which edition it came or ended, its accent, lead, reporting, and the fields before and
    /// after it.
    private var facts: some Markup {
        dl(.class("facts")) {
            if let edition = field.newIn.flatMap({ context.register[$0] }) {
                fact(words[.frame(.editions)], said(.newIn, edition))
            }
            if let edition = field.endedIn.flatMap({ context.register[$0] }) {
                fact(words[.frame(.editions)], said(.endedIn, edition))
            }
            if let accent = field.accent {
                fact(words[.fieldOfAction(.accent)], context.own(accent, of: field.reference))
            }
            if let lead = field.lead {
                fact(words[.fieldOfAction(.lead)], context.link(lead))
            }
            fact(words[.fieldOfAction(.reportsTo)], each: field.reportsTo.map { context.link($0) })
            fact(
                words[.fieldOfAction(.continues)],
                each: field.predecessors.map { context.link($0) }
            )
            fact(words[.fieldOfAction(.continuedBy)], each: successors)
        }
    }

    /// A link to an edition, with what it did to the field.
    private func said(
        _ key: TextKey.FieldOfAction,
        _ edition: Numbered<Edition>
    ) -> some Markup {
        a(.href(context.path(.editions) + "#" + Address.anchor(of: edition.reference))) {
            words(.fieldOfAction(key), ["year": String(edition.year)])
        }
    }

    /// The later fields that continue this one.
    private var successors: [AnyMarkup] {
        context.register.naming(field.reference, FieldOfAction.self)
            .filter { $0.predecessors.contains(field.id) }.map { context.link($0.id) }
    }

    /// How things stand in the field; nothing if the town has not written it.
    @MarkupBuilder
    private var situation: some Markup {
        if !field.situation.isEmpty {
            h2 { words[.fieldOfAction(.situation)] }
            context.prose(field.situation, of: field.reference, below: 2)
        }
    }

    /// The objectives of the field in two levels; nothing if there are none.
    @MarkupBuilder
    private var objectives: some Markup {
        let objectives = context.register.parts(of: field.reference, Objective.self)
        if !objectives.isEmpty {
            h2 { words[.fieldOfAction(.objectives)] }
            objectiveTree(context, objectives)
        }
    }

    /// The measures of the field, or that there are none.
    @MarkupBuilder
    private var measures: some Markup {
        let measures = context.measures(in: field.id)
        if !measures.isEmpty {
            h2 { words[.fieldOfAction(.measures)] }
            StateBar(context, measures).whole
            context.measureTable(
                measures,
                caption: words[.fieldOfAction(.measures)],
                without: .field
            )
        } else if isInForce {
            p { words[.fieldOfAction(.noMeasures)] }
        }
    }

    /// What earlier editions said about this field and about those it continues.
    @MarkupBuilder
    private var before: some Markup {
        let editions = context.register.all(Edition.self).sorted { $0.year > $1.year }.dropFirst()
        ForEach(editions) { edition in
            let forebears = forebears(in: edition)
            if !forebears.isEmpty {
                h2 { words(.fieldOfAction(.before), ["year": String(edition.year)]) }
                ForEach(forebears) { field in
                    p {
                        String(field.position) + " "
                        context.own(field.title, of: field.reference)
                    }
                    context.prose(
                        field.situation,
                        of: field.reference,
                        below: 2,
                        anchored: false
                    )
                }
            }
        }
    }

    /// This field and those it continues, as an edition had them; empty if it was never frozen.
    private func forebears(in edition: Numbered<Edition>) -> [Numbered<FieldOfAction>] {
        let fields = frozen[edition.id.number]?.all(FieldOfAction.self) ?? []
        return fields.filter { $0.id == field.id || field.predecessors.contains($0.id) }
    }

    /// Whether the field is in force; one that has ended is not blamed for what it lacks.
    private var isInForce: Bool { field.endedIn == nil }
}
