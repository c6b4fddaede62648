import Concept
import Foundation
import HTTPTypes
import Journal
import NIOCore
import Register
import TestKit
import Testing

/// What the town sets for its pages, from one address.
@Suite struct SettingsTests {
    private let town = Reference(.municipality, 1)

    private func save(
        _ office: OfficeFixture,
        _ path: String,
        _ values: [(String, String)]
    ) async throws -> OfficeFixture.Answer {
        try await office.post(path, values + [("schritt", "speichern")])
    }

    private func record(_ office: OfficeFixture) throws -> Municipality {
        try #require(office.town.register.only(Municipality.self)?.record)
    }

    @Test func `administration changes what the town sets, the office its concept and the opening`()
        async throws
    {
        let topics = ["angaben", "aussehen", "kontakt", "texte", "schwellen"]
        let desk = try await OfficeFixture(as: [.office]).get("/einstellungen")
        #expect(desk.status == .ok && desk.text.contains("/bearbeiten/konzept/1/wortlaut"))
        #expect(desk.text.contains("/bearbeiten/stadt/1/freischalten"))
        let all = try await OfficeFixture(as: [.administration]).get("/einstellungen")
        #expect(all.status == .ok && !all.text.contains("/bearbeiten/konzept/1/wortlaut"))
        #expect(all.text.contains("/einstellungen/logo"))
        #expect(all.text.contains("/bearbeiten/wortwahl/neu"))
        for topic in topics {
            #expect(all.text.contains("/bearbeiten/stadt/1/\(topic)"), "\(topic)")
            #expect(!desk.text.contains("/bearbeiten/stadt/1/\(topic)"), "\(topic)")
        }
    }

    @Test func `what was saved comes back to the settings`() async throws {
        let office = try await OfficeFixture(as: [.administration])
        let saved = try await save(office, "/bearbeiten/stadt/1/aussehen", [("accent", "#7a0019")])
        #expect(saved.headers[.location] == "/einstellungen?erledigt=gespeichert")
        #expect(try record(office).accent == "#7a0019")
        let direct = try await office.get("/bearbeiten/stadt/1")
        #expect(direct.status == .seeOther && direct.headers[.location] == "/einstellungen")
    }

    @Test func `what was set is told in a history and can be taken back`() async throws {
        let office = try await OfficeFixture(as: [.office, .administration])
        let before = try record(office).accent
        _ = try await save(office, "/bearbeiten/stadt/1/aussehen", [("accent", "#7a0019")])
        let page = try await office.get("/einstellungen")
        #expect(page.text.contains("href=\"/bearbeiten/stadt/1/verlauf\""))
        let path = "/bearbeiten/stadt/1/verlauf/\(office.town.register.sequence)"
        let undone = try await save(office, path, [("begruendung", "Versehen")])
        #expect(undone.headers[.location] == "/einstellungen?erledigt=zurueckgenommen")
        #expect(try record(office).accent == before)
    }

    @Test func `a Land is one that there is`() async throws {
        let office = try await OfficeFixture(as: [.administration])
        let facts = [("title", "Stadt Offenburg"), ("shortName", "Offenburg")]
        let path = "/bearbeiten/stadt/1/angaben"
        let wrong = try await save(office, path, facts + [("land", "Bayern")])
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("#feld-land"))
        _ = try await save(office, path, facts + [("land", "DE-BY")])
        #expect(try record(office).land == "DE-BY")
    }

    @Test func `the town's own texts stand below what the law asks`() async throws {
        let office = try await OfficeFixture(as: [.administration])
        let texts = [
            ("imprint", "# Redaktion\n\nDas Integrationsbüro."),
            ("privacy", "Fotos: mit Erlaubnis."),
            ("contactText", "Sprechzeiten: Dienstag."),
        ]
        _ = try await save(office, "/bearbeiten/stadt/1/texte", texts)
        for (path, text) in [
            ("/impressum", "Redaktion</h3>"), ("/datenschutz", "Fotos: mit Erlaubnis."),
            ("/kontakt", "Sprechzeiten: Dienstag."),
        ] {
            #expect(try await office.get(path, signedIn: false).text.contains(text), "\(path)")
        }
    }

    @Test func `thresholds hold from then on, and are nothing for the public`() async throws {
        let office = try await OfficeFixture(as: [.administration])
        let page = try await office.get("/bearbeiten/stadt/1/schwellen")
        #expect(page.text.contains("name=\"thresholds.silentMeasureMonths\" value=\"6\""))
        let names = [
            "silentMeasureMonths", "endingFundingMonths", "silentOrganizationMonths",
            "comingPaperDays", "openRecommendationMonths", "openNoticeDays",
        ]
        let periods = [("retention.endedPosts", "6"), ("retention.consentProofs", "36")]
        let values =
            periods + names.map { ("thresholds.\($0)", $0 == "silentMeasureMonths" ? "3" : "12") }
        let generation = office.town.published.generation
        let saved = try await save(office, "/bearbeiten/stadt/1/schwellen", values)
        #expect(saved.status == .seeOther)
        #expect(office.town.register.thresholds.silentMeasureMonths == 3)
        #expect(office.town.published.generation == generation)
        let wrong = [("thresholds.openNoticeDays", "bald")] + values.dropLast()
        let refused = try await save(office, "/bearbeiten/stadt/1/schwellen", wrong)
        #expect(refused.status == .unprocessableContent && refused.text.contains("„bald“"))
        let wide = [("thresholds.openNoticeDays", "4000")] + values.dropLast()
        let tooWide = try await save(office, "/bearbeiten/stadt/1/schwellen", wide)
        #expect(tooWide.status == .unprocessableContent && tooWide.text.contains("4000"))
    }

    @Test func `the town's own words stand beside the usual ones, and on its pages`() async throws {
        let office = try await OfficeFixture(as: [.administration])
        let page = try await office.get("/bearbeiten/wortwahl/neu")
        #expect(page.status == .ok)
        #expect(page.text.contains("name=\"phase.planned\"") && page.text.contains("geplant"))
        #expect(page.text.contains("name=\"kind.objective_other\""))
        let checked = try await office.post(
            "/bearbeiten/wortwahl/neu",
            [("phase.planned", "vorgesehen")]
        )
        #expect(checked.status == .ok && checked.text.contains("vorgesehen"))
        _ = try await save(
            office,
            "/bearbeiten/wortwahl/neu",
            [("phase.planned", "vorgesehen"), ("kind.measure_other", "Vorhaben")]
        )
        let words = try #require(office.town.published.only(Vocabulary.self)?.record)
        #expect(words["phase.planned"] == "vorgesehen")
        let shown = try await office.get("/massnahmen", signedIn: false)
        #expect(shown.text.contains("vorgesehen"))
        let again = try await office.get("/bearbeiten/wortwahl/1/woerter")
        #expect(again.text.contains("geplant") && again.text.contains("value=\"vorgesehen\""))
        _ = try await save(office, "/bearbeiten/wortwahl/1/woerter", [("phase.planned", "")])
        #expect(office.town.register.only(Vocabulary.self)?.terms.isEmpty == true)
        #expect(try await office.get("/bearbeiten/wortwahl/neu").status == .notFound)
    }

    @Test func `help stands beside the form that it explains`() async throws {
        let office = try await OfficeFixture(as: [.administration])
        #expect(
            try await office.get("/bearbeiten/stadt/1/angaben").text
                .contains("Acht Ziffern, zum Beispiel 08317096")
        )
        #expect(
            try await office.get("/en/bearbeiten/stadt/1/freischalten").text
                .contains("Set the tick and everybody sees the public pages.")
        )
    }
}
