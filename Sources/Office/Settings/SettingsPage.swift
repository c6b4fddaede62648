import Addresses
import Concept
import Markup
import OfficeKit
import Register
import Words

/// Everything the town sets for its pages, by topic, with links to the forms.
struct SettingsPage: Sendable {
    let context: OfficeContext
    let mailWay: MailWaySection

    private var words: Catalogue { context.words }

    var content: OfficeContent {
        OfficeContent(words[.settings(.heading)]) {
            div(.class("stack")) {
                context.doneNotice
                h1 { words[.settings(.heading)] }
                p(.class("lead")) { words[.settings(.intro)] }
                if let town = context.register.only(Municipality.self) {
                    if !town.isOpen { p(.class("notice")) { words[.settings(.notOpen)] } }
                    sections(town, of: .municipality, [.opening, .facts])
                    concept
                    sections(town, of: .municipality, [.appearance])
                    logo(town)
                    vocabulary
                    sections(town, of: .municipality, [.contact, .texts, .thresholds])
                    if context.mayEnter(.outbox) {
                        h2 { words[.outbox(.mailHeading)] }
                        mailWay.markup
                    }
                    histories
                }
            }
        }
    }

    /// The topics of a record; who does not read everything sees only those that may be changed.
    private func sections<R: Record>(
        _ record: Numbered<R>,
        of form: RecordForm<R>,
        _ names: [FormTopicName]
    ) -> some Markup {
        let topics = names.compactMap { form[$0] }.filter { topic in
            context.may(.readInternal)
                || context.may(.change(record.reference, fields: topic.fieldNames))
        }
        return ForEach(topics) { topic in
            TopicSection(context: context, topic: topic, record: record).markup
        }
    }

    /// The wording of the concept, which is a record of its own.
    @MarkupBuilder
    private var concept: some Markup {
        if let concept = context.register.only(Concept.self) {
            sections(concept, of: .concept, [.wording])
        } else if context.may(.add(.concept, to: nil)) {
            newOne(.concept)
        }
    }

    @MarkupBuilder
    private var vocabulary: some Markup {
        if let vocabulary = context.register.only(Vocabulary.self) {
            sections(vocabulary, of: .vocabulary, [.words])
        } else if context.may(.add(.vocabulary, to: nil)) {
            newOne(.vocabulary)
        }
    }

    private func newOne(_ kind: Kind) -> some Markup {
        section(.class("stack")) {
            h2 { words.name(of: kind) }
            p {
                a(.href(context.path(.new(kind, owner: nil)))) {
                    words(.form(.newTitle), ["kind": words.name(of: kind)])
                }
            }
        }
    }

    /// Links to earlier settings, where a change can be taken back.
    @MarkupBuilder
    private var histories: some Markup {
        if context.may(.readInternal) {
            section(.class("stack")) {
                h2 { words[.office(.history)] }
                ul {
                    ForEach(kept) { reference in
                        li {
                            a(.href(context.path(.history(reference)))) {
                                words(
                                    .office(.historyTitle),
                                    ["record": context.label(reference)]
                                )
                            }
                        }
                    }
                }
            }
        }
    }

    /// The records that contain settings.
    private var kept: [Reference] {
        [Kind.municipality, .concept, .vocabulary].flatMap { kind in
            context.register.table.versions(of: kind).map(\.reference)
        }
    }

    private func logo(_ town: Numbered<Municipality>) -> some Markup {
        section(.class("stack"), .aria(.labelledby("logo"))) {
            h2(.id("logo")) { words[.settings(.logo)] }
            if let logo = town.logo {
                p { context.own(logo.alternative) }
            } else {
                p(.class("soft")) { words[.value(.notGiven)] }
            }
            if context.may(.change(town.reference, fields: Logo.fieldNames)) {
                p {
                    a(.href(context.path(.logo))) {
                        words[.office(.change)]
                        span(.class("hidden")) { ": " + words[.settings(.logo)] }
                    }
                }
            }
        }
    }
}
