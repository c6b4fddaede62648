import Addresses
import Concept
import Journal
import Markup
import OfficeKit
import Register
import Vault
import Words

/// What a successor in the office needs to know.
///
/// What is open, promised and due, whom to ask, and why the latest decisions were taken.
struct HandoverPage: Sendable {
    let context: OfficeContext
    /// The latest changes with a reason, newest first.
    let reasoned: [Change]
    /// The contact persons, as far as the visitor may see them.
    let persons: ShownPersons

    static let reasonCount = 20
    private static let monthsAhead = 6
    private static let resultCount = 10
    /// How many records of one change are named.
    private static let namedCount = 3

    private var words: Catalogue { context.words }
    private var register: Register { context.register }

    var content: OfficeContent {
        OfficeContent(words[.desk(.handover)]) {
            div(.class("stack")) {
                h1 { words[.desk(.handover)] }
                p(.class("lead")) { words[.desk(.handoverIntro)] }
                part(.desk(.openPoints), openPoints)
                part(.desk(.promises), followUps { $0.sort == .promise })
                part(.desk(.deadlines), deadlines)
                part(.desk(.contacts), contacts)
                part(.desk(.results), results)
                part(.desk(.reasons), reasons)
            }
        }
    }

    private func part(_ heading: TextKey, _ content: some Markup) -> some Markup {
        section(.class("stack")) {
            h2 { words[heading] }
            content
        }
    }

    // MARK: - What is open

    @MarkupBuilder
    private var openPoints: some Markup {
        let hints = register.hints(on: context.today)
        if hints.isEmpty {
            p { words[.desk(.nothing)] }
        } else {
            ul {
                ForEach(Hint.Cause.allCases) { cause in
                    let count = hints.count { $0.cause == cause }
                    if count > 0 { li { words[cause.heading] + ": " + words.number(count) } }
                }
            }
            p { a(.href(context.path(.desk()))) { words[.desk(.heading)] } }
        }
        if register.all(FollowUp.self).contains(where: { $0.isOpen && $0.sort != .promise }) {
            followUps { $0.sort != .promise }
        }
    }

    @MarkupBuilder
    private func followUps(_ isMeant: (FollowUp) -> Bool) -> some Markup {
        let open = register.all(FollowUp.self).filter { $0.isOpen && isMeant($0.record) }
            .sorted { ($0.due, $0.reference) < ($1.due, $1.reference) }
        if open.isEmpty {
            p { words[.desk(.noneNoted)] }
        } else {
            ul(.class("plain spaced")) {
                ForEach(open) { followUp in
                    li {
                        context.link(followUp.reference)
                        ", " + words(.desk(.dueOn), ["day": words.date(followUp.due)])
                        ForEach(followUp.record.about.filter(context.mayName)) { about in
                            ", "
                            context.link(about)
                        }
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private var deadlines: some Markup {
        let coming = register.coming(from: context.today, months: Self.monthsAhead)
        if coming.isEmpty { p { words[.desk(.nothingComing)] } } else { context.list(of: coming) }
        p { a(.href(context.path(.coming))) { words[.desk(.allComing)] } }
    }

    // MARK: - Whom to ask

    /// The organizations that lead measures, with the functions named there as contacts.
    @MarkupBuilder
    private var contacts: some Markup {
        let measures = register.all(Measure.self).filter { !$0.status.phase.isOver }
        let byLead = Dictionary(grouping: measures.filter { $0.lead != nil }) { $0.lead }
        let leads = byLead.keys.compactMap { $0.flatMap { register[$0] } }
            .sorted(byName: \.title)
        if leads.isEmpty { p { words[.desk(.noneNoted)] } }
        ul(.class("plain spaced")) {
            ForEach(leads) { lead in
                li {
                    context.link(lead.reference)
                    let functions = Set((byLead[lead.id] ?? []).compactMap(\.contact))
                        .sortedByName()
                    if !functions.isEmpty {
                        ": "
                        context.own(functions.joined(separator: ", "))
                    }
                    ForEach(persons.asked(for: lead.id)) { person in p { asked(person) } }
                    let count = byLead[lead.id]?.count ?? 0
                    p(.class("soft")) { words(.desk(.leadsMeasures), count: count) }
                }
            }
        }
    }

    private func asked(_ person: ShownPerson) -> some Markup {
        let known = [person.name, person.post.function, person.telephone, person.mail]
        return a(.href(context.path(.persons(.one(person.id))))) {
            context.own(known.compactMap { $0 }.joined(separator: ", "))
        }
    }

    // MARK: - Why it is so

    /// The latest results of consultations.
    @MarkupBuilder
    private var results: some Markup {
        let steps = register.all(Consultation.self).compactMap { step in
            step.result.map { (step, $0, register.day(of: step.record)) }
        }
        let newest = steps.sorted { one, other in
            let never = Day(daysSinceEpoch: 0)
            return (other.2 ?? never, one.0.reference) < (one.2 ?? never, other.0.reference)
        }
        .prefix(Self.resultCount)
        if newest.isEmpty { p { words[.desk(.noneNoted)] } }
        ul(.class("plain spaced")) {
            ForEach(Array(newest)) { step, result, day in
                li {
                    context.namedLink(step.reference)
                    ": " + words.word(result.outcome)
                    if let day { ", " + words.date(day) }
                    if let said = result.words {
                        p { context.own(said) }
                    }
                }
            }
        }
    }

    @MarkupBuilder
    private var reasons: some Markup {
        if reasoned.isEmpty { p { words[.desk(.noneNoted)] } }
        ul(.class("plain spaced")) {
            ForEach(reasoned) { change in
                li {
                    words.date(Berlin.day(of: change.head.recordedAt)) + ", "
                    words.word(change.head.attribution.action)
                    ForEach(Array(change.edits.prefix(Self.namedCount).enumerated())) {
                        place,
                        edit in
                        place == 0 ? ": " : ", "
                        a(.href(context.path(.history(edit.reference)))) {
                            context.own(context.label(edit.reference))
                        }
                    }
                    p { context.own(change.head.attribution.reason ?? "") }
                }
            }
        }
    }
}

extension FollowUp {
    /// The records it refers to; empty if there are none.
    fileprivate var about: [Reference] {
        [measure?.reference, organization?.reference, paper?.reference].compactMap { $0 }
    }
}
