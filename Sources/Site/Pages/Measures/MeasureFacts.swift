import Markup
import Register
import Words

/// The facts of a measure as a list: who, for whom, when, with what money.
struct MeasureFacts {
    let reading: Reading
    let measure: Numbered<Measure>

    private var words: Catalogue { reading.words }

    @MarkupBuilder
    var list: some Markup {
        h2 { words[.measure(.facts)] }
        dl(.class("facts")) {
            who
            what
            money
        }
    }

    @MarkupBuilder
    private var who: some Markup {
        let fields = measure.fieldsOfAction
        fact(
            words[fields.count > 1 ? .measure(.fields) : .measure(.field)],
            each: fields.map { reading.link($0) }
        )
        fact(words[.measure(.lead)], lead)
        if let contact = measure.contact {
            fact(words[.measure(.contact)], reading.own(contact))
        }
        fact(
            words[.network(.contactPersons)],
            each: measure.lead.map { reading.askedPersons(for: $0) } ?? []
        )
        fact(words[.measure(.partners)], each: measure.partners.map { reading.link($0) })
        fact(words[.measure(.reportsTo)], each: measure.reportsTo.map { reading.link($0) })
    }

    private var lead: AnyMarkup {
        measure.lead.map { reading.link($0) } ?? AnyMarkup(words[.value(.notGiven)])
    }

    @MarkupBuilder
    private var what: some Markup {
        if !measure.period.isEmpty {
            fact(words[.measure(.period)], period)
        }
        fact(words[.measure(.targetGroups)], each: measure.targetGroups.map { reading.link($0) })
        fact(words[.measure(.districts)], each: measure.districts.map { reading.link($0) })
        fact(words[.measure(.goals)], each: measure.strategicGoals.map { reading.link($0) })
        if let sort = measure.sort { fact(words[.measure(.sort)], words.word(sort)) }
        if let priority = measure.priority {
            fact(words[.measure(.priority)], words.word(priority))
        }
        fact(
            words[.measure(.successCriteria)],
            each: measure.successCriteria.map { reading.own($0) }
        )
    }

    @MarkupBuilder
    private var money: some Markup {
        let funding = measure.funding
        fact(words[.measure(.cost)], each: costs(funding).map { AnyMarkup($0) })
        if let budget = funding.budget { fact(words[.measure(.budget)], words.word(budget)) }
        if let source = funding.source {
            fact(words[.measure(.fundedBy)], reading.own(source))
        }
        if let programme = funding.programme {
            fact(
                words[.measure(.programme)],
                MarkupGroup {
                    reading.own(programme)
                    if let day = funding.endsOn {
                        ", " + words(.measure(.fundedUntil), ["day": words.date(day)])
                    }
                }
            )
        }
    }

    /// Days in the words of the page; what the town says instead stays as it is.
    private var period: AnyMarkup {
        guard let text = measure.period.words else {
            return AnyMarkup(words.period(measure.period, today: reading.today))
        }
        var days = measure.period
        days.words = nil
        if days.isEmpty { return reading.own(text) }
        let said = words.period(days, today: reading.today)
        return AnyMarkup(
            MarkupGroup {
                said + " ("
                reading.own(text)
                ")"
            }
        )
    }

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
