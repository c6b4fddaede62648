import Concept
import Foundation
import GRDB
import Journal
import Register
import TestKit
import Testing

/// A passage that must not stay is taken out of all that was ever stored.
@Suite struct RedactionTests {
    let folder: TemporaryFolder
    let store: SQLiteStore
    let town: Town
    static let passage = "Frau Geheim aus der Hauptstraße"

    init() async throws {
        folder = try TemporaryFolder()
        store = try SQLiteStore.create(folder.file("town.sqlite"))
        town = try await Town.found("teststadt", in: store, .test())
        try await town.perform(put("Ein Satz über \(Self.passage)."))
        try await town.perform(put("Noch ein Satz über \(Self.passage)."))
        try await town.perform(put("Ein anderer Satz."))
    }

    private func put(_ progress: String) -> Command {
        Command(.office(.reportedStatus)) { register, draft in
            var measure = register[ID<Measure>(1)]?.record ?? Measure(title: "Sprachpaten")
            measure.visibility = .public
            measure.progress = progress
            if register[ID<Measure>(1)] == nil {
                draft.add(measure)
            } else {
                draft.put(ID(1), measure)
            }
        }
    }

    private func redact() async throws -> Outcome {
        try await town.perform(
            .redacting(
                [Reference(.measure, 1)],
                reason: "Ein Name stand darin."
            ) { $0.replacingOccurrences(of: Self.passage, with: "[geschwärzt]") }
        )
    }

    @Test func `it is in no version, on no past day and not in the file`() async throws {
        _ = try await redact()
        let reference = Reference(.measure, 1)
        for version in try await store.history(of: reference) {
            let body = String(decoding: version.content?.body ?? Data(), as: UTF8.self)
            #expect(!body.contains(Self.passage))
        }
        for sequence in 1...4 {
            let past = try await town.state.past(at: sequence, store)
            let record = String(describing: past.register.table[reference]?.record)
            #expect(!record.contains(Self.passage))
        }
        let changes = String(describing: try await town.publicChanges(limit: 100))
        #expect(!changes.contains(Self.passage))
        try await store.database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
        let bytes = try Data(contentsOf: folder.file("town.sqlite"))
        #expect(bytes.range(of: Data(Self.passage.utf8)) == nil)
    }

    @Test func `the chain still holds, and the salts are gone`() async throws {
        _ = try await redact()
        #expect(try await Verification.run(store).changes == 4)
        let salts = try await store.history(of: Reference(.measure, 1)).map { $0.content?.salt }
        #expect(salts[0] == nil)
        #expect(salts[1] == nil)
        #expect(salts[2] != nil)
        let again = try await Town(store, .test())
        #expect(again.register.table == town.register.table)
    }

    @Test func `a redacted body cannot be changed either`() async throws {
        _ = try await redact()
        try await town.perform(put("Weiter."))
        await #expect(throws: DatabaseError.self) {
            try await store.database.write {
                try $0.execute(sql: "UPDATE versions SET body = x'7b7d', salt = NULL")
            }
        }
        try await store.database.write {
            try $0.execute(sql: "DROP TRIGGER versions_are_never_updated")
            try $0.execute(sql: "UPDATE versions SET body = x'7b7d' WHERE sequence = 1")
        }
        await #expect(throws: JournalFailure.chainBroken(sequence: 1)) {
            try await Verification.run(store)
        }
    }

    @Test func `the newest version is redacted too, and caches learn of it`() async throws {
        try await town.perform(put("Zuletzt \(Self.passage)."))
        let generation = town.published.generation
        _ = try await redact()
        #expect(town.published[ID<Measure>(1)]?.progress == "Zuletzt [geschwärzt].")
        #expect(town.published.generation > generation)
    }

    @Test func `another process that has the file open learns of it`() async throws {
        let other = try await Town(try SQLiteStore.open(folder.file("town.sqlite")), .test(seed: 9))
        try await town.perform(put("Zuletzt \(Self.passage)."))
        _ = try await redact()
        try await other.catchUp()
        #expect(other.published[ID<Measure>(1)]?.progress == "Zuletzt [geschwärzt].")
    }

    @Test func `a passage that is also a fixed value is refused, and nothing is lost`() async throws
    {
        let before = try await Verification.run(store)
        let command = Command.redacting(
            [Reference(.measure, 1)],
            reason: "Zu kurz."
        ) { $0.replacingOccurrences(of: "public", with: "x") }
        await #expect(throws: Refusal.passageIsNoText(Reference(.measure, 1))) {
            try await town.perform(command)
        }
        #expect(try await Verification.run(store) == before)
    }

    @Test
    func `two that wait together take out both, and what waits behind them brings nothing back`()
        async throws
    {
        let town = self.town
        let second = Command.redacting(
            [Reference(.measure, 1)],
            reason: "Noch eine Stelle."
        ) { $0.replacingOccurrences(of: "Ein anderer Satz", with: "[geschwärzt]") }
        let later = Command(.office()) { register, draft in
            guard var measure = register[ID<Measure>(1)]?.record else { return }
            measure.nextStep = "Weiter."
            draft.put(ID(1), measure)
        }
        async let one: Outcome = redact()
        async let two: Outcome = town.perform(second)
        async let three: Outcome = town.perform(later)
        _ = try await (one, two, three)
        for version in try await store.history(of: Reference(.measure, 1)) {
            let body = String(decoding: version.content?.body ?? Data(), as: UTF8.self)
            #expect(!body.contains(Self.passage))
            #expect(!body.contains("Ein anderer Satz"))
        }
        #expect(town.register[ID<Measure>(1)]?.nextStep == "Weiter.")
        #expect(try await Verification.run(store).changes == 6)
    }

    @Test func `it is taken out of a paragraph that moved, and of a translation`() async throws {
        let field = ID<FieldOfAction>(1)
        try await town.perform(
            Command(.office()) { _, draft in
                var one = FieldOfAction(position: 1, title: "Sprache")
                one.situation = draft.prose([Passage(.paragraph, "Über \(Self.passage).")])
                draft.add(one)
                draft.add(FieldOfAction(position: 2, title: "Bildung"))
            }
        )
        try await town.perform(
            Command(.office(.translated)) { register, draft in
                let path = "situation#1"
                let entry = Translation.Entry(path, "About \(Self.passage).", from: "Über …")
                draft.add(Translation(of: field.reference, language: "en", entries: [entry]))
                guard var one = register[field]?.record,
                    var two = register[ID<FieldOfAction>(2)]?.record
                else { return }
                (one.situation, two.situation) = (Prose(), one.situation)
                draft.put(field, one)
                draft.put(ID(2), two)
            }
        )
        try await town.perform(
            .redacting([field.reference], reason: "Ein Name.") {
                $0.replacingOccurrences(of: Self.passage, with: "[geschwärzt]")
            }
        )
        for reference in [
            field.reference, Reference(.field, 2), Reference(.translation, 1),
        ] {
            for version in try await store.history(of: reference) {
                let body = String(decoding: version.content?.body ?? Data(), as: UTF8.self)
                #expect(!body.contains(Self.passage))
            }
        }
        let measure = try await store.history(of: Reference(.measure, 1))[0].content?.body
        #expect(String(decoding: measure ?? Data(), as: UTF8.self).contains(Self.passage))
    }

    @Test func `where nothing is to be taken out, nothing is recorded`() async throws {
        let outcome = try await town.perform(
            .redacting([Reference(.measure, 1)], reason: "x") {
                $0
            }
        )
        guard case .unchanged = outcome else {
            Issue.record("it was recorded")
            return
        }
    }
}
