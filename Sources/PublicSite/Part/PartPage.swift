import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// A page for people who work in a field or an organization.
///
/// It shows their part of the concept: their measures, what is new, what is due, and whom to call.
/// With both chosen, it is what the two have in common.
struct PartPage {
    let context: PageContext
    /// The chosen field; `nil` if none is chosen or it does not exist.
    let field: Numbered<FieldOfAction>?
    /// The chosen organization; `nil` if none is chosen or it does not exist.
    let organization: Numbered<Organization>?

    /// How many reports and how many milestones are listed.
    private static let length = 8

    private var words: Catalogue { context.words }

    /// The form always; the part itself once something is chosen.
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

    /// The measures that match both choices; a choice that is not made matches all.
    private var measures: [Numbered<Measure>] {
        context.register.all(Measure.self).filter { measure in
            let isInField = field.map { measure.fieldsOfAction.contains($0.id) } ?? true
            let takesPart =
                organization.map { measure.lead == $0.id || measure.partners.contains($0.id) }
                ?? true
            return isInField && takesPart
        }
    }

    /// What the chosen measures add up to.
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

    /// The milestones of these measures that are due next.
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

    /// Contacts: the town's office, those that measures name, and the leading organizations.
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
