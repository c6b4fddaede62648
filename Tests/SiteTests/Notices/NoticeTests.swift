import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import TestKit
import Testing
import Vault
import Web

/// How the public tells the office something without an account, and reads the answer.
@Suite struct NoticeTests {
    private let told = [
        ("betreff", "need"), ("text", "Im Wartebereich fehlt ein Plan."),
        ("kontakt", "0781 00-0000"),
    ]

    /// The form as somebody sees it who then takes the time to write.
    private func form(
        _ office: OfficeFixture,
        _ path: String = "/hinweis"
    ) async throws -> OfficeFixture.Answer {
        let page = try await office.get(path, signedIn: false)
        for _ in 0..<5 { _ = office.town.world.now() }
        return page
    }

    private func send(
        _ office: OfficeFixture,
        _ values: [(String, String)],
        to path: String = "/hinweis",
        origin: String? = OfficeFixture.origin
    ) async throws -> OfficeFixture.Answer {
        let page = try await form(office, path)
        return try await office.post(path, values, from: page, origin: origin)
    }

    @Test(arguments: ["/", "/massnahmen/1", "/en/massnahmen?feld=1", "/gibt-es-nicht"])
    func `every public page leads to both forms and to signing in`(path: String) async throws {
        let office = try await OfficeFixture()
        let text = try await office.get(path, signedIn: false).text
        let prefix = path.hasPrefix("/en") ? "/en" : ""
        for name in ["hinweis", "barriere", "anmelden"] {
            #expect(text.contains("href=\"\(prefix)/\(name)"), "\(name)")
        }
    }

    @Test func `a form carries the page that it is about, and no other address`() async throws {
        let office = try await OfficeFixture()
        let page = try await office.get("/massnahmen/1?stand=2021-01-01", signedIn: false).text
        #expect(page.contains("href=\"/hinweis?seite=%2Fmassnahmen%2F1\""))
        let form = try await office.get("/hinweis?seite=%2Fmassnahmen%2F1", signedIn: false)
        #expect(form.hidden("seite") == "/massnahmen/1")
        for other in ["https%3A%2F%2Fboese.example", "%2F%2Fboese.example", "javascript%3A1", "x"] {
            let form = try await office.get("/hinweis?seite=\(other)", signedIn: false)
            #expect(form.status == .ok && form.hidden("seite") == nil, "\(other)")
        }
    }

