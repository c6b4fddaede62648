import Addresses
import Concept
import Foundation
import HTTPTypes
import Journal
import Register
import TestKit
import Testing
import Words

/// What nobody has recorded is never said to be zero, open, missing or refused.
@Suite struct UnknownTests {
    /// Words that claim something of what is only not known.
    private static let claims = [
        "noch offen", "abgelehnt", "überfällig", "fehlt", "fehlen", "nicht erreicht",
        "keine Rückmeldung", "nicht weiterverfolgt", "nicht im Haushalt", "0 €", ">0<", " 0 ",
        "0 von", "verzögert",
    ]

    /// What a page says, without what a form offers to choose.
    private func said(_ text: String) -> String {
        text.replacing(/<(select|script|style)[^>]*>[\s\S]*?<\/\1>/, with: "")
            .replacing(/<fieldset[\s\S]*?<\/fieldset>/, with: "")
            .replacing(/<[^>]*(class|d|x|y|viewBox|points|width|height)="[^"]*"[^>]*>/, with: "<>")
            .replacing(RandomHistory.canary, with: "")
            .replacing(/&lt;[a-zA-Z]+ ?[0-9]+&gt; *[0-9]* ?[0-9]*/, with: "")
    }

    private func expectNoClaims(_ text: String, _ place: String) {
        let said = said(text)
        for claim in Self.claims where said.contains(claim) {
            let around = said.components(separatedBy: claim)
            let (before, after) = (around[0].suffix(120), around[1].prefix(60))
            Issue.record("\(place): „\(claim)“ between „\(before)“ and „\(after)“")
        }
    }

    @Test(arguments: 1...6)
    func `no page claims what a random register does not know`(seed: Int) async throws {
        let site = try await SiteFixture(example: false)
        for change in RandomHistory(seed: UInt64(seed), changes: 60, knowing: false).changes {
            try await site.town.perform(Command(repeating: change))
        }
        let addresses = Address.all(in: site.town.published)
        #expect(addresses.count > 20)
        for address in addresses where !TextPage.links.map(\.1).contains(address) {
            let path = PageRequest(address, .german).text
            let (response, text) = try await site.ask(path)
            #expect(response.status == .ok, "\(path)")
            expectNoClaims(text, "\(seed) \(path)")
        }
    }

    @Test func `no page of the office claims what nobody has entered`() async throws {
        let office = try await OfficeFixture(example: false)
        for change in RandomHistory(seed: 9, changes: 60, knowing: false).changes {
            try await office.town.perform(Command(repeating: change, now: true))
        }
        let places: [OfficeAddress] = [.desk(), .coming, .overview, .handover, .rounds(.all)]
        for path in places.map({ $0.text(in: .german) }) {
            let page = try await office.get(path)
            #expect(page.status == .ok, "\(path)")
            expectNoClaims(page.text, path)
        }
    }

    @Test func `a consultation that lies ahead is not said to lack its result`() async throws {
        let site = try await SiteFixture()
        let today = Berlin.day(of: SiteFixture.now)
        try await site.town.perform(
            Command(.office()) { register, draft in
                for step in register.all(Consultation.self) {
                    var record = step.record
                    record.result = nil
                    record.meeting = nil
                    record.date = record.position == 1 ? today.adding(days: -1) : today
                    draft.put(step.id, record)
                }
            }
        )
        let text = try await site.ask("/vorlagen/1").text
        #expect(text.contains("Ergebnis nicht erfasst") && text.contains("Beratung steht bevor"))
    }
}
