import Addresses
import Concept
import Foundation
import HTTPTypes
import Journal
import NIOCore
import Register
import Services
import TestKit
import Testing
import Vault
import Web
import Words

/// Answering by a link, without an account.
@Suite struct TaskTests {
    static let request = ID<StatusRequest>(1)

    func fixture() async throws -> (office: OfficeFixture, path: String) {
        let office = try await OfficeFixture()
        try await office.addRounds([1, 2, 3])
        let token = try await office.site.shelves.answers.makeLink(to: Self.request)
        return (office, TaskAddress.all(token).text(in: .german))
    }

    /// Sends a form of the page as a browser does, without cookies and with no origin to tell.
    func send(
        _ office: OfficeFixture,
        _ path: String,
        _ values: [(String, String)],
        token: String? = nil,
        site: String? = "same-origin",
        page: OfficeFixture.Answer? = nil
    ) async throws -> OfficeFixture.Answer {
        var page = page
        if page == nil { page = try await office.get(path, signedIn: false) }
        var all = values + [("formular", token ?? page?.hidden("formular") ?? "")]
        let names = Set(values.map(\.0))
        for name in ["fassung", "fassung-1", "fassung-2", "fassung-3", "stand"]
        where !names.contains(name) {
            if let value = page?.hidden(name) { all.append((name, value)) }
        }
        var headers: HTTPFields = [
            .contentType: "application/x-www-form-urlencoded", .origin: "null",
        ]
        if let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = site }
        return try await office.ask(path, .post, headers, OfficeFixture.encoded(all))
    }

    var answers: (OfficeFixture) -> [ReceivedAnswer] {
        { $0.site.shelves.answers.answers(to: Self.request) }
    }

    // MARK: - Looking

    @Test func `the page shows the own measures, what was reported last, and nothing else`()
        async throws
    {
        let (office, path) = try await fixture()
        let page = try await office.get(path, signedIn: false)
        #expect(page.status == .ok)
        for number in 1...3 { #expect(page.text.contains("M\(number) ")) }
        #expect(!page.text.contains("M4 "))
        #expect(page.headers[.cacheControl] == "no-store")
        #expect(page.headers[try #require(HTTPField.Name("Referrer-Policy"))] == "no-referrer")
        #expect(page.headers[try #require(HTTPField.Name("X-Robots-Tag"))] == "noindex")
        #expect(page.headers[.setCookie] == nil)
        #expect(try await office.get("\(path)/4", signedIn: false).status == .notFound)
        #expect(try await office.get("\(path)/1", signedIn: false).status == .ok)
    }

    @Test func `an unknown link, a short one and none answer the same`() async throws {
        let (office, _) = try await fixture()
        var pages: Set<String> = []
        for token in [String(repeating: "0", count: 64), "kurz", String(repeating: "a", count: 64)]
        {
            let page = try await office.get("/antwort/\(token)", signedIn: false)
            #expect(page.status == .notFound)
            pages.insert(page.text.replacing(token, with: ""))
        }
        #expect(pages.count == 1)
        #expect(try await office.get("/antwort", signedIn: false).status == .notFound)
    }

    @Test func `looking changes nothing, whoever looks`() async throws {
        let (office, path) = try await fixture()
        let sequence = office.town.register.sequence
        for _ in 0..<3 {
            for address in [path, "\(path)/1", "\(path)/1/weitergeben", "/en\(path)"] {
                for method in [HTTPRequest.Method.get, .head] {
                    _ = try await office.ask(address, method, [:], nil)
                }
            }
        }
        #expect(answers(office).isEmpty)
        #expect(office.town.register.sequence == sequence)
        let page = try await office.ask(path, .delete, [:], nil)
        #expect(page.status == .methodNotAllowed)
    }

    // MARK: - Answering

    @Test func `three unchanged measures take one page and one press`() async throws {
        let (office, path) = try await fixture()
        let sent = try await send(office, path, [("schritt", "alle"), ("antwortet", "Vorstand")])
        #expect(sent.status == .seeOther)
        #expect(sent.headers[.location] == path)
        let all = answers(office)
        #expect(all.count == 3)
        #expect(all.allSatisfy { $0.answer.choice == .unchanged && $0.sentAt != nil })
        let page = try await office.get(path, signedIn: false)
        let receipt = try #require(all.first?.receipt)
        #expect(page.text.contains(receipt))
    }

    @Test func `what has changed is kept, then sent together with the rest`() async throws {
        let (office, path) = try await fixture()
        let kept = try await send(
            office,
            "\(path)/1",
            [
                ("antwort", "changed"), ("phase", "underway"), ("getan", "Raum gefunden"),
                ("bemerkung", "Nur fürs Büro"),
            ]
        )
        #expect(kept.status == .seeOther)
        #expect(answers(office).map(\.sentAt) == [nil])
        let page = try await office.get(path, signedIn: false)
        #expect(page.text.contains("Raum gefunden"))
        #expect(page.text.contains("Die übrigen 2 stimmen noch so"))
        let sent = try await send(office, path, [("schritt", "alle")])
        #expect(sent.status == .seeOther)
        #expect(answers(office).count { $0.sentAt != nil } == 3)
    }

    @Test(arguments: [
        [("antwort", "")], [("antwort", "changed"), ("phase", "completed")],
        [("antwort", "ended")], [("antwort", "ended"), ("ende", "dropped")],
        [("antwort", "ended"), ("ende", "merged"), ("grund-satz", "Zusammengelegt.")],
        [("antwort", "changed"), ("phase", "suspended")],
        [
            ("antwort", "changed"), ("phase", "underway"),
            ("getan", String(repeating: "x", count: 3001)),
        ],
    ])
    func `what is missing is said at its field, and nothing typed is lost`(
        typed: [(String, String)]
    ) async throws {
        let (office, path) = try await fixture()
        let page = try await send(office, "\(path)/1", typed + [("naechster", "Etwas Getipptes")])
        #expect(page.status == .unprocessableContent)
        #expect(page.text.contains("id=\"fehler\""))
        #expect(page.text.contains("-fehler\" class=\"fault\""))
        #expect(page.text.contains("Etwas Getipptes"))
        #expect(answers(office).isEmpty)
    }

    @Test func `of two with the same link the second sees what the first wrote`() async throws {
        let (office, path) = try await fixture()
        let page = try await office.get("\(path)/1", signedIn: false)
        let typed = [("antwort", "changed"), ("phase", "underway")]
        let first = try await send(office, "\(path)/1", typed + [("getan", "Erste")], page: page)
        #expect(first.status == .seeOther)
        let second = try await send(office, "\(path)/1", typed + [("getan", "Zweite")], page: page)
        #expect(second.status == .conflict)
        #expect(second.text.contains("Erste") && second.text.contains("Zweite"))
        let again = try await send(
            office,
            "\(path)/1",
            typed + [("getan", "Erste und Zweite")],
            page: second
        )
        #expect(again.status == .seeOther)
        #expect(answers(office).map(\.answer.done) == ["Erste und Zweite"])
    }

    @Test func `an answer counts on the version that it saw`() async throws {
        let (office, path) = try await fixture()
        let page = try await office.get("\(path)/1", signedIn: false)
        let all = try await office.get(path, signedIn: false)
        try await office.change { $0.progress = "Neues vom Büro" }
        let one = try await send(
            office,
            "\(path)/1",
            [("antwort", "unchanged")],
            page: page
        )
        #expect(one.status == .conflict)
        let rest = try await send(office, path, [("schritt", "alle")], page: all)
        #expect(rest.status == .conflict)
        #expect(answers(office).isEmpty)
    }

    @Test func `a form from elsewhere or of another link is refused`() async throws {
        let (office, path) = try await fixture()
        let other = try await office.site.shelves.answers.makeLink(to: ID(2))
        let foreign = FormToken(session: other).text(salt: Data(repeating: 7, count: 16))
        for (token, site) in [(foreign, "same-origin"), ("", "same-origin")] {
            let sent = try await send(office, path, [("schritt", "alle")], token: token, site: site)
            #expect(sent.status == .forbidden)
        }
        let crossed = try await send(office, path, [("schritt", "alle")], site: "cross-site")
        #expect(crossed.status == .forbidden)
        #expect(answers(office).isEmpty)
    }

    @Test func `a closed round takes nothing any more and says so`() async throws {
        let (office, path) = try await fixture()
        let page = try await office.get(path, signedIn: false)
        try await office.town.perform(
            Command(Attribution(by: Author(.office), via: .page, action: .closedRound)) {
                register,
                draft in
                guard var round = register[ID<StatusRound>(1)]?.record else { return }
                round.closedOn = Berlin.day(of: SiteFixture.now)
                draft.put(ID<StatusRound>(1), round)
            }
        )
        #expect(try await office.get(path, signedIn: false).status == .gone)
        let late = try await send(office, path, [("schritt", "alle")], page: page)
        #expect(late.status == .gone)
        #expect(answers(office).isEmpty)
    }

    @Test func `no log names a token`() {
        let token = String(repeating: "ab", count: 32)
        for path in ["/antwort/\(token)", "/antwort/\(token)/7", "/antwort/\(token)/x/y/z/w"] {
            #expect(Location(path).logged(isThere: false) == "/antwort/-")
        }
    }
}