    @Test(arguments: ["/hinweis", "/barriere", "/en/hinweis", "/en/barriere"])
    func `a form says what happens to what is typed, and is in no index and no cache`(path: String)
        async throws
    {
        let office = try await OfficeFixture()
        let form = try await office.get(path, signedIn: false)
        let robots = try #require(HTTPField.Name("X-Robots-Tag"))
        #expect(form.status == .ok && form.headers[robots] == "noindex")
        #expect(form.headers[.cacheControl] == "no-store" && form.headers[.setCookie] == nil)
        #expect(
            form.text.contains(path.hasPrefix("/en") ? "Article 6(1)(e)" : "Artikel 6 Absatz 1")
        )
        let other = path.hasPrefix("/en") ? String(path.dropFirst(3)) : "/en\(path)"
        #expect(form.text.contains("href=\"\(other)\""))
    }

    @Test func `what was told stands at the office, and its answer at the receipt`() async throws {
        let office = try await OfficeFixture()
        let before = office.town.register.sequence
        let sent = try await send(office, told + [("seite", "/massnahmen/1")])
        #expect(sent.status == .seeOther)
        let receipt = try #require(sent.headers[.location])
        let notice = try #require(office.notices.all.first)
        #expect(receipt == "/hinweis/\(notice.key)" && notice.page == "/massnahmen/1")
        #expect(office.town.register.sequence == before)
        let open = try await office.get(receipt, signedIn: false)
        #expect(open.status == .ok && open.text.contains("Im Wartebereich fehlt ein Plan."))
        #expect(open.text.contains("Noch gibt es keine Antwort"))
        #expect(!open.text.contains("0781 00-0000"), "the receipt repeats no contact")

        let desk = try await office.get("/hinweise")
        #expect(desk.text.contains("href=\"/hinweise/\(notice.key)\""))
        let path = "/hinweise/\(notice.key)"
        #expect(try await office.get(path).text.contains("0781 00-0000"))
        let answered = try await office.post(
            path,
            [("schritt", "antworten"), ("antwort", "Der Plan hängt jetzt.\nDanke.")]
        )
        #expect(answered.headers[.location] == "\(path)?erledigt=antworten")
        let read = try await office.get(receipt, signedIn: false)
        #expect(read.text.contains("<p>Der Plan hängt jetzt.</p><p>Danke.</p>"))
        _ = try await office.post(path, [("schritt", "notieren"), ("notiz", "Bauamt gefragt")])
        #expect(try await !office.get(receipt, signedIn: false).text.contains("Bauamt"))
        _ = try await office.post(path, [("schritt", "abschliessen")])
        #expect(office.notices.openCount() == 0)
        _ = try await office.post(path, [("schritt", "oeffnen")])
        #expect(office.notices.openCount() == 1)
        _ = try await office.post(path, [("schritt", "kontakt-loeschen")])
        #expect(try await office.notices.contact(of: notice.key) == nil)
        let gone = try await office.post(path, [("schritt", "loeschen")])
        #expect(gone.headers[.location] == "/hinweise?erledigt=loeschen")
        #expect(try await office.get(receipt, signedIn: false).status == .notFound)
    }

    @Test func `a barrier is told in English without choosing a subject`() async throws {
        let office = try await OfficeFixture()
        let sent = try await send(office, [("text", "No contrast")], to: "/en/barriere")
        let notice = try #require(office.notices.all.first)
        #expect(sent.headers[.location] == "/en/hinweis/\(notice.key)")
        #expect(notice.subject == .barrier && notice.language == "en")
    }

    @Test(arguments: [
        ([("betreff", "need"), ("text", " ")], "Hier steht noch nichts"),
        ([("text", "Ein Plan fehlt.")], "Wählen Sie einen der Punkte"),
        ([("betreff", "barrier"), ("text", "Ein Plan fehlt.")], "Wählen Sie einen der Punkte"),
        ([("betreff", "need"), ("text", String(repeating: "ä", count: 5001))], "5.001"),
        (
            [("betreff", "idea"), ("text", "http://a.example https://b.example www.c.example")],
            "3 Links"
        ),
        (
            [
                ("betreff", "idea"), ("text", "Ein Plan fehlt."),
                ("kontakt", String(repeating: "1", count: 301)),
            ],
            "Kürzen Sie auf 300"
        ),
        (
            [("betreff", "idea"), ("text", "Ein Plan fehlt."), ("website", "x")],
            "leer bleiben muss"
        ),
    ])
    func `what cannot be taken is said, and what was typed stays`(
        values: [(String, String)],
        sentence: String
    ) async throws {
        let office = try await OfficeFixture()
        let refused = try await send(office, values)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("<title>Fehler: ") && refused.text.contains(sentence))
        #expect(office.notices.all.isEmpty)
        for (name, value) in values where name == "text" || name == "kontakt" {
            #expect(value.typedText.map(refused.text.contains) ?? true)
        }
        #expect(!refused.text.contains("name=\"website\" value=\"x\""))
    }

    @Test
    func `a form that is sent at once or was not ours is shown again with all that was typed`()
        async throws
    {
        let office = try await OfficeFixture()
        for token in ["", "nicht von hier", office.session] {
            let refused = try await office.post(
                "/hinweis",
                told,
                from: try await form(office),
                token: token
            )
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("Im Wartebereich fehlt ein Plan."))
            for _ in 0..<5 { _ = office.town.world.now() }
            let again = try await office.post("/hinweis", told, from: refused)
            #expect(again.status == .seeOther)
        }
    }

    @Test(arguments: [nil, "https://boese.example", "null"])
    func `no other site sends notices`(origin: String?) async throws {
        let office = try await OfficeFixture()
        #expect(try await send(office, told, origin: origin).status == .forbidden)
        #expect(office.notices.all.isEmpty)
    }

    @Test func `who sends many is asked to wait, and loses nothing`() async throws {
        let office = try await OfficeFixture()
        var last = try await send(office, told)
        var sent = 1
        while last.status == .seeOther, sent < 100 {
            last = try await send(office, told)
            sent += 1
        }
        #expect(last.status == .tooManyRequests && last.headers[.retryAfter] != nil)
        #expect(last.text.contains("Im Wartebereich fehlt ein Plan."))
        #expect(office.notices.all.count == sent - 1)
    }

    @Test func `an empty answer and one on an old state are refused and kept`() async throws {
        let office = try await OfficeFixture()
        _ = try await send(office, told)
        let path = "/hinweise/\(try #require(office.notices.all.first).key)"
        let page = try await office.get(path)
        let empty = try await office.post(path, [("schritt", "antworten")], from: page)
        #expect(empty.status == .unprocessableContent)
        #expect(empty.text.contains("href=\"#feld-antwort\""))
        _ = try await office.post(path, [("schritt", "notieren"), ("notiz", "schneller")])
        let late = try await office.post(
            path,
            [("schritt", "antworten"), ("antwort", "Meine lange Antwort")],
            from: page
        )
        #expect(late.status == .conflict && late.text.contains("Meine lange Antwort"))
        #expect(office.notices.all.first?.answer == nil)
    }

    @Test(arguments: [
        "/hinweis/abcd-efgh-ijkl-mnop", "/barriere/x", "/hinweis/x/y", "/hinweise/abcd-efgh",
    ])
    func `there is nothing at a key that nobody was given`(path: String) async throws {
        let office = try await OfficeFixture()
        #expect(try await office.get(path).status == .notFound)
    }
}
