import Addresses
import Concept
import Design
import Exchange
import HTTPTypes
import Markup
import OfficeKit
import Register
import Services
import Sheets
import Vault
import Web
import Words

/// An uploaded table of contact persons: shows what it would change, and imports it like the form
/// would.
struct PersonTableEditor: Sendable {
    let services: Services
    let context: OfficeContext
    let key: String
    let upload: Upload

    func answer(_ sheet: Sheet) async throws -> OfficeAnswer {
        guard context.may(.managePersons) else { return .forbidden }
        let read = PersonTableReading(sheet, services.persons.all, context)
        var page = PersonTablePage(
            context: context,
            upload: upload,
            read: read,
            hidden: sheet.hidden
        )
        guard let sent = context.request.form else { return .page(page.content) }
        switch context.request.step {
        case .discard: return try await services.discarded(key, context)
        case .check:
            try await services.intake.uploads.note(upload.taking(sent), under: key)
            return .seeOther(context.path(.upload(key)))
        case .change: return .seeOther(context.path(.upload(key)))
        case .save: break
        }
        guard page.isReady else { return .page(page.content, .unprocessableContent) }
        guard sent.version == context.register.sequence else {
            page.refused = context.words[.intake(.outdated)]
            return .page(page.content, .conflict)
        }
        do {
            try await services.persons.takeOver(
                read.lines.map { line in
                    Persons.Line(
                        person: try line.person.map { ($0.id, try Persons.mark($0)) },
                        entry: line.entry
                    )
                },
                by: context.visitor.actor.author(for: .managePersons, in: context.register),
                via: .page
            )
        } catch is PersonRefused {
            page.refused = context.words[.intake(.outdated)]
            return .page(page.content, .conflict)
        }
        try await services.intake.uploads.forget(key)
        return .seeOther(context.path(.persons(.all), done: "gespeichert"))
    }
}

/// What a table of contact persons would change, to be confirmed.
struct PersonTablePage: Sendable {
    let context: OfficeContext
    let upload: Upload
    let read: PersonTableReading
    let hidden: [Hidden]
    /// Why it cannot be imported as shown.
    var refused: String?

    private var words: Catalogue { context.words }
    private var table: PersonTable { PersonTable(register: context.register) }
    private var title: String { words(.intake(.checkTitle), ["file": upload.fileName]) }

    var isReady: Bool { read.problems.isEmpty && !read.lines.isEmpty }

    var content: OfficeContent {
        let summary = FaultSummary(words: words, faults: refused.map { [(nil, $0)] } ?? [])
        return OfficeContent(
            title,
            back: (words[.intake(.heading)], .imports),
            isFault: refused != nil || !read.problems.isEmpty
        ) {
            div(.class("stack")) {
                summary.markup
                h1 { title }
                p(.class("lead")) { lead }
                HiddenForm(context: context, hidden: hidden).markup
                ProblemTable(
                    words: words,
                    heading: words(.measureImport(.errors), count: read.problems.count),
                    id: "fehler-liste",
                    problems: read.problems
                ).markup
                list(.changedRecords, read.lines.filter { $0.person != nil })
                list(.newRecords, read.lines.filter { $0.person == nil })
                ImportForm(context: context, isReady: isReady, canPublish: false).markup
            }
        }
    }

    private var lead: String {
        if read.lines.isEmpty, read.problems.isEmpty { return words[.person(.nothingToTake)] }
        return words[.person(.tableLead)]
    }

    @MarkupBuilder
    private func list(_ heading: TextKey.Intake, _ lines: [PersonTableReading.Line]) -> some Markup
    {
        if !lines.isEmpty {
            section(.class("stack")) {
                h2 { words(.intake(heading), count: lines.count) }
                ForEach(Array(lines.prefix(ShownRecords.limit))) { line in
                    h3 { context.own(line.entry.post.function) }
                    changes(line)
                }
                words.rest(of: lines.count)
            }
        }
    }

    private func changes(_ line: PersonTableReading.Line) -> some Markup {
        let rows = PersonTable.Column.allCases.compactMap { column in
            let old = line.person.map { table.text(column, $0.post, $0.reach) } ?? ""
            let new = table.text(column, line.entry.post, line.entry.reach)
            return old == new ? nil : (column: column, old: old, new: new)
        }
        return div(
            .class("scroll"),
            .role(.region),
            .tabindex(0),
            .aria(.label(line.entry.post.function))
        ) {
            Element<HTML.Table, _> {
                caption(.class("hidden")) { line.entry.post.function }
                thead {
                    tr {
                        th(.scope(.col)) { words[.person(.detail)] }
                        th(.scope(.col)) { words[.person(.before)] }
                        th(.scope(.col)) { words[.person(.after)] }
                        th(.scope(.col)) { words[.person(.seenBy)] }
                    }
                }
                tbody {
                    ForEach(rows) { row in
                        tr {
                            th(.scope(.row)) { words[.person(row.column.label)] }
                            td { row.old }
                            td { row.new }
                            td { seenBy(row.column, line.entry.reach) }
                        }
                    }
                }
            }
        }
    }

    private func seenBy(_ column: PersonTable.Column, _ reach: Person.Reach) -> String {
        let detail: Person.Detail? =
            switch column {
            case .name: reach.name
            case .telephone: reach.telephone
            case .mail: reach.mail
            case .function, .organization, .until: nil
            }
        return detail.map { words.word($0.audience) } ?? ""
    }
}
