import Addresses
import Concept
import Design
import Markup
import OfficeKit
import Register
import Words

/// One topic of a record, or of a new one, as a form.
struct TopicPage: Sendable {
    let context: OfficeContext
    let kind: Kind
    /// The record; `nil` for a new one.
    let reference: Reference?
    /// The record that a new one becomes a part of; `nil` if it stands alone.
    let owner: Reference?
    let topic: FormTopicName
    let fields: [Shown]
    /// The version on which the form is based, as a sequence in the log; 0 for none.
    let version: Int
    let summary: FaultSummary
    /// What somebody else has changed in the same fields; `nil` if nobody has.
    var conflict: EditConflict?

    /// A field as it is shown.
    struct Shown: Sendable {
        let name: String
        let control: FormControl
        let isRequired: Bool
        let values: [String]
        /// The records that can be chosen.
        let offered: [Reference]
    }

    private var words: Catalogue { context.words }

    private var title: String {
        guard let reference else {
            return words(.form(.newTitle), ["kind": words.name(of: kind)])
        }
        return words(
            .form(.topicTitle),
            ["topic": words[topic.heading], "record": context.label(reference)]
        )
    }

    private var back: (title: String, address: OfficeAddress) {
        if kind.isSetting { return (words[.settings(.heading)], .settings) }
        if let shown = reference ?? owner { return (context.label(shown), .record(shown)) }
        return (words.plural(of: kind), .records(kind))
    }

    var content: OfficeContent {
        OfficeContent(title, back: back, isFault: !summary.isEmpty || conflict != nil) {
            div(.class("stack")) {
                summary.markup
                h1 { title }
                state
                if let help = FormHelp.text(topic, of: kind) { p(.class("note")) { words[help] } }
                if let conflict { ConflictTable(context: context, conflict: conflict).markup }
                context.sendingForm(version: version) {
                    ForEach(fields) { field in
                        FieldMarkup(
                            context: context,
                            kind: kind,
                            name: field.name,
                            control: field.control,
                            isRequired: field.isRequired,
                            values: field.values,
                            offered: field.offered
                        ).markup(summary)
                    }
                    div(.class("actions")) {
                        context.stepButton(.check, words[.form(.check)])
                        a(.href(context.path(back.address))) { words[.form(.cancel)] }
                    }
                }
            }
        }
    }

    /// Tells whether the form changes what was agreed or only what is going on.
    @MarkupBuilder
    private var state: some Markup {
        if fields.contains(where: { kind.type.agreedFields.contains($0.name) }), let note {
            p(.class("note")) { words[.form(note)] }
        }
    }

    private var note: TextKey.Form? {
        if !context.register.isFrozen { return .draftNote }
        if reference != nil { return .agreedNote }
        return kind == .measure ? .betweenEditionsNote : nil
    }
}
