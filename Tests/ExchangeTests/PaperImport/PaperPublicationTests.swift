import Concept
import Exchange
import Register
import TestKit
import Testing

/// What the world sees of a paper once it is published.
@Suite struct PaperPublicationTests {
    private let register: Register
    private let paper = PaperReading.example

    init() throws {
        register = try Register().importing(.example)
    }

    @Test func `all that the paper brought is public but what is closed`() throws {
        let seen = PublicRegister(of: try register.publishing(paper))
        #expect(seen.table.count == register.table.count - 1)
        let steps = seen.parts(of: ID<Paper>(1).reference, Consultation.self)
        #expect(steps.map(\.position) == [2])
        #expect(steps.map { seen[$0.body]?.title } == ["Rat"])
        #expect(seen.only(Paper.self)?.strategicGoals == [ID(1)])
        #expect(seen.naming(ID<Paper>(1).reference, Chapter.self).count == 4)
        #expect(seen.naming(ID<Paper>(1).reference, Edition.self).count == 1)
        #expect(seen.all(Organization.self).allSatisfy { $0.proposedParts.isEmpty })
    }

    @Test func `what the paper did not bring stays internal`() throws {
        let other = try register.with { draft in
            draft.add(FieldOfAction(position: 3, title: "Sport"))
            draft.add(Organization(title: "Anderswo", sort: .other))
        }
        let seen = PublicRegister(of: try other.publishing(paper))
        #expect(seen.all(FieldOfAction.self).map(\.title) == ["Sprache", "Wohnen"])
        #expect(!seen.all(Organization.self).contains { $0.title == "Anderswo" })
    }

    @Test func `publishing again changes nothing`() throws {
        let published = try register.publishing(paper)
        #expect(try published.publication(of: paper).isEmpty)
    }

    @Test func `what was withdrawn stays so, and what is below it is not shown`() throws {
        let published = try register.publishing(paper)
        let day = try #require(Day(year: 2024, month: 5, day: 2))
        let concept = try #require(published.only(Concept.self))
        let later = try published.changing(concept) { $0.visibility = .withdrawn(on: day) }
        let chapter = ChapterReading(number: "C", heading: "Nachtrag")
        let longer = paper.with { $0.chapters.append(chapter) }
        #expect(try later.importing(longer).publication(of: longer).isEmpty)
    }

    @Test func `a paper that is not there cannot be published`() {
        #expect(throws: Refusal.nothingToPublish) { try Register().publication(of: paper) }
    }

    @Test func `a paper for closed meetings only is not for the public`() throws {
        let closed = paper.with { $0.consultations.removeLast() }
        let secret = paper.with { $0.publicness = .nonPublic }
        for paper in [closed, secret] {
            let register = try Register().importing(paper)
            #expect(throws: Refusal.mayNotBePublic(ID<Paper>(1).reference)) {
                try register.publication(of: paper)
            }
        }
    }
}
