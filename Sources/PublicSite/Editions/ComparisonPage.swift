import Addresses
import Concept
import Design
import Markup
import Register
import Words

/// Compares the fields of two editions: continued, renamed, succeeded, new and dropped.
///
/// It compares what the public saw of each when it was frozen, so later corrections do not blur the
/// comparison.
struct ComparisonPage {
    let context: PageContext
    /// The two editions; with one missing the page only asks which.
    let older: Numbered<Edition>?
    /// The edition with the later year.
    let newer: Numbered<Edition>?
    /// The public view of each edition when it was frozen, by the number of the edition.
    let frozen: [Int: PublicRegister]

    private var words: Catalogue { context.words }

    var content: PageContent {
        PageContent(
            words[.edition(.comparison)],
            trail: [
                (words[.frame(.editions)], .editions),
                (words[.edition(.comparison)], .comparison(nil, nil)),
            ]
        ) {
            div(.class("stack")) {
                h1 { words[.edition(.comparison)] }
                chooser
                if let older, let newer { compared(older, newer) }
            }
        }
    }

    /// All editions, oldest first.
    private var editions: [Numbered<Edition>] {
        context.register.all(Edition.self).sorted { $0.year < $1.year }
    }

    /// The form to choose two editions, if there are two.
    @MarkupBuilder
    private var chooser: some Markup {
        if editions.count < 2 {
            p(.class("lead")) { words[.edition(.nothingToCompare)] }
        } else {
            form(
                .class("filter"),
                .method(.get),
                .action(PageRequest(.comparison(nil, nil), context.language).path)
            ) {
                context.selectField(
                    "von",
                    words[.edition(.compareFrom)],
                    options: options,
                    chosen: (older ?? editions.first).map { String($0.id.number) }
                )
                context.selectField(
                    "mit",
                    words[.edition(.compareWith)],
                    options: options,
                    chosen: (newer ?? editions.last).map { String($0.id.number) }
                )
                if let stand = context.stand {
                    input(.type(.hidden), .name(PageRequest.standName), .value(stand.description))
                }
                button(.class("button")) { words[.edition(.compare)] }
            }
        }
    }

    /// The editions as options, by their year.
    private var options: [Choosable] {
        editions.map { edition in
            Choosable(
                value: String(edition.id.number),
                text: words(.edition(.titled), ["year": String(edition.year)])
            )
        }
    }

    /// The table; a sentence if both are the same or one was never frozen.
    @MarkupBuilder
    private func compared(_ older: Numbered<Edition>, _ newer: Numbered<Edition>) -> some Markup {
        if older.id == newer.id {
            p(.class("lead")) { words[.edition(.sameTwice)] }
        } else if let before = state(of: older), let after = state(of: newer) {
            let lineage = Lineage(from: before, to: after)
            p(.class("lead")) { summary(lineage) }
            lineageTable(lineage, older, newer)
        } else {
            p(.class("lead")) { words[.edition(.notFrozen)] }
        }
    }

    /// The view of an edition when it was frozen.
    ///
    /// For the newest edition, while it is not frozen, the present view; otherwise `nil`.
    private func state(of edition: Numbered<Edition>) -> PublicRegister? {
        frozen[edition.id.number] ?? (edition.id == editions.last?.id ? context.register : nil)
    }

    /// How many fields met each fate, in a sentence.
    private func summary(_ lineage: Lineage) -> String {
        let counts = Lineage.Fate.allCases.compactMap { fate -> String? in
            let count = lineage.steps.count { $0.fate == fate }
            return count == 0 ? nil : words(.edition(fate.counted), count: count)
        }
        return words(.edition(.comparisonSummary), ["counts": words.list(counts)])
    }

    /// A row for each field: before, after, and what became of it.
    private func lineageTable(
        _ lineage: Lineage,
        _ older: Numbered<Edition>,
        _ newer: Numbered<Edition>
    ) -> some Markup {
        let title = words[.edition(.comparisonCaption)]
        return div(.class("scroll few"), .role(.region), .aria(.label(title)), .tabindex(0)) {
            table {
                caption { title }
                thead {
                    tr {
                        th(.scope(.col)) {
                            words(.edition(.titled), ["year": String(older.year)])
                        }
                        th(.scope(.col)) {
                            words(.edition(.titled), ["year": String(newer.year)])
                        }
                        th(.scope(.col)) { words[.edition(.fate)] }
                    }
                }
                tbody { ForEach(lineage.steps) { step in row(step) } }
            }
        }
    }

    /// A field before and after, and what became of it.
    private func row(_ step: Lineage.Step) -> some Markup {
        tr {
            td {
                ForEach(step.before) { field in
                    p { numbered(field) }
                }
            }
            td { if let field = step.after { numbered(field) } }
            td {
                span(.class("fate fate-\(step.fate)")) { words[.edition(step.fate.label)] }
            }
        }
    }

    /// Position and title of a field, as a link if the field still has a page.
    @MarkupBuilder
    private func numbered(_ field: Numbered<FieldOfAction>) -> some Markup {
        String(field.position) + " "
        if context.register[field.id] == nil {
            context.own(field.title, of: field.reference)
        } else {
            a(.href(context.path(.field(field.id)))) {
                context.own(field.title, of: field.reference)
            }
        }
    }
}

extension Lineage.Fate {
    /// What became of a field, in a word or two.
    fileprivate var label: TextKey.Edition {
        switch self {
        case .continued: .fateContinued
        case .renamed: .fateRenamed
        case .succeeded: .fateSucceeded
        case .new: .fateNew
        case .dropped: .fateDropped
        }
    }

    /// The key of the count of fields with this fate.
    fileprivate var counted: TextKey.Edition {
        switch self {
        case .continued: .countContinued
        case .renamed: .countRenamed
        case .succeeded: .countSucceeded
        case .new: .countNew
        case .dropped: .countDropped
        }
    }
}
