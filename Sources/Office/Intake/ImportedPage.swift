import Addresses
import Concept
import Journal
import Markup
import OfficeKit
import Register
import Words

/// What one import added and changed, with a link to take it back.
struct ImportedPage: Sendable {
    let context: OfficeContext
    let recorded: RecordedChange

    private var words: Catalogue { context.words }
    private var head: Change.Head { recorded.change.head }
    private var references: [Reference] { recorded.change.edits.map(\.reference) }
    private var new: [Reference] {
        references.filter { recorded.before.table[$0] == nil }
    }
    private var changed: [Reference] {
        references.filter { recorded.before.table[$0] != nil }
    }

    /// Whether some of its new records have not been made public.
    private var isWaiting: Bool {
        new.contains { context.register.table[$0]?.record.visibility.wasPublic == false }
    }

    private var title: String { context.name(ofImport: head) }

    var content: OfficeContent {
        OfficeContent(title, back: (words[.intake(.heading)], .imports)) {
            div(.class("stack")) {
                context.doneNotice
                h1 { title }
                if isWaiting { p(.class("note")) { words[.intake(.notPublicYet)] } }
                list(words(.intake(.newRecords), count: new.count), new)
                list(words(.intake(.changedRecords), count: changed.count), changed)
                p {
                    a(
                        .class("button quiet"),
                        .href(context.path(.takingBack(head.sequence)))
                    ) { words[.intake(.takeBack)] }
                }
            }
        }
    }

    @MarkupBuilder
    private func list(_ heading: String, _ references: [Reference]) -> some Markup {
        if !references.isEmpty {
            section(.class("stack")) {
                h2 { heading }
                ul {
                    ForEach(Array(references.prefix(ShownRecords.limit))) { reference in
                        li { entry(reference) }
                    }
                }
                words.rest(of: references.count)
            }
        }
    }

    @MarkupBuilder
    private func entry(_ reference: Reference) -> some Markup {
        words.name(of: reference.kind) + " "
        if context.register.table[reference] != nil {
            context.link(reference)
        } else {
            a(.href(context.path(.history(reference)))) { words.number(of: reference) }
        }
    }
}

extension OfficeContext {
    /// What was imported and when, in words.
    func name(ofImport head: Change.Head) -> String {
        words(
            .intake(.importedOn),
            [
                "action": words.word(head.attribution.action),
                "day": words.date(Berlin.day(of: head.recordedAt)),
            ]
        )
    }
}
