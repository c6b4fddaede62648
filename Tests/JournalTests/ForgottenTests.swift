import Concept
import Foundation
import GRDB
import Journal
import Register
import TestKit
import Testing

/// What was erased or taken out after a backup was made does not come back with it.
@Suite struct ForgottenTests {
    let folder: TemporaryFolder
    let file: URL
    let store: SQLiteStore
    let town: Town
    static let passage = "Frau Geheim aus der Hauptstraße"
    static let telephone = "Telefon 0000 98765432"

    init() async throws {
        folder = try TemporaryFolder()
        file = folder.file("town.sqlite")
        store = try SQLiteStore.create(file)
        town = try await Town.found("teststadt", in: store, .test())
        try await put("Ein Satz über \(Self.passage), und noch einer.")
        try await put("Noch ein Satz über \(Self.passage).")
        try await put("Ein anderer Satz.")
        for (key, person) in [("1", "aa01"), ("2", "bb02")] {
            let body = Data("\(Self.telephone)-\(key)".utf8)
            try await store.keep(ShelfRow(kind: "contact", key: key, person: person, body: body))
        }
    }

    private func put(_ progress: String, in town: Town? = nil) async throws {
        try await (town ?? self.town).perform(
            Command(.office(.reportedStatus)) { register, draft in
                var measure = register[ID<Measure>(1)]?.record ?? Measure(title: "Sprachpaten")
                measure.progress = progress
                if register[ID<Measure>(1)] == nil {
                    draft.add(measure)
                } else {
                    draft.put(ID(1), measure)
                }
            }
        )
    }

    private func redact(_ passage: String, _ words: String = "[geschwärzt]") async throws {
        let reference = Reference(.measure, 1)
        try await town.perform(
            .redacting([reference], reason: "Ein Name.") {
                $0.replacingOccurrences(of: passage, with: words)
            }
        )
    }

    /// A backup in a folder of its own, where it finds what the town has forgotten until now.
    private func copy(_ name: String) throws -> (folder: URL, file: URL) {
        let place = folder.file(name)
        let file = place.appending(path: "town.sqlite")
        try store.backup(to: file) { _, _ in }
        return (place, file)
    }

    private func restored(_ copy: URL) async throws -> (ForgettingAgain, SQLiteStore) {
        let ours = store.forgotten.place
        let theirs = copy.deletingLastPathComponent().appending(path: "town.forgotten")
        try FileManager.default.copyItem(at: ours, to: theirs)
        let store = try SQLiteStore.open(copy)
        return (
            try await ForgettingAgain.run(
                store,
                ending: ["session"],
                .office(.redacted),
                .test(seed: 5)
            ), store
        )
    }

    private func holds(_ file: URL, _ text: String) throws -> Bool {
        try Data(contentsOf: file).range(of: Data(text.utf8)) != nil
    }

    private func bodies(_ store: SQLiteStore) async throws -> [Data?] {
        try await store.history(of: Reference(.measure, 1)).map { $0.content?.body }
    }

