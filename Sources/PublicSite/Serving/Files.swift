import Addresses
import Concept
import Crypto
import Design
import Exchange
import Foundation
import Journal
import Markup
import Register
import Sheets
import Vault
import Web
import Words

/// Makes what is answered at addresses that are not pages: feeds, calendars, tables, suggestions.
///
/// A file has the language, the day and the selection of the page it belongs to, so each of these
/// has its own.
struct Files {
    /// What the file is made from; its address says which file it is.
    let context: PageContext
    /// Where the changes are read.
    let town: PublicTown

    private var words: Catalogue { context.words }

    /// The file at the address; `nil` if a page stands there.
    ///
    /// - Throws: what reading the changes from the log throws, such as `TownBusy`.
    func sending() async throws -> Sending? {
        guard case .changesFeed = context.address else { return try sending([]) }
        return try sending(try await town.changes(until: context.stand, limit: 50).changes)
    }

    /// The file, once the changes are at hand.
    ///
    /// Not inlined, for the reason given at `Pages.content`.
    @inline(never)
    private func sending(_ changes: [PublicChange]) throws -> Sending? {
        switch context.address {
        case .calendarFile:
            Sending(Array(context.calendarText.utf8), mediaType: "text/calendar; charset=utf-8")
        case .measureFile(let selection):
            Sending(Array(table(selection).utf8), mediaType: "text/csv; charset=utf-8")
        case .measureFeed(let selection):
            Sending(measureFeed(selection).render(), mediaType: Self.atom)
        case .changesFeed:
            Sending(changesFeed(changes).render(), mediaType: Self.atom)
        case .suggestions(let typed):
            Sending(try suggestions(typed), mediaType: "application/json; charset=utf-8")
        default: nil
        }
    }

    private static let atom = "application/atom+xml; charset=utf-8"

    /// The measures of a list as CSV.
    private func table(_ selection: MeasureSelection) -> String {
        let measures = selection.measures(in: context)
        return MeasureListExport(context.register, measures, in: words).sheet.csv
    }

    /// The first hundred measures of a list, those with the newest report first.
    private func measureFeed(_ selection: MeasureSelection) -> AtomFeed {
        let newest = selection.sorted(by: .asOf).measures(in: context).prefix(100)
        return feed(
            title: words[.measure(.heading)],
            page: .measures(selection),
            entries: newest.map { measure in
                let day = measure.asOf ?? Berlin.day(of: context.register.since ?? lastChange)
                return AtomFeed.Entry(
                    id: id("\(measure.reference) \(day)"),
                    title: "\(words.number(of: measure.reference)) \(measure.title)",
                    updated: Berlin.start(of: day).rfc3339,
                    page: context.path(.measure(measure.id)),
                    summary: [
                        context.statusWords(measure.record), measure.progress, measure.nextStep,
                    ]
                    .compactMap { $0 }.joined(separator: ". ")
                )
            }
        )
    }

    /// The latest public changes, newest first.
    private func changesFeed(_ changes: [PublicChange]) -> AtomFeed {
        feed(
            title: words[.change(.heading)],
            page: .changes(until: nil),
            entries: changes.map { change in
                AtomFeed.Entry(
                    id: id(name(of: change)),
                    title: words.word(change.action),
                    updated: change.recordedAt.rfc3339,
                    page: context.path(.changes(until: Berlin.day(of: change.recordedAt))),
                    summary: change.differences.prefix(20).map(said).joined(separator: "; ")
                )
            }
        )
    }

    /// A name that tells changes apart: two changes in one millisecond do not touch the same
    /// records.
    private func name(of change: PublicChange) -> String {
        let touched = change.differences.map(\.reference.description).joined(separator: ", ")
        return "change \(change.recordedAt.milliseconds) \(touched)"
    }

    /// One record of a change in a line of plain text.
    private func said(_ difference: Difference) -> String {
        let name = words.name(of: difference.reference, called: name(of: difference.reference))
        return "\(name): \(difference.summary(in: words))"
    }

    private func name(of reference: Reference) -> String? {
        context.register.name(of: reference)
    }

    /// A feed whose id comes from its own address, so that each selection is a feed of its own.
    private func feed(title: String, page: Address, entries: [AtomFeed.Entry]) -> AtomFeed {
        AtomFeed(
            id: id(context.request.text),
            title: words(.frame(.pageTitle), ["page": title, "site": context.siteTitle]),
            updated: lastChange.rfc3339,
            author: context.siteTitle,
            language: context.language.tag,
            address: context.request.text,
            page: context.path(page),
            entries: entries
        )
    }

    /// The instant of the last public change; the start of the day in an empty register.
    private var lastChange: Instant { context.register.asOf ?? Berlin.start(of: context.today) }

    /// A UUID made from the town's key and what it names.
    ///
    /// It holds no host, so entries keep their ids when the site moves.
    ///
    /// - Source: RFC 9562, 5.8 (version 8).
    private func id(_ name: String) -> String {
        let key = context.register.only(Municipality.self)?.officialKey ?? context.town
        var bytes = Array(SHA256.hash(data: Data("\(key) \(name)".utf8)).prefix(16))
        // The bits that mark a UUID as version 8 and of the usual variant.
        bytes[6] = bytes[6] & 0x0F | 0x80
        bytes[8] = bytes[8] & 0x3F | 0x80
        let digits = hex(bytes)
        var groups: [Substring] = []
        var rest = digits[...]
        for length in [8, 4, 4, 4, 12] {
            groups.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        return "urn:uuid:" + groups.joined(separator: "-")
    }

    /// The names of up to eight records that contain what was typed, best first, as a JSON array.
    private func suggestions(_ typed: String) throws -> [UInt8] {
        let query = SearchQuery(typed)
        let kinds: [Kind] = [.field, .measure, .organization, .district]
        let found = query.map { query in
            context.register.found(query, among: kinds)
                .filter { query.matches(FoldedText($0.record.name)) }
        }
        return Array(try JSONEncoder().encode((found ?? []).prefix(8).map(\.record.name)))
    }
}

extension Instant {
    /// The instant in UTC to the second: "2020-12-14T17:00:00Z".
    fileprivate var rfc3339: String {
        let seconds = Int((Double(milliseconds) / 1000).rounded(.down))
        let day = Int((Double(seconds) / 86_400).rounded(.down))
        let rest = seconds - day * 86_400
        let parts = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(Day(daysSinceEpoch: day))T\(parts.joined(separator: ":"))Z"
    }
}
