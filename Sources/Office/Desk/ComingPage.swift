import Addresses
import Concept
import Exchange
import Markup
import OfficeKit
import Register
import Words

/// The dates of the next twelve months by month, to plan with, to print and to save as a calendar.
struct ComingPage: Sendable {
    let context: OfficeContext

    static let months = 12

    private var words: Catalogue { context.words }

    /// The dates shown; a lead sees those of the own measures only.
    private var coming: [Coming] {
        let all = context.register.coming(from: context.today, months: Self.months)
        guard !context.may(.readInternal) else { return all }
        return all.filter { context.visitor.actor.leads($0.about, in: context.register) }
    }

    var content: OfficeContent {
        let coming = self.coming
        return OfficeContent(words[.desk(.coming)]) {
            div(.class("stack")) {
                h1 { words[.desk(.coming)] }
                p(.class("lead")) {
                    coming.isEmpty
                        ? words[.desk(.nothingComing)]
                        : words(.desk(.comingIntro), count: coming.count)
                }
                p {
                    a(.href(context.path(.comingFile))) { words[.calendar(.file)] }
                }
                ForEach(months(coming)) { month in
                    section(.class("stack")) {
                        h2 { words.month(month[0].day) }
                        context.list(of: month)
                    }
                }
            }
        }
    }

    /// Groups the dates by month; months without dates are left out.
    private func months(_ coming: [Coming]) -> [[Coming]] {
        Dictionary(grouping: coming) { Month(of: $0.day) }.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The same dates as an iCalendar file, for the visitor only.
    var file: OfficeFile {
        let register = context.register
        let key = register.only(Municipality.self)?.officialKey ?? "town"
        let events = coming.map { entry in
            CalendarText.Event(
                id: "\(entry.about.kind.rawValue)-\(entry.about.number)-\(entry.sort)@\(key)",
                day: entry.day,
                time: entry.time,
                title: "\(words[entry.sort.name]): \(context.label(entry.about))",
                stamp: register.table[entry.about]?.stamp?.put.recordedAt
                    ?? Berlin.start(of: context.today)
            )
        }
        let text = CalendarText(
            name: words[.desk(.coming)],
            language: context.language.tag,
            events: events
        ).text
        return OfficeFile(
            name: "was-kommt.ics",
            mediaType: "text/calendar; charset=utf-8",
            bytes: Array(text.utf8)
        )
    }
}
