import Concept
import Journal
import Register
import TestKit
import Testing

/// A measure of which no more is known than that it is late.
@Suite struct LateTests {
    private func fixture() async throws -> SiteFixture {
        let fixture = try await SiteFixture()
        try await fixture.town.perform(
            Command(.office()) { register, draft in
                guard var measure = register[ID<Measure>(1)]?.record else { return }
                let reason = Reason(.other, "Die Maßnahmenliste nennt keinen Grund.")
                measure.status = Status(.unknown, .late, reason: reason)
                measure.period = Period()
                draft.put(ID(1), measure)
            }
        )
        return fixture
    }

    @Test func `its page says both, and the reason`() async throws {
        let (_, text) = try await fixture().ask("/massnahmen/1")
        #expect(text.contains("<span class=\"tag late\">ohne Angabe, verzögert</span>"))
        #expect(text.contains("Grund: Anderes. Die Maßnahmenliste nennt keinen Grund."))
    }

    @Test func `it is counted as that, and found by its timing`() async throws {
        let fixture = try await fixture()
        let (_, english) = try await fixture.ask("/en/massnahmen?zeit=late")
        #expect(english.contains("not stated, late"))
        let (_, start) = try await fixture.ask("/")
        #expect(start.contains("<th scope=\"row\">ohne Angabe, verzögert</th>"))
        #expect(start.contains("<li class=\"tag late\"><b>1</b> ohne Angabe, verzögert</li>"))
    }
}
