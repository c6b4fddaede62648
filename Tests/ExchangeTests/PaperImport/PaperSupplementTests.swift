import Exchange
import Register
import TestKit
import Testing

/// What a later reading of a paper adds to records that an earlier one has made.
@Suite struct PaperSupplementTests {
    @Test func `a goal that is printed as its code is tied once the town knows it`() throws {
        let bare = PaperReading.example.with {
            $0.strategicGoals.append(GoalLine(code: "A3", wording: ""))
        }
        let before = try Register().importing(bare)
        #expect(before.all(StrategicGoal.self).map(\.code) == ["Z1"])
        let unknown = try bare.imported.comparison(with: before)
        #expect(unknown.findings == [.goalWithoutWording("A3")])
        #expect(unknown.deviations.isEmpty && unknown.supplements.isEmpty)

        let knowing = try before.with { $0.add(StrategicGoal(code: "A3", wording: "Offen.")) }
        let known = try bare.imported.comparison(with: knowing)
        #expect(known.supplements == [.goal("A3")])
        #expect(known.findings.isEmpty && known.deviations.isEmpty)
        let after = try knowing.importing(bare)
        #expect(after.only(Paper.self)?.strategicGoals == [ID(1), ID(2)])
        #expect(try after.draft(of: bare).isEmpty)
        #expect(try bare.imported.comparison(with: after) == PaperComparison())
    }

    @Test func `a goal that somebody untied stays so and is said`() throws {
        let bare = PaperReading.example.with {
            $0.strategicGoals.append(GoalLine(code: "A3", wording: ""))
        }
        let before = try Register().with { $0.add(StrategicGoal(code: "A3", wording: "Offen.")) }
        let tied = try before.importing(bare)
        let paper = try #require(tied.only(Paper.self))
        #expect(paper.strategicGoals.contains(ID(1)))
        let untied = try tied.changing(paper) { $0.strategicGoals.removeAll { $0 == ID(1) } }
        #expect(try untied.draft(of: bare).isEmpty)
        #expect(try bare.imported.deviations(from: untied) == [.goalNotTied("A3")])
    }

    @Test func `the wording of a goal counts, wherever in the list it stands`() throws {
        let paper = PaperReading.example.with {
            $0.strategicGoals.insert(GoalLine(code: "Z1", wording: ""), at: 0)
        }
        let register = try Register().importing(paper)
        #expect(register.only(StrategicGoal.self)?.wording == "Alle gehören dazu.")
    }

    @Test(arguments: PaperFiles.names)
    func `in an empty town nothing deviates`(name: String) throws {
        let comparison = try reading(name).imported.comparison(with: Register())
        #expect(comparison.deviations.isEmpty && comparison.supplements.isEmpty)
        let bare = comparison.findings
        #expect(
            bare == (name == "moorfeld" ? ["M1", "M3", "K2"].map { .goalWithoutWording($0) } : [])
        )
    }
}
