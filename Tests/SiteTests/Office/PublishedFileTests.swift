import Addresses
import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import Services
import TestKit
import Testing
import Vault

/// Files that came with an answer: internal, until the office publishes one with the report.
@Suite struct PublishedFileTests {
    private static let request = ID<StatusRequest>(1)
    private static let measure = ID<Measure>(1)

    /// The office before an answer with two files.
    private func fixture() async throws -> OfficeFixture {
        let office = try await OfficeFixture()
        try await office.addRounds([1])
        let answers = office.site.shelves.answers
        var answer = StatusAnswer(.changed, status: Status(.underway))
        answer.done = "Die Umfrage ist ausgewertet."
        try await answers.begin(answer, to: Self.request, on: Self.measure, seen: 1, from: 0)
        for name in ["umfrage.pdf", "namen.pdf"] {
            _ = try await answers.attach(
                Data(TinyPDF.bytes(of: name)),
                named: name,
                type: .pdf,
                to: Self.request,
                on: Self.measure
            )
        }
        _ = try await answers.send(Self.request, unchanged: [], by: nil)
        return office
    }

    private func digests(_ office: OfficeFixture) -> [String] {
        office.site.shelves.answers.attachments(to: Self.request, on: Self.measure)
            .sorted { $0.name > $1.name }.map(\.digest)
    }

    private let answer = "/abfragen/anfrage/1/1"

    private func accept(
        _ office: OfficeFixture,
        _ values: [(String, String)]
    ) async throws -> OfficeFixture.Answer {
        let page = try await office.get(answer)
        return try await office.post(
            answer,
            [
                ("antwort", "changed"), ("phase", "underway"), ("schritt", "uebernehmen"),
                ("getan", "Ausgewertet."), ("stand", page.hidden("stand") ?? ""),
            ] + values,
            from: page
        )
    }

    private func report(_ office: OfficeFixture) -> Numbered<StatusUpdate>? {
        office.town.register.report(on: Self.measure, in: ID(1))
    }

