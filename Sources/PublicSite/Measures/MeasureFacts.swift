import Concept
import Design
import Markup
import Register
import Words

/// The facts of a measure as a list: who, for whom, when, and with what money.
struct MeasureFacts {
    let context: PageContext
    let measure: Numbered<Measure>

    private var words: Catalogue { context.words }

    /// A heading and the list; what is not known is left out, except the lead.
    @MarkupBuilder
    var list: some Markup {
        h2 { words[.measure(.facts)] }
        dl(.class("facts")) {
            who
            what
            money
        }
    }

    /// Fields of action, lead, contact, partners, and the bodies it is reported to.
    @MarkupBuilder
    private var who: some Markup {
        let fields = measure.fieldsOfAction
        fact(
            words[fields.count > 1 ? .measure(.fields) : .measure(.field)],
            each: fields.map { context.link($0) }
        )
        fact(words[.measure(.lead)], lead)
        if let contact = measure.contact {
            fact(words[.measure(.contact)], context.own(contact, of: measure.reference))
        }
        fact(
            words[.network(.contactPersons)],
            each: measure.lead.map { context.askedPersons(for: $0) } ?? []
        )
        fact(words[.measure(.partners)], each: measure.partners.map { context.link($0) })
        fact(words[.measure(.reportsTo)], each: measure.reportsTo.map { context.link($0) })
    }

    /// The leading organization; "keine Angabe" if there is none, because its absence matters.
    private var lead: AnyMarkup {
        measure.lead.map { context.link($0) } ?? AnyMarkup(words[.value(.notGiven)])
    }

    /// Period, audience, place, goals, sort, priority, and how success is recognised.
    @MarkupBuilder
    private var what: some Markup {
        if !measure.period.isEmpty {
            fact(words[.measure(.period)], period)
        }
        fact(words[.measure(.targetGroups)], each: measure.targetGroups.map { context.link($0) })
        fact(words[.measure(.districts)], each: measure.districts.map { context.link($0) })
        fact(words[.measure(.goals)], each: measure.strategicGoals.map { context.link($0) })
        if let sort = measure.sort { fact(words[.measure(.sort)], words.word(sort)) }
        if let priority = measure.priority {
            fact(words[.measure(.priority)], words.word(priority))
        }
        fact(
            words[.measure(.successCriteria)],
            each: measure.successCriteria.map { context.own($0) }
        )
    }

    /// Costs, place in the budget, and funding.
    @MarkupBuilder
    private var money: some Markup {
        let funding = measure.funding
        fact(words[.measure(.cost)], each: costs(funding).map { AnyMarkup($0) })
        if let budget = funding.budget { fact(words[.measure(.budget)], words.word(budget)) }
        if let source = funding.source {
            fact(words[.measure(.fundedBy)], context.own(source, of: measure.reference))
        }
        if let programme = funding.programme {
            fact(
                words[.measure(.programme)],
                MarkupGroup {
                    context.own(programme, of: measure.reference)
                    if let day = funding.endsOn {
                        ", " + words(.measure(.fundedUntil), ["day": words.date(day)])
                    }
                }
            )
        }
    }

    /// The period in words of the page; free words of the town follow in German.
    private var period: AnyMarkup {
        guard let text = measure.period.words else {
            return AnyMarkup(words.period(measure.period, today: context.today))
        }
        var days = measure.period
        days.words = nil
        if days.isEmpty { return context.own(text) }
        let said = words.period(days, today: context.today)
        return AnyMarkup(
            MarkupGroup {
                said + " ("
                context.own(text)
                ")"
            }
        )
    }

    /// Costs once, a year, and in posts, each if it is known.
    private func costs(_ funding: Funding) -> [String] {
        [
            funding.once.map { words(.measure(.once), ["money": words.money($0)]) },
            funding.yearly.map { words(.measure(.yearly), ["money": words.money($0)]) },
            funding.staffHundredths.map {
                words(.measure(.staff), ["posts": words.posts(hundredths: $0)])
            },
        ].compactMap { $0 }
    }
}
