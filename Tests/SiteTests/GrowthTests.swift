import Addresses
import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import Synchronization
import TestKit
import Testing
import Vault
import Web
import Words

@testable import PublicSite

/// What a page costs does not grow with the length of the history.
///
/// Counted, not timed: the changes and versions that the store hands out for it.
@Suite struct GrowthTests {
    @Test(arguments: Growing.allCases)
    fileprivate func `a page reads as much of a long history as of a short one`(
        growing: Growing
    ) async throws {
        let town = try await CountedTown()
        try await town.begin()
        try await town.change(.shown, times: 100)
        try await town.change(growing, times: 1000)
        let short = try await town.reads()
        try await town.change(growing, times: 200)
        let long = try await town.reads()
        #expect(short["/massnahmen/1"] ?? 0 > 50, "it was counted")
        for (path, count) in long {
            #expect(count <= short[path] ?? 0, "\(path) with \(growing)")
        }
    }
}

/// What changes again and again: a measure that the public sees or does not, or what that one names.
private enum Growing: CaseIterable {
    case shown, hidden, field, lead
}

/// A town on a store that counts what it hands out.
private struct CountedTown {
    let folder: TemporaryFolder
    let store: CountingStore
    let town: Town
    let site: Site

    /// Half a year after the first change.
    static let now = Instant(milliseconds: 1_630_000_000_000)
    static let start = 1_600_000_000_000

    init() async throws {
        folder = try TemporaryFolder()
        store = CountingStore(try SQLiteStore.create(folder.file("town.sqlite")))
        town = try await Town.found("teststadt", in: store, .test(from: CountedTown.now))
        site = Site(PublicTown(town), log: AccessLog { _ in })
    }

    /// A concept with a frozen edition, and two measures.
    func begin() async throws {
        let command = Command(.office(.importedPaper), recordedAt: next(hours: 0)) {
            register,
            draft in
            var concept = Concept(title: "Integrationskonzept")
            concept.visibility = .public
            draft.add(concept)
            var field = FieldOfAction(position: 1, title: "Sprache")
            field.visibility = .public
            draft.add(field)
            var lead = Organization(title: "Verein", sort: .association)
            lead.visibility = .public
            draft.add(lead)
            var edition = Edition(year: 2020, sort: .update)
            edition.visibility = .public
            edition.frozenAt = register.sequence + 1
            draft.add(edition)
            for visibility in [Visibility.public, .internal] {
                var measure = Measure(title: "Sprachtreff", field: ID(1))
                measure.visibility = visibility
                measure.lead = ID(1)
                draft.add(measure)
            }
        }
        try await town.perform(command)
    }

    /// Changes something, two hours apart; what the public sees of it is another each time.
    func change(_ growing: Growing, times: Int) async throws {
        for _ in 0..<times {
            let command = Command(.office(), recordedAt: next(hours: 2)) { register, draft in
                let text = "Stand \(register.sequence)"
                switch growing {
                case .shown, .hidden:
                    let id = ID<Measure>(growing == .shown ? 1 : 2)
                    guard var measure = register[id]?.record else { return }
                    measure.progress = text
                    draft.put(id, measure)
                case .field:
                    guard var field = register[ID<FieldOfAction>(1)]?.record else { return }
                    field.title = text
                    draft.put(ID(1), field)
                case .lead:
                    guard var lead = register[ID<Organization>(1)]?.record else { return }
                    lead.aliases = [text]
                    draft.put(ID(1), lead)
                }
            }
            try await town.perform(command)
        }
    }

    private func next(hours: Int) -> Instant {
        let last = town.register.last?.recordedAt.milliseconds ?? CountedTown.start
        return Instant(milliseconds: last + hours * 3_600_000)
    }

    /// How much is read for each page, today and on an early day.
    func reads() async throws -> [String: Int] {
        let pages =
            Address.all(in: town.published).map { PageRequest($0, .german) }
            + [PageRequest(.changesFeed, .german)]
        var counts: [String: Int] = [:]
        for page in pages {
            for stand in [nil, Day(iso: "2020-09-20")] {
                var request = page
                request.stand = stand
                store.count.withLock { $0 = 0 }
                _ = try await site.answer(request)
                counts[request.text] = store.count.withLock { $0 }
            }
        }
        return counts
    }
}

/// The real store, counting the changes and versions that it hands out.
private final class CountingStore: JournalStore {
    let count = Mutex(0)
    private let store: SQLiteStore

    init(_ store: SQLiteStore) {
        self.store = store
    }

    private func counted<Item>(_ items: [Item], _ size: (Item) -> Int = { _ in 1 }) -> [Item] {
        let sum = items.reduce(0) { $0 + size($1) }
        count.withLock { $0 += sum }
        return items
    }

    func newest() async throws -> NewestVersions { try await store.newest() }

    func versions(undoing sequence: Int) async throws -> [PastVersion] {
        counted(try await store.versions(undoing: sequence))
    }

    func changes(after sequence: Int, limit: Int) async throws -> [StoredChange] {
        counted(try await store.changes(after: sequence, limit: limit)) { 1 + $0.versions.count }
    }

    func history(
        of reference: Reference,
        through sequence: Int,
        limit: Int
    ) async throws -> [ToldVersion] {
        counted(try await store.history(of: reference, through: sequence, limit: limit))
    }

    func versions(of reference: Reference, at sequences: [Int]) async throws -> [StoredVersion] {
        counted(try await store.versions(of: reference, at: sequences))
    }

    func append(_ changes: [StoredChange], expecting sequence: Int) async throws {
        try await store.append(changes, expecting: sequence)
    }
}