    @Test func `a file that is ticked can be saved by everybody, and no other`() async throws {
        let office = try await fixture()
        let digest = try #require(digests(office).first)
        let page = "/massnahmen/1"
        #expect(!(try await office.get(page, signedIn: false)).text.contains("/dateien/"))
        let sent = try await accept(
            office,
            [
                ("veroeffentlichen", digest),
                ("titel-\(digest.prefix(16))", "Auswertung: Wer fühlt sich zuhause?"),
            ]
        )
        #expect(sent.status == .seeOther)
        let file = try #require(report(office)?.files.first)
        #expect(report(office)?.files.count == 1)
        let shown = try await office.get(page, signedIn: false)
        #expect(
            shown.text.contains("href=\"\(file.path)\">Auswertung: Wer fühlt sich zuhause?</a>")
        )
        #expect(shown.text.contains("(PDF, 1 kB)"))
        #expect(!shown.text.contains("namen"))
        let saved = try await office.get(file.path, signedIn: false)
        #expect(
            saved.status == .ok && saved.bytes == TinyPDF.bytes(of: "umfrage.pdf")
        )
        #expect(saved.headers[.contentType] == "application/pdf")
        #expect(saved.headers[.contentDisposition]?.hasPrefix("attachment; ") == true)
        #expect(saved.headers[.contentDisposition]?.contains("f%C3%BChlt") == true)
        #expect(saved.headers[.cacheControl] == "no-cache")
        let other = try #require(digests(office).last)
        let guessed = "/dateien/\(other.prefix(24)).pdf"
        #expect(try await office.get(guessed, signedIn: false).status == .notFound)
    }

    @Test func `a file without a title is asked for one, and what was typed stays`() async throws {
        let office = try await fixture()
        let digest = try #require(digests(office).first)
        let sent = try await accept(office, [("veroeffentlichen", digest)])
        #expect(sent.status == .unprocessableContent)
        #expect(sent.text.contains("id=\"feld-titel-\(digest.prefix(16))-fehler\""))
        #expect(sent.text.contains("Ausgewertet."))
        #expect(report(office) == nil)
        let long = String(repeating: "x", count: 201)
        let again = try await accept(
            office,
            [("veroeffentlichen", digest), ("titel-\(digest.prefix(16))", long)]
        )
        #expect(again.status == .unprocessableContent)
        #expect(report(office) == nil)
    }

    @Test
    func `what is published stays when its sender takes it away, and goes when the office does`()
        async throws
    {
        let office = try await fixture()
        let digest = try #require(digests(office).first)
        _ = try await accept(
            office,
            [("veroeffentlichen", digest), ("titel-\(digest.prefix(16))", "Auswertung")]
        )
        let answers = office.site.shelves.answers
        for attachment in answers.attachments(to: Self.request, on: Self.measure) {
            try await answers.detach(attachment)
        }
        let report = try #require(self.report(office))
        let file = try #require(report.files.first)
        #expect(try await office.get(file.path, signedIn: false).status == .ok)
        // It still stands on the page where it was chosen, ticked.
        #expect(try await office.get(answer).text.contains("value=\"\(digest)\" checked"))

        let form = "/bearbeiten/sachstaende/\(report.id.number)/dateien"
        let shown = try await office.get(form)
        #expect(shown.text.contains("\nAuswertung</textarea>"))
        let strange = try await office.post(form, [("files", "Auswertung\nNeue")], from: shown)
        #expect(strange.status == .unprocessableContent)
        let checked = try await office.post(form, [("files", "")], from: shown)
        #expect(checked.status == .ok)
        let saved = try await office.post(
            form,
            [("files", ""), ("schritt", "speichern")],
            from: checked
        )
        #expect(saved.status == .seeOther)
        #expect(try await office.get(file.path, signedIn: false).status == .notFound)
        #expect(
            !(try await office.get("/massnahmen/1", signedIn: false)).text.contains("/dateien/")
        )
    }

    @Test func `when the round is closed a file can still be published`() async throws {
        let office = try await fixture()
        _ = try await accept(office, [])
        try await office.town.perform(
            Command(Attribution(by: Author(.office), via: .page, action: .closedRound)) {
                register,
                draft in
                guard var round = register[ID<StatusRound>(1)]?.record else { return }
                round.closedOn = Berlin.day(of: SiteFixture.now)
                draft.put(ID<StatusRound>(1), round)
            }
        )
        let digest = try #require(digests(office).first)
        let name = "titel-\(digest.prefix(16))"
        let page = try await office.get(answer)
        #expect(page.text.contains("Auswahl speichern") && !page.text.contains("So übernehmen"))
        #expect(!page.text.contains("Vergleichen Sie, bevor Sie übernehmen"))
        let step = ("schritt", "veroeffentlichen")
        let empty = try await office.post(
            answer,
            [step, ("veroeffentlichen", digest), (name, "")],
            from: page
        )
        #expect(empty.status == .unprocessableContent)
        // What was asked while the round ran is refused now.
        let late = try await accept(office, [("veroeffentlichen", digest), (name, "X")])
        #expect(late.status == .ok && report(office)?.files.isEmpty == true)
        let sent = try await office.post(
            answer,
            [step, ("veroeffentlichen", digest), (name, "Auswertung")],
            from: page
        )
        #expect(sent.status == .seeOther)
        let file = try #require(report(office)?.files.first)
        #expect(try await office.get(file.path, signedIn: false).status == .ok)
        let again = try await office.post(answer, [step], from: page)
        #expect(again.status == .conflict)
    }

    @Test func `a file of a report that is not public is not either`() async throws {
        let office = try await fixture()
        let digest = try #require(digests(office).first)
        _ = try await accept(
            office,
            [("veroeffentlichen", digest), ("titel-\(digest.prefix(16))", "Auswertung")]
        )
        let report = try #require(self.report(office))
        let file = try #require(report.files.first)
        try await office.town.perform(
            Command(Attribution(by: Author(.office), via: .page, action: .edited)) {
                register,
                draft in
                guard var record = register[report.id]?.record else { return }
                record.visibility = .withdrawn(on: Berlin.day(of: SiteFixture.now))
                draft.put(report.id, record)
            }
        )
        #expect(try await office.get(file.path, signedIn: false).status == .notFound)
    }
}
