import Journal
import Markup
import Register
import Words

/// Changes, newest first: the day, what was done, and which records look different.
///
/// Of each change so many records are named; the rest is only counted.
func changeList(
    _ reading: Reading,
    _ changes: [PublicChange],
    naming shownRecords: Int
) -> some Markup {
    ol(.class("way")) {
        ForEach(changes) { change in
            li(.class("done")) {
                reading.date(Berlin.day(of: change.recordedAt))
                " "
                strong { reading.words.word(change.action) }
                if let day = change.countsFrom {
                    span(.class("soft")) {
                        " (" + reading.words(.change(.countsFrom), ["day": reading.words.date(day)])
                            + ")"
                    }
                }
                changedRecords(reading, change.differences, shownRecords)
            }
        }
    }
}

@MarkupBuilder
private func changedRecords(
    _ reading: Reading,
    _ differences: [Difference],
    _ shownRecords: Int
) -> some Markup {
    let words = reading.words
    let lines = changeLines(reading, differences)
    ul(.class("plain")) {
        ForEach(lines.prefix(shownRecords)) { line in
            li {
                words.name(of: line.shown.kind) + " "
                reading.link(line.shown)
                ": "
                line.summary
            }
        }
        if lines.count > shownRecords {
            li(.class("soft")) {
                words(.value(.others), count: lines.count - shownRecords)
            }
        }
    }
}

/// What is said of one record.
private struct ChangeLine {
    let shown: Reference
    let summary: String
}

/// A line for each record that has a page or a place on one; parts are said at what owns them.
private func changeLines(_ reading: Reading, _ differences: [Difference]) -> [ChangeLine] {
    let own = differences.filter { Address.of($0.reference) != nil }
    let shown = Set(own.map(\.reference))
    var lines = own.map {
        ChangeLine(shown: $0.reference, summary: $0.summary(in: reading.words))
    }
    for part in differences where Address.of(part.reference) == nil {
        let record = reading.register.table[part.reference]?.record
        guard let owner = record?.owner, Address.of(owner) != nil, !shown.contains(owner) else {
            continue
        }
        let kind = reading.words.name(of: part.reference.kind)
        let line = ChangeLine(
            shown: owner,
            summary: "\(kind) \(part.summary(in: reading.words))"
        )
        if !lines.contains(where: { $0.shown == owner && $0.summary == line.summary }) {
            lines.append(line)
        }
    }
    return lines
}
