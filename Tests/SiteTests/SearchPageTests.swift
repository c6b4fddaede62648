import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import TestKit
import Testing

/// The search page, on the example.
@Suite struct SearchPageTests {
    @Test func `records are grouped by kind, with the place marked`() async throws {
        let fixture = try await SiteFixture()
        let (_, text) = try await fixture.ask("/suche?q=sprache")
        #expect(text.contains("<mark>Sprache</mark>"))
        #expect(text.contains("href=\"/handlungsfelder/1\""))
        #expect(text.contains("Treffer für „sprache“"))
    }

    @Test(arguments: [
        ("M17", "/massnahmen/17"), ("a3", "#strategisches-ziel-1"), ("168/20", "/vorlagen/1"),
    ])
    func `a number leads to its record`(typed: String, target: String) async throws {
        let fixture = try await SiteFixture()
        let (_, text) = try await fixture.ask("/suche?q=\(typed)")
        #expect(text.contains("\(target)\""))
    }

    @Test func `one wrong letter leads to the town's own word`() async throws {
        let fixture = try await SiteFixture()
        let (_, text) = try await fixture.ask("/suche?q=Nachbarschfat")
        #expect(text.contains("Meinten Sie:"))
        #expect(text.contains("Nachbarschaft"))
    }

    @Test func `what is not public is not found`() async throws {
        let fixture = try await SiteFixture()
        let register = fixture.town.register
        let hidden = register.all(Measure.self).filter { $0.visibility != .public }
        #expect(!hidden.isEmpty)
        for measure in hidden {
            let word = measure.title.split(separator: " ").max { $0.count < $1.count } ?? ""
            let typed = word.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            for stand in ["", "&stand=2023-06-01"] {
                let (_, text) = try await fixture.ask("/suche?q=\(typed)\(stand)")
                #expect(!text.contains(measure.title))
            }
        }
    }

    @Test(arguments: [
        "q=%00%ff%fe", "q=<script>alert(1)</script>", "q=' OR 1=1 --", "q=%F0%9F%92%A3",
        "q=" + String(repeating: "a+", count: 2000), "q", "q=%", "q=%zz", "&&&=&q=a&q=b",
        "q=\u{202E}abc", "stand=2022-01-01&q=.*", "q=((((((", "q=%2B%2B",
    ])
    func `hostile words are answered like any other`(query: String) async throws {
        let fixture = try await SiteFixture()
        for path in ["/suche", "/massnahmen", "/fuer-fachkraefte", "/fassungen/vergleich"] {
            let target = "\(path)?\(query)"
                .addingPercentEncoding(
                    withAllowedCharacters: .urlQueryAllowed.union(CharacterSet(charactersIn: "%"))
                )
            let (response, text) = try await fixture.ask(try #require(target))
            #expect(response.status == .ok, "\(path)")
            #expect(!text.contains("<script>"))
        }
    }
}
