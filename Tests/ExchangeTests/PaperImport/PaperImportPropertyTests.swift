import Concept
import Exchange
import Register
import TestKit
import Testing

/// A paper with parts missing, in a town whose history was made by chance.
@Suite struct PaperImportPropertyTests {
    @Test(arguments: 1...60)
    func `the laws let a paper in, once, and publish it, once`(seed: UInt64) throws {
        var chance = Seeded(seed: seed)
        let before = RandomHistory(seed: seed, changes: 30).register
        var register = before
        for paper in [piece(&chance), piece(&chance), .example] {
            register = try register.importing(paper)
            #expect(try register.draft(of: paper).isEmpty, "seed \(seed)")
        }
        #expect(PublicRegister(of: register) == PublicRegister(of: before), "seed \(seed)")
        #expect(try register.draft(of: .example).isEmpty, "seed \(seed)")
        #expect(Self.areMembersOnce(in: register), "seed \(seed)")
        let published = try register.publishing(.example)
        #expect(try published.publication(of: .example).isEmpty, "seed \(seed)")
        #expect(try published.draft(of: .example).isEmpty, "seed \(seed)")
        #expect(PublicRegister(of: published).only(Paper.self) != nil, "seed \(seed)")
    }

    /// Whether each actor of the paper belongs to its circle once.
    private static func areMembersOnce(in register: Register) -> Bool {
        let circle = register.first(Organization.self) { $0.title == "Steuerungsgruppe" }
        let members = register.all(Membership.self).filter { $0.circle == circle?.id }
        return Set(members.map(\.member)).count == members.count && members.count == 2
    }

    /// The example as it was read from a file that lacks some of it.
    private func piece(_ chance: inout Seeded) -> PaperReading {
        var paper = PaperReading.example
        if chance.oneIn(3) { paper.consultations.removeLast() }
        if chance.oneIn(3) { paper.fields.removeAll() }
        if chance.oneIn(3) { paper.actors.removeLast() }
        if chance.oneIn(3) { paper.actors.removeAll() }
        if chance.oneIn(3) { paper.chapters.removeLast() }
        if chance.oneIn(3) { paper.chapters.removeAll() }
        return paper
    }
}
