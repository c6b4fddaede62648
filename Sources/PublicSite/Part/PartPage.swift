import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// For who works in a field or an organization: its part of the concept, what is new, what is due,
/// whom to call.
struct PartPage {
    let context: PageContext
    let field: Numbered<FieldOfAction>?
    let organization: Numbered<Organization>?

    /// So many reports and steps are shown.
    private static let length = 8

    private var words: Catalogue { context.words }

    var content: PageContent {
        PageContent(words[.part(.heading)], trail: [(words[.part(.heading)], .part(nil, nil))]) {
            div(.class("stack")) {
                h1 { words[.part(.heading)] }
                p(.class("lead")) { words[.part(.intro)] }
                PartForm(context: context, field: field, organization: organization).markup
                if field != nil || organization != nil { part(measures) }
            }
        }
    }

    /// What the field and the organization have in common, or all of the one that was chosen.
    private var measures: [Numbered<Measure>] {
        context.register.all(Measure.self).filter { measure in
            let isInField = field.map { measure.fieldsOfAction.contains($0.id) } ?? true
            let takesPart =
                organization.map { measure.lead == $0.id || measure.partners.contains($0.id) }
                ?? true
            return isInField && takesPart
        }
    }

    @MarkupBuilder
    private func part(_ measures: [Numbered<Measure>]) -> some Markup {
        h2 {
            measures.isEmpty
                ? words[.part(.yourMeasures)] : words(.part(.yourPart), count: measures.count)
        }
        ul(.class("plain")) {
            ForEach([field?.reference, organization?.reference].compactMap { $0 }) { chosen in
                li { context.link(chosen) }
            }
        }
        if measures.isEmpty {
            p { words[.part(.nothing)] }
        } else {
            StateBar(context, measures).whole
            context.measureTable(measures, caption: words[.part(.yourMeasures)])
        }
        latestReports(context, of: measures, length: Self.length)
        due(measures)
        contacts(measures)
    }

    @MarkupBuilder
    private func due(_ measures: [Numbered<Measure>]) -> some Markup {
        let mine = Set(measures.map(\.id))
        let steps = Appointment.all(in: context.register).filter { appointment in
            if case .due(let step) = appointment.subject {
                mine.contains(step.measure)
            } else {
                false
            }
        }
        if !steps.isEmpty {
            h2 { words[.part(.due)] }
            appointmentList(context, Array(steps.prefix(Self.length)))
        }
    }

    @MarkupBuilder
    private func contacts(_ measures: [Numbered<Measure>]) -> some Markup {
        let asked = Set(measures.compactMap(\.record.contact)).sorted()
        let leads = Set(measures.compactMap(\.record.lead)).sorted()
        let office = context.register.only(Concept.self)?.contact
        if !asked.isEmpty || office != nil || !leads.isEmpty {
            h2 { words[.part(.contacts)] }
            dl(.class("facts")) {
                if let office { fact(words[.part(.office)], context.contactLine(office)) }
                fact(words[.measure(.contact)], each: asked.map { context.own($0) })
                fact(words[.measure(.lead)], each: leads.map { context.link($0) })
            }
        }
    }
}
