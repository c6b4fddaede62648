import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import TestKit
import Testing

/// A passage goes out of old versions by a page, and the record can still be checked.
@Suite struct RedactingTests {
    private static let passage = "Frau Geheim aus der Hauptstraße"
    private static let path = "/bearbeiten/massnahmen/1/schwaerzen"

    private func prepared() async throws -> OfficeFixture {
        let office = try await OfficeFixture()
        for text in ["Gespräch mit \(Self.passage).", "Gespräch geführt."] {
            try await office.change { $0.progress = text }
        }
        return office
    }

    private func values(_ passage: String, _ reason: String = "Ein Name.") -> [(String, String)] {
        [("stelle", passage), ("begruendung", reason)]
    }

    /// Whether the town's files hold some words, also what is on its way into the database.
    private func disk(_ office: OfficeFixture, holds text: String) throws -> Bool {
        try ["town.sqlite", "town.sqlite-wal"].contains { name in
            try Data(contentsOf: office.site.folder.file(name)).range(of: Data(text.utf8)) != nil
        }
    }

    @Test func `a passage goes out of every old version, and verify holds`() async throws {
        let office = try await prepared()
        let history = "/bearbeiten/massnahmen/1/verlauf"
        let before = try await office.get(history).text
        #expect(before.contains(Self.passage) && before.contains("/massnahmen/1/schwaerzen"))
        let checked = try await office.post(Self.path, values(Self.passage))
        #expect(checked.status == .ok && checked.text.contains("1 Fassung"))
        #expect(try await office.get(history).text.contains(Self.passage))
        let save = values(Self.passage) + [("schritt", "speichern")]
        #expect(try await office.post(Self.path, save).status == .seeOther)
        let after = try await office.get(history).text
        #expect(!after.contains(Self.passage))
        #expect(after.contains("Gespräch mit [auf Wunsch entfernt]."))
        #expect(try !disk(office, holds: Self.passage))
        let found = try await Verification.run(office.site.store)
        #expect(found.changes == office.town.register.sequence)
    }

    @Test func `what cannot be taken out is said, and what was typed stays`() async throws {
        let office = try await prepared()
        for (passage, reason, says) in [
            ("ab", "Ein Name.", "zu kurz"), ("Herr Niemand", "Ein Name.", "in keiner Fassung"),
            (Self.passage, "", "begruendung"),
            (Self.passage, "Es ging um \(Self.passage)", "nennt die Stelle"),
            ("underway", "Ein Wort.", "einer festen Angabe"),
        ] {
            let answer = try await office.post(Self.path, values(passage, reason))
            #expect(answer.status == .unprocessableContent, "\(passage)")
            #expect(answer.text.contains(says), "\(says)")
            #expect(answer.text.contains("\(passage)</textarea>"))
        }
        #expect(try disk(office, holds: Self.passage))
    }

    @Test func `a record that never was has nothing to take out`() async throws {
        let office = try await OfficeFixture()
        let path = "/bearbeiten/massnahmen/9999/schwaerzen"
        #expect(try await office.get(path).status == .notFound)
    }
}
