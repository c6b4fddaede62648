import Concept
import HTTPTypes
import Journal
import Register
import Testing

/// What a lead sees and does: the own measures, and nothing that is the office's alone.
@Suite struct LeadTests {
    private static let canaries = ["Notiz-Kanari", "Verein-Kanari", "Vorhaben-Kanari"]
    private let lead = ID<Organization>(1)

    /// A lead of the first measure, beside records that only the office may see.
    private func office() async throws -> OfficeFixture {
        let office = try await OfficeFixture(as: [.lead], of: lead)
        let lead = self.lead
        try await office.town.perform(
            Command(Attribution(by: Author(.office), via: .command, action: .edited)) {
                register,
                draft in
                let partner = draft.add(Organization(title: Self.canaries[1], sort: .association))
                draft.add(Measure(title: Self.canaries[2]))
                guard var measure = register[ID<Measure>(1)]?.record else { return }
                measure.lead = lead
                measure.partners.append(partner)
                measure.internalNote = Self.canaries[0]
                draft.put(ID<Measure>(1), measure)
            }
        )
        return office
    }

    @Test func `no page tells a lead what is internal`() async throws {
        let office = try await office()
        let internalMeasure = office.town.register.nextNumber(of: .measure) - 1
        let paths = [
            "/bearbeiten/massnahmen/sachstand", "/bearbeiten/massnahmen/1",
            "/bearbeiten/massnahmen/1/stand", "/bearbeiten/meilensteine/neu?zu=1",
            "/bearbeiten/sachstaende/neu?zu=1", "/bearbeiten/massnahmen/1/notiz",
            "/bearbeiten/massnahmen/1/zustaendigkeit", "/bearbeiten/massnahmen/1/verlauf",
            "/bearbeiten/massnahmen/\(internalMeasure)",
        ]
        for path in paths {
            let page = try await office.get(path)
            for canary in Self.canaries { #expect(!page.text.contains(canary), "\(path)") }
        }
        let sent = try await office.post(
            "/bearbeiten/massnahmen/1/stand",
            [
                ("phase", "merged"), ("reason.sentence", "Zusammen"),
                ("mergedInto", "\(internalMeasure)"),
            ]
        )
        for canary in Self.canaries { #expect(!sent.text.contains(canary)) }
    }

    @Test func `what a lead enters in the table is told as the lead's`() async throws {
        let office = try await office()
        let page = try await office.get("/bearbeiten/massnahmen/sachstand")
        #expect(page.text.contains("name=\"m1.phase\""))
        #expect(!page.text.contains("name=\"m2.phase\""))
        let saved = try await office.post(
            "/bearbeiten/massnahmen/sachstand",
            [
                ("m1.fassung", page.hidden("m1.fassung") ?? ""), ("m1.phase", "underway"),
                ("m1.timing", ""), ("m1.asOf", "1.2.2025"), ("m1.reason.sentence", ""),
                ("m1.nextStep", "Weiter so"), ("schritt", "speichern"),
            ],
            from: page
        )
        #expect(saved.status == .seeOther)
        let last = try await office.town.versions(of: Reference(.measure, 1)).last
        #expect(last?.head.attribution.by.role == .lead)
    }
}
