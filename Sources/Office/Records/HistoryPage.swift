import Addresses
import Concept
import Journal
import Markup
import OfficeKit
import Register
import Words

/// The history of a record, newest first: who changed what, when and why.
struct HistoryPage: Sendable {
    let context: OfficeContext
    let reference: Reference
    /// All versions, oldest first.
    let versions: [RecordedVersion]
    /// The sequences of the two versions to compare; `nil` where none was chosen.
    let compared: (from: Int?, to: Int?)

    private var words: Catalogue { context.words }

    private var title: String {
        words(.office(.historyTitle), ["record": context.label(reference)])
    }

    private var back: (title: String, address: OfficeAddress) {
        if context.register.table[reference] == nil {
            return (words.plural(of: reference.kind), .records(reference.kind))
        }
        return (context.label(reference), .home(of: reference))
    }

    var content: OfficeContent {
        OfficeContent(title, back: back) {
            div(.class("stack")) {
                context.doneNotice
                h1 { title }
                if versions.count > 1 { comparison }
                if context.may(.redact) {
                    p {
                        a(.href(context.path(.redacting(reference)))) {
                            words[.person(.redactWay)]
                        }
                    }
                }
                ol(.class("plain spaced")) {
                    ForEach(Array(versions.indices.reversed())) { index in
                        entry(versions[index], before: index > 0 ? versions[index - 1] : nil)
                    }
                }
            }
        }
    }

    /// Compares two versions, which are chosen by the time of their change.
    private var comparison: some Markup {
        section(.class("stack"), .aria(.labelledby("vergleich"))) {
            h2(.id("vergleich")) { words[.office(.compareHeading)] }
            form(
                .method(.get),
                .action(OfficeAddress.history(reference).text(in: context.language)),
                .class("filter")
            ) {
                choice("von", words[.office(.compareFrom)], compared.from ?? versions[0].sequence)
                choice(
                    "mit",
                    words[.office(.compareTo)],
                    compared.to ?? versions[versions.count - 1].sequence
                )
                button(.type(.submit), .class("button")) { words[.office(.compare)] }
            }
            if let from = version(compared.from), let to = version(compared.to) {
                ChangedFields(
                    context: context,
                    reference: reference,
                    old: from.record,
                    new: to.record
                ).markup
            }
        }
    }

    private func version(_ sequence: Int?) -> RecordedVersion? {
        versions.first { $0.sequence == sequence }
    }

    private func choice(_ name: String, _ text: String, _ chosen: Int) -> some Markup {
        div(.class("field")) {
            label(.for("vergleich-\(name)")) { text }
            select(.id("vergleich-\(name)"), .name(name)) {
                ForEach(versions) { version in
                    option(.value(String(version.sequence))) {
                        words.dateAndTime(version.head.recordedAt) + ", "
                            + words.word(version.head.attribution.action)
                    }
                    .attributes(.selected, when: version.sequence == chosen)
                }
            }
        }
    }

    private func entry(_ version: RecordedVersion, before: RecordedVersion?) -> some Markup {
        li(.id("v\(version.sequence)")) {
            strong { words.word(version.head.attribution.action) }
            ", " + words.dateAndTime(version.head.recordedAt) + ", "
            author(version.head.attribution)
            if let reason = version.head.attribution.reason {
                p { words(.office(.because), ["reason": reason]) }
            }
            ChangedFields(
                context: context,
                reference: reference,
                old: before?.record,
                new: version.record
            ).markup
            if canUndo(version, before) {
                p {
                    a(.href(context.path(.undoing(reference, sequence: version.sequence)))) {
                        words[version.record == nil ? .office(.restore) : .office(.undo)]
                        span(.class("hidden")) {
                            ": " + words.dateAndTime(version.head.recordedAt)
                        }
                    }
                }
            }
        }
    }

    /// Who made a change and by which way; people are named if they still have an account.
    private func author(_ attribution: Attribution) -> String {
        let role = words.word(attribution.by.role)
        guard let person = attribution.by.person else {
            return role + ", " + words.word(attribution.via)
        }
        let name = context.personName(person) ?? words[.person(.removedOnRequest)]
        return "\(name) (\(role)), " + words.word(attribution.via)
    }

    /// Whether a version can be taken back; the first one cannot, its record is removed instead.
    private func canUndo(_ version: RecordedVersion, _ before: RecordedVersion?) -> Bool {
        guard before?.record != nil, !reference.kind.isOfRounds else { return false }
        let isThere = context.register.table[reference] != nil
        return version.record == nil
            ? !isThere && context.may(.end(reference))
            : isThere && context.may(.change(reference, fields: []))
    }
}
