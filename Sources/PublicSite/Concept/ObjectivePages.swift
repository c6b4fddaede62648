import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// Objectives in two levels: each Leitziel with its Teilziele.
///
/// A Teilziel whose Leitziel is not among them stands on the first level.
@MarkupBuilder
func objectiveTree(_ context: PageContext, _ objectives: [Numbered<Objective>]) -> some Markup {
    let known = Set(objectives.map(\.id))
    let top = objectives.filter { objective in !(objective.within.map(known.contains) ?? false) }
    ul(.class("objectives")) {
        ForEach(top) { objective in
            li {
                objectiveLine(context, objective)
                let below = objectives.filter { $0.within == objective.id }
                if !below.isEmpty {
                    ul {
                        ForEach(below) { part in li { objectiveLine(context, part) } }
                    }
                }
            }
        }
    }
}

/// Number and wording of an objective, as a link.
@MarkupBuilder
private func objectiveLine(_ context: PageContext, _ objective: Numbered<Objective>) -> some Markup
{
    span(.class("number")) { objective.record.number }
    " "
    a(.href(context.path(.objective(objective.id)))) {
        context.own(objective.wording, of: objective.reference)
    }
}

/// All objectives of the fields in force, by field; those of ended fields have pages but are not
/// listed.
struct ObjectivesPage {
    let context: PageContext

    private var words: Catalogue { context.words }

    var content: PageContent {
        PageContent(words[.objective(.heading)], trail: [(words[.frame(.objectives)], .objectives)])
        {
            div(.class("stack")) {
                h1 { words[.objective(.heading)] }
                if context.register.all(Objective.self).isEmpty {
                    p(.class("lead")) { words[.objective(.none)] }
                } else {
                    p(.class("lead")) { words[.objective(.intro)] }
                    ForEach(context.fieldsInForce) { field in
                        let objectives = context.register.parts(
                            of: field.reference,
                            Objective.self
                        )
                        if !objectives.isEmpty {
                            h2(.class("kicker")) {
                                context.stone(field.position)
                                context.link(field.id)
                            }
                            objectiveTree(context, objectives)
                        }
                    }
                }
            }
        }
    }
}

/// One objective: its wording in force, its parts, and the measures that serve it.
struct ObjectivePage {
    let context: PageContext
    /// A Leitziel or a Teilziel.
    let objective: Numbered<Objective>

    private var words: Catalogue { context.words }

    /// Whether the objective's field is in force, so that its wording is the agreed one.
    private var isInForce: Bool { context.register[objective.field]?.record.endedIn == nil }

    /// "Leitziel 3" or "Teilziel 3.1": the printed number, by which people cite it.
    private var title: String {
        let key: TextKey.Objective = objective.within == nil ? .guidingNumbered : .subNumbered
        return words(.objective(key), ["number": objective.record.number])
    }

    var content: PageContent {
        PageContent(title, trail: [(words[.frame(.objectives)], .objectives)]) {
            article(.class("stack")) {
                if isInForce { context.wordingNote }
                h1 { title }
                let wording = context.text(objective.wording, of: objective.reference)
                blockquote(attributes: [.class("quote")] + context.ownLanguage(wording)) {
                    p { wording.words }
                }
                facts
                parts
                let measures = context.register.naming(objective.reference, Measure.self)
                if measures.isEmpty {
                    p { words[.objective(.noMeasures)] }
                } else {
                    h2 { words[.objective(.measures)] }
                    context.measureTable(measures, caption: words[.objective(.measures)])
                }
                actorList(context, of: measures, heading: .objective(.actors))
            }
        }
    }

    /// Field, Leitziel above it, strategic goals, and how far it was reached.
    private var facts: some Markup {
        dl(.class("facts")) {
            fact(words[.objective(.field)], context.link(objective.field))
            if let above = objective.within {
                fact(words[.objective(.above)], context.link(above))
            }
            fact(words[.objective(.goals)], each: objective.strategicGoals.map { context.link($0) })
            if let assessment = objective.assessment {
                fact(
                    words[.objective(.assessment)],
                    MarkupGroup {
                        words.word(assessment)
                        if let text = objective.assessmentText {
                            ": "
                            context.own(text, of: objective.reference)
                        }
                    }
                )
            }
        }
    }

    /// The Teilziele of a Leitziel.
    @MarkupBuilder
    private var parts: some Markup {
        let parts = context.register.naming(objective.reference, Objective.self)
            .filter { $0.within == objective.id }
        if !parts.isEmpty {
            h2 { words[.objective(.subObjectives)] }
            objectiveTree(context, parts)
        }
    }
}

/// The strategic goals of the town, each with the measures that serve it.
///
/// A goal has no page of its own: links lead to its section here.
struct StrategicGoalsPage {
    let context: PageContext

    private var words: Catalogue { context.words }

    var content: PageContent {
        PageContent(words[.goal(.heading)], trail: [(words[.frame(.goals)], .strategicGoals)]) {
            div(.class("stack")) {
                h1 { words[.goal(.heading)] }
                let goals = context.register.all(StrategicGoal.self)
                p(.class("lead")) { words[goals.isEmpty ? .goal(.none) : .goal(.intro)] }
                ForEach(goals) { goal in goalSection(goal) }
            }
        }
    }

    /// The wording of a goal, and the measures that serve it, folded away.
    private func goalSection(_ goal: Numbered<StrategicGoal>) -> some Markup {
        section(.class("stack"), .id(Address.anchor(of: goal.reference))) {
            h2 { words(.goal(.titled), ["code": goal.code]) }
            let wording = context.text(goal.wording, of: goal.reference)
            blockquote(attributes: [.class("quote")] + context.ownLanguage(wording)) {
                p { wording.words }
            }
            let measures = context.register.naming(goal.reference, Measure.self)
            if measures.isEmpty {
                p { words[.goal(.noMeasures)] }
            } else {
                details {
                    summary { words(.start(.fieldMeasures), count: measures.count) }
                    ul {
                        ForEach(measures) { measure in li { context.link(measure.id) } }
                    }
                }
            }
        }
    }
}
