import Concept
import Foundation
import Register
import TestKit
import Testing

@testable import Journal

/// The copy in memory is what stands in the file, whoever writes and in whatever order.
@Suite struct ShelfCopyTests {
    private static let kinds = ["eins", "zwei"]
    private static let others = "was die Abschrift nicht hält"
    private typealias Kept = [String: [String: String]]

    private let folder: TemporaryFolder
    private let store: SQLiteStore
    private let town: Town

    init() async throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore.create(folder.file("town.sqlite"))
        town = try await Town.found("teststadt", in: store, .test())
    }

    private func copy(_ rows: any ShelfStore) async throws -> ShelfCopy<Kept> {
        try await ShelfCopy(
            town,
            rows,
            [:],
            Self.kinds.map { kind in
                KeptRows(kind) { (kept: inout Kept, row, text: String) in
                    kept[kind, default: [:]][row.key] = text
                } remove: { kept, key in
                    kept[kind]?[key] = nil
                }
            }
        )
    }

    private func file() async throws -> Kept {
        var found: Kept = [:]
        for kind in Self.kinds {
            for row in try await store.rows(kind: kind, due: nil) {
                found[kind, default: [:]][row.key] = try row.read(String.self)
            }
        }
        return found
    }

    private static func row(_ chance: inout Seeded) throws -> ShelfRow {
        ShelfRow(
            kind: (kinds + [others]).randomElement(using: &chance) ?? others,
            key: String(Int.random(in: 0..<8, using: &chance)),
            person: Bool.random(using: &chance) ? "p\(Int.random(in: 0..<3, using: &chance))" : nil,
            body: try ShelfRow.body(text(Int.random(in: 10..<99, using: &chance)))
        )
    }

    /// Texts of one length that differ only at their end.
    private static func text(_ number: Int) -> String {
        String(repeating: "Immer dasselbe. ", count: 10) + String(number)
    }

    /// Writes, forgets and fails by chance; the same in each process.
    private static func act(_ rows: any ShelfRows, seed: UInt64) throws {
        var chance = Seeded(seed: seed)
        for _ in 0..<Int.random(in: 0...4, using: &chance) {
            let row = try row(&chance)
            switch Int.random(in: 0..<12, using: &chance) {
            case 0: _ = try rows.forget(person: "p\(Int.random(in: 0..<3, using: &chance))")
            case 1...3: try rows.forget(kind: row.kind, key: row.key)
            case 4: try rows.forgetForGood(kind: row.kind, key: row.key)
            default: try rows.keep(row)
            }
        }
        if Int.random(in: 0..<8, using: &chance) == 0 { throw Broken() }
    }

    private struct Broken: Error {}

    private func same(_ kept: Kept, _ found: Kept) -> Bool {
        Self.kinds.allSatisfy { kept[$0, default: [:]] == found[$0, default: [:]] }
    }

    @Test(arguments: 1...30 as ClosedRange<UInt64>)
    func `after each write the copy is what stands in the file`(seed: UInt64) async throws {
        let copy = try await copy(store)
        for step in 0..<20 as Range<UInt64> {
            try? await copy.write { try Self.act($0, seed: seed * 100 + step) }
            #expect(same(copy.withLock { $0 }, try await file()))
        }
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `writes that overlap leave what stands in the file`(seed: UInt64) async throws {
        let copy = try await copy(store)
        await withTaskGroup(of: Void.self) { group in
            for step in 0..<24 as Range<UInt64> {
                group.addTask {
                    if step % 8 == 7 {
                        try? await copy.reload()
                    } else {
                        try? await copy.write { try Self.act($0, seed: seed * 1000 + step) }
                    }
                }
            }
        }
        #expect(same(copy.withLock { $0 }, try await file()))
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func `what was written past the copy is taken in with what was announced`(seed: UInt64)
        async throws
    {
        let copy = try await copy(store)
        for step in 0..<10 as Range<UInt64> {
            try? await store.together { try Self.act($0, seed: seed * 100 + step) }
            try? await copy.write { try Self.act($0, seed: seed * 500 + step) }
            try await town.perform(
                Command(Attribution(by: Author(.office), via: .command, action: .announced)) {
                    _,
                    _ in
                }
            )
            try await copy.refresh()
            #expect(same(copy.withLock { $0 }, try await file()))
        }
    }

    @Test func `a row that goes before it was taken in does not come back`() async throws {
        let held = HeldRows(store)
        let copy = try await copy(held)
        held.holdNext()
        async let written: Void = copy.write { rows in
            try rows.keep(
                ShelfRow(kind: "eins", key: "1", person: "p", body: try ShelfRow.body("Eva"))
            )
        }
        await held.untilHeld()
        // Written, and not taken in: the copy knows nothing of it yet.
        _ = try await copy.write { try $0.forget(person: "p") }
        held.letGo()
        try await written
        #expect(same(copy.withLock { $0 }, [:]))
    }

    @Test func `what could not be read is read with the next look`() async throws {
        let copy = try await copy(store)
        try await store.keep(ShelfRow(kind: "eins", key: "1", body: Data("kaputt".utf8)))
        await #expect(throws: DecodingError.self) { try await copy.reload() }
        try await store.keep(ShelfRow(kind: "eins", key: "1", body: try ShelfRow.body("gut")))
        try await copy.refresh()
        #expect(copy.withLock { $0 } == ["eins": ["1": "gut"]])
        try await store.keep(ShelfRow(kind: "eins", key: "1", body: try ShelfRow.body("neu")))
        copy.fallBehind()
        try await copy.refresh()
        #expect(copy.withLock { $0 } == ["eins": ["1": "neu"]])
    }

    @Test func `a row that cannot be read leaves file and copy as they were`() async throws {
        let copy = try await copy(store)
        try await copy.write { rows in
            try rows.keep(ShelfRow(kind: "eins", key: "1", body: try ShelfRow.body("gut")))
        }
        await #expect(throws: DecodingError.self) {
            try await copy.write { rows in
                try rows.keep(ShelfRow(kind: "eins", key: "1", body: Data("kaputt".utf8)))
            }
        }
        #expect(copy.withLock { $0 } == ["eins": ["1": "gut"]])
        #expect(try await file() == ["eins": ["1": "gut"]])
    }
}
