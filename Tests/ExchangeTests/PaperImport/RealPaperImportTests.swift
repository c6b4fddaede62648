import Concept
import Foundation
import Register
import TestKit
import Testing
import Words

@testable import Exchange

/// Whole papers, from their text to what the world sees of them.
@Suite struct RealPaperImportTests {
    private static let example = Result { try OffenburgExample.loaded.get().register }

    @Test(arguments: PaperFiles.names)
    func `every layout is imported, published and imported again`(name: String) throws {
        let paper = try reading(name)
        for before in [Register(), try Self.example.get()] {
            let after = try before.importing(paper)
            #expect(after.only(Paper.self) != nil)
            #expect(try after.draft(of: paper).isEmpty)
            #expect(PublicRegister(of: after) == PublicRegister(of: before))
            // Of itself or of a sitting that it names, a paper says whether it is public; one says nothing.
            guard !paper.saysNothingOfPublicness else {
                #expect(name == "altenried")
                #expect(throws: Refusal.self) { try after.publishing(paper) }
                continue
            }
            let published = try after.publishing(paper)
            #expect(try published.publication(of: paper).isEmpty)
            #expect(try published.draft(of: paper).isEmpty)
        }
    }

    @Test(.enabled(if: PaperFiles.real != nil))
    func `the real paper makes a concept of an empty town`() async throws {
        let paper = try await Self.real()
        let register = try Register().importing(paper)
        #expect(
            register.counts == [
                .paper: 1, .consultation: 3, .strategicGoal: 3, .field: 11, .edition: 1,
                .concept: 1, .chapter: 7, .organization: 3 + 15 + 1, .membership: 15,
            ]
        )
        let bodies = register.all(Organization.self).filter { $0.sort == .councilBody }
        #expect(
            bodies.map(\.title) == [
                "Integrationsbeirat", "Ausschuss für Familie und Jugend", "Gemeinderat",
            ]
        )
        let edition = try #require(register.only(Edition.self))
        #expect(edition.sort == .update)
        #expect(register.all(FieldOfAction.self).count { $0.newIn == edition.id } == 5)
        #expect(register.all(StrategicGoal.self).map(\.code) == ["A3", "A4", "E4"])
        #expect(register.all(Organization.self).count { !$0.proposedParts.isEmpty } == 1)
        #expect(try register.draft(of: paper).isEmpty)
    }

    @Test(.enabled(if: PaperFiles.real != nil))
    func `the real paper brings the prose and the order that the example has`() async throws {
        let register = try Register().importing(await Self.real())
        let example = try Self.example.get()
        let mine = register.all(Chapter.self)
        let theirs = example.all(Chapter.self)
        #expect(mine.map(\.prose.passages) == theirs.map(\.prose.passages))
        #expect(mine.map(\.within) == theirs.map(\.within))
        #expect(mine.map(\.position) == theirs.map(\.position))
    }

    @Test(.enabled(if: PaperFiles.real != nil))
    func `the real paper changes nothing in the example`() async throws {
        let paper = try await Self.real()
        let example = try Self.example.get()
        #expect(try example.draft(of: paper).isEmpty)
        #expect(try paper.imported.deviations(from: example).isEmpty)
        #expect(try example.publication(of: paper).isEmpty)
    }

    @Test(.enabled(if: PaperFiles.real != nil))
    func `the real paper carries on the seven fields of 2006`() async throws {
        let paper = try await Self.real()
        let eve = try #require(Day(year: 2020, month: 10, day: 14))
        let before = try OffenburgExample.loaded.get().register(on: eve)
        let after = try before.importing(paper)
        let inForce = after.fieldsInForce()
        #expect(inForce.count == 7 + 8)
        let edition = try #require(after.all(Edition.self).last)
        #expect(edition.sort == .update)
        #expect(inForce.count { $0.newIn == edition.id } == 5)
        let unlisted = try paper.imported.deviations(from: before).filter { deviation in
            if case .fieldNotListed = deviation { true } else { false }
        }
        #expect(unlisted.count == 4)
        #expect(try after.publishing(paper).draft(of: paper).isEmpty)
    }

    @Test(.enabled(if: PaperFiles.real != nil))
    func `once published, the world sees all of the real paper`() async throws {
        let paper = try await Self.real()
        let register = try Register().importing(paper).publishing(paper)
        let seen = PublicRegister(of: register)
        #expect(seen.table.count == register.table.count)
        let steps = seen.parts(of: ID<Paper>(1).reference, Consultation.self)
        #expect(steps.compactMap { seen[$0.body]?.title }.count == 3)
        #expect(seen.naming(ID<Paper>(1).reference, Chapter.self).count == 7)
        let report = PaperReport(paper, .german).lines
        #expect(!report.contains(Catalogue.german[.paperImport(.notUnderstood)]))
    }

    private static func real() async throws -> PaperReading {
        let file = try #require(PaperFiles.real)
        return try await CouncilPaperReader.read([UInt8](Data(contentsOf: file)))
    }
}
