import Journal
import Markup
import Register
import Words

/// How a record came to be as it is: who changed what, when and why, newest first.
struct HistoryPage: Sendable {
    let reading: OfficeReading
    let reference: Reference
    /// Oldest first.
    let versions: [RecordedVersion]

    private var words: Catalogue { reading.words }

    private var title: String {
        words(.office(.historyTitle), ["record": reading.label(reference)])
    }

    private var back: (title: String, address: OfficeAddress) {
        if reading.register.table[reference] == nil {
            return (words.plural(of: reference.kind), .records(reference.kind))
        }
        return (reading.label(reference), .record(reference))
    }

    var content: OfficeContent {
        OfficeContent(title, back: back) {
            div(.class("stack")) {
                reading.doneNotice
                h1 { title }
                ol(.class("way")) {
                    ForEach(Array(versions.indices.reversed())) { index in
                        entry(versions[index], before: index > 0 ? versions[index - 1] : nil)
                    }
                }
            }
        }
    }

    private func entry(_ version: RecordedVersion, before: RecordedVersion?) -> some Markup {
        li(.id("v\(version.sequence)"), .class("done")) {
            strong { words.word(version.head.told.action) }
            ", " + words.dateAndTime(version.head.recordedAt) + ", "
            author(version.head.told)
            if let reason = version.head.told.reason {
                p { words(.office(.because), ["reason": reason]) }
            }
            ChangedFields(
                reading: reading,
                reference: reference,
                old: before?.record,
                new: version.record
            ).markup
            if canUndo(version, before) {
                p {
                    a(.href(reading.path(.undoing(reference, sequence: version.sequence)))) {
                        words[version.record == nil ? .office(.restore) : .office(.undo)]
                        span(.class("unseen")) {
                            ": " + words.dateAndTime(version.head.recordedAt)
                        }
                    }
                }
            }
        }
    }

    /// Who, by name where there is an account, by which way.
    private func author(_ told: Told) -> String {
        let name = told.by.person.flatMap { reading.personName($0) }
        let role = words.word(told.by.role)
        return (name.map { "\($0) (\(role))" } ?? role) + ", " + words.word(told.via)
    }

    /// The first version of a record is not taken back but taken out.
    private func canUndo(_ version: RecordedVersion, _ before: RecordedVersion?) -> Bool {
        guard before?.record != nil else { return false }
        let isThere = reading.register.table[reference] != nil
        return version.record == nil
            ? !isThere && reading.may(.end(reference))
            : isThere && reading.may(.change(reference, fields: []))
    }
}
