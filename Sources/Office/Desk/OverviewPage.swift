import Concept
import Markup
import OfficeKit
import Register
import Words

/// Which part of the administration leads which measures, across all fields; not a ranking.
struct OverviewPage: Sendable {
    let context: OfficeContext

    private var words: Catalogue { context.words }

    /// The phases with a column of their own; the last column has the total.
    private static let phases: [Phase] = [
        .planned, .underway, .completed, .madePermanent, .suspended, .unknown,
    ]

    var content: OfficeContent {
        // Sorted by name, because an order by numbers would be read as a ranking.
        let shares = context.register.unitShares.sorted(byName: \.unit.title)
        let carrying = shares.filter { !$0.measures.isEmpty }
        let idle = shares.filter(\.measures.isEmpty)
        return OfficeContent(words[.desk(.overview)]) {
            div(.class("stack")) {
                h1 { words[.desk(.overview)] }
                p(.class("lead")) { words[.desk(.overviewIntro)] }
                if carrying.isEmpty { p { words[.desk(.noUnit)] } } else { table(carrying) }
                if !idle.isEmpty {
                    h2 { words[.desk(.unitsWithout)] }
                    ul(.class("columns-list")) {
                        ForEach(idle) { share in li { context.link(share.unit.reference) } }
                    }
                }
                others
            }
        }
    }

    private func table(_ shares: [UnitShare]) -> some Markup {
        let title = words[.desk(.overview)]
        return div(.class("scroll"), .role(.region), .tabindex(0), .aria(.label(title))) {
            Element<HTML.Table, _> {
                caption(.class("hidden")) { title }
                thead {
                    tr {
                        th(.scope(.col)) { words[.desk(.unit)] }
                        th(.scope(.col)) { words.plural(of: .field) }
                        ForEach(Self.phases) { phase in
                            th(.scope(.col), .class("num")) { words.word(phase) }
                        }
                        th(.scope(.col), .class("num")) { words.word(Timing.late) }
                        th(.scope(.col), .class("num")) { words[.desk(.all)] }
                    }
                }
                tbody { ForEach(shares) { row($0) } }
            }
        }
    }

    private func row(_ share: UnitShare) -> some Markup {
        tr {
            th(.scope(.row)) { context.link(share.unit.reference) }
            td { context.own(fieldNames(share)) }
            ForEach(Self.phases) { phase in number(share.count(of: phase)) }
            number(share.lateCount)
            number(share.measures.count)
        }
    }

    private func number(_ count: Int) -> some Markup {
        td(.class("num")) { count == 0 ? "–" : words.number(count) }
    }

    private func fieldNames(_ share: UnitShare) -> String {
        share.fields.compactMap { context.register[$0]?.record.briefName }.joined(separator: ", ")
    }

    /// Measures that others lead, and measures without a lead.
    private var others: some Markup {
        let measures = context.register.all(Measure.self)
        let without = measures.filter { $0.lead == nil }
        let outside = measures.count { measure in
            measure.lead.flatMap { context.register[$0] }.map { $0.sort != .townUnit } ?? false
        }
        return Element<HTML.Section, _>(.class("stack")) {
            h2 { words[.desk(.others)] }
            if outside > 0 { p { words(.desk(.outside), count: outside) } }
            if !without.isEmpty { p { words(.desk(.withoutLead), count: without.count) } }
            ul { ForEach(without) { measure in li { context.link(measure.reference) } } }
        }
    }
}