    @Test func `a backup is whole and holds what the town held`() async throws {
        let backup = try copy("backup").file
        let found = try await Verification.run(try SQLiteStore.open(backup))
        #expect(try await found == Verification.run(store))
        #expect(throws: JournalFailure.exists(path: backup.path(percentEncoded: false))) {
            try store.backup(to: backup) { _, _ in }
        }
    }

    @Test func `of what was forgotten no byte is left in what is restored`() async throws {
        let backup = try copy("backup").file
        #expect(try holds(backup, Self.passage) && holds(backup, Self.telephone))
        #expect(try await store.forget(person: "aa01") == 1)
        try await redact(Self.passage)
        let (again, restored) = try await restored(backup)
        #expect((again.rows, again.versions) == (1, 2))
        let found = try await Verification.run(restored)
        #expect(found.changes == 4)
        #expect(try await bodies(restored) == bodies(store))
        #expect(try await restored.row(kind: "contact", key: "2") != nil)
        try restored.close()
        #expect(try !holds(backup, Self.passage) && !holds(backup, Self.telephone + "-1"))
        for name in try FileManager.default.contentsOfDirectory(
            atPath: backup.deletingLastPathComponent().path(percentEncoded: false)
        ) where name != "town.sqlite-shm" {
            let beside = backup.deletingLastPathComponent().appending(path: name)
            #expect(try !holds(beside, Self.passage), "\(name)")
        }
    }

    @Test func `backups from before, between and after come to the same bodies`() async throws {
        let before = try copy("before").file
        try await redact(Self.passage, "Frau G.")
        let between = try copy("between").file
        try await redact("Frau G.")
        let after = try copy("after").file
        for (backup, versions) in [(before, 2), (between, 2), (after, 0)] {
            let (again, restored) = try await restored(backup)
            #expect(again.versions == versions)
            _ = try await Verification.run(restored)
            #expect(try await bodies(restored) == bodies(store))
        }
        let text = try String(contentsOf: store.forgotten.place, encoding: .utf8)
        #expect(!text.contains("Frau") && !text.contains(hex("Frau".utf8)))
    }

    @Test func `an erasure inside a longer transaction is noted, too`() async throws {
        let backup = try copy("backup").file
        _ = try await store.together { try $0.forget(person: "bb02") }
        let (again, restored) = try await restored(backup)
        #expect(again.rows == 1)
        #expect(try await restored.row(kind: "contact", key: "2") == nil)
    }

    @Test func `nobody is signed in by what is restored`() async throws {
        try await store.keep(ShelfRow(kind: "session", key: "1", person: "aa01", body: Data()))
        let backup = try copy("backup").file
        _ = try await store.forget(person: "cc03")
        let (again, restored) = try await restored(backup)
        #expect(again.rows == 0)
        #expect(try await restored.row(kind: "session", key: "1") == nil)
        #expect(try await restored.row(kind: "contact", key: "1") != nil)
    }

    @Test func `doing it twice changes nothing more`() async throws {
        let backup = try copy("backup").file
        try await redact(Self.passage)
        let (_, restored) = try await restored(backup)
        let again = try await ForgettingAgain.run(
            restored,
            ending: ["session"],
            .office(.redacted),
            .test(seed: 6)
        )
        #expect((again.rows, again.versions) == (0, 0))
        #expect(try await Verification.run(restored).changes == 4)
    }

    @Test func `a log that went on another way is left alone`() async throws {
        let backup = try copy("backup").file
        try await put("Hier steht \(Self.passage) zum dritten Mal.")
        try await redact(Self.passage)
        let other = try SQLiteStore.open(backup)
        let otherTown = try await Town(other, .test(seed: 8))
        try await put("Ein Satz, der anderswo stand.", in: otherTown)
        try other.close()
        let (again, restored) = try await restored(backup)
        #expect(again.versions == 2)
        let last = try await bodies(restored)[3] ?? Data()
        #expect(String(decoding: last, as: UTF8.self).contains("der anderswo stand"))
    }

    @Test func `the file names nobody and says nothing of what was there`() async throws {
        _ = try await store.forget(person: "aa01")
        try await redact(Self.passage)
        let text = try String(contentsOf: store.forgotten.place, encoding: .utf8)
        let lines = text.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[0] == "miteinander forgotten 1" && lines[1] == "person aa01")
        #expect(lines[2].hasPrefix("redacted measure 1 @1 "))
        for word in ["Geheim", "Satz", "Telefon"] {
            #expect(!text.contains(word) && !text.contains(hex(word.utf8)), "\(word)")
        }
        let path = store.forgotten.place.path(percentEncoded: false)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
        #expect(mode as? Int == 0o600)
    }

    @Test(arguments: ["", "miteinander forgotten 1\nperson aa01", "miteinander forgotten 2\n"])
    func `a file that is not whole stops the restore and the next erasure`(
        text: String
    ) async throws {
        let place = store.forgotten.place
        try Data(text.utf8).write(to: place)
        let failure = JournalFailure.forgottenUnreadable(path: place.path(percentEncoded: false))
        await #expect(throws: failure) { try await store.forget(person: "aa01") }
        #expect(try await store.row(kind: "contact", key: "1") != nil)
        #expect(throws: failure) { try store.forgotten.read() }
    }

    @Test func `what cannot be noted is not answered as forgotten`() async throws {
        // In the way of the file that is written first.
        let draft = store.forgotten.place.appendingPathExtension("new")
        try FileManager.default.createDirectory(at: draft, withIntermediateDirectories: true)
        await #expect(throws: (any Error).self) { try await redact(Self.passage) }
        await #expect(throws: (any Error).self) { try await store.forget(person: "aa01") }
        #expect(try await store.row(kind: "contact", key: "1") != nil)
        #expect(try await Verification.run(store).changes == 3)
    }
}
