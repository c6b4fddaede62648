import Concept
import Exchange
import Register
import TestKit
import Testing

/// What a later reading of a paper adds to records that an earlier one has made.
@Suite struct PaperSupplementTests {
    private let whole = PaperReading.example.with {
        $0.chapters[3] = ChapterReading(
            heading: "Ausblick",
            blocks: [
                .paragraph("Es geht weiter."), .paragraph("Die Zusammenarbeit wird enger."),
                .heading("Termine"), .bullet("im Mai"), .bullet("im Juni"),
            ]
        )
    }

    /// The paper as it reads where the file ends within the last chapter.
    private func torn(_ blocks: [TextBlock]) -> PaperReading {
        whole.with { $0.chapters[3] = ChapterReading(heading: "Ausblick", blocks: blocks) }
    }

    private func outlook(_ register: Register) throws -> Numbered<Chapter> {
        try #require(register.first(Chapter.self) { $0.heading == "Ausblick" })
    }

    @Test(arguments: [
        [], [TextBlock.paragraph("Es")],
        [.paragraph("Es geht weiter."), .paragraph("Die Zusammen-")],
        [.paragraph("Es geht weiter."), .paragraph("Die Zusammenarbeit wird")],
        [
            .paragraph("Es geht weiter."), .paragraph("Die Zusammenarbeit wird enger."),
            .paragraph("Termine"),
        ],
        [
            .paragraph("Es geht weiter."), .paragraph("Die Zusammenarbeit wird enger."),
            .heading("Termine"), .bullet("im Mai"),
        ],
    ])
    func `a chapter that broke off is made whole and keeps its numbers`(
        blocks: [TextBlock]
    ) throws {
        let before = try Register().importing(torn(blocks))
        let gained = PaperSupplement.chapterText(number: "", heading: "Ausblick", isPublic: false)
        let comparison = try whole.imported.comparison(with: before)
        #expect(comparison.supplements == [gained])
        #expect(comparison.deviations.isEmpty)

        let after = try before.importing(whole)
        let old = try outlook(before).prose.paragraphs
        let new = try outlook(after).prose
        #expect(new.passages.map(\.text) == whole.chapters[3].blocks.map(\.text))
        #expect(new.paragraphs.map(\.role) == [.paragraph, .paragraph, .heading, .bullet, .bullet])
        #expect(new.paragraphs.prefix(old.count).map(\.number) == old.map(\.number))
        #expect(new.paragraphs.dropFirst(old.count).allSatisfy { $0.number > before.lastParagraph })
        #expect(after.counts == before.counts)
        #expect(try after.draft(of: whole).isEmpty)
        #expect(try whole.imported.comparison(with: after) == PaperComparison())
    }

    @Test func `a shorter reading takes nothing away`() throws {
        let before = try Register().importing(whole)
        let again = torn([.paragraph("Es geht weiter.")])
        #expect(try before.draft(of: again).isEmpty)
        let deviations = try again.imported.deviations(from: before)
        #expect(deviations == [.chapterText(number: "", heading: "Ausblick")])
    }

    @Test(arguments: [
        [TextBlock.paragraph("Es geht immer weiter.")], [.bullet("Es geht weiter.")],
        [.heading("Es geht weiter.")], [.paragraph("Die Zusammenarbeit wird enger.")],
        [.paragraph("Es geht weiter."), .paragraph("Die Zusammenarbeit wird enger!")],
    ])
    func `a chapter that begins otherwise stays`(blocks: [TextBlock]) throws {
        let before = try Register().importing(torn(blocks))
        #expect(try before.draft(of: whole).isEmpty)
        let comparison = try whole.imported.comparison(with: before)
        #expect(comparison.supplements.isEmpty)
        #expect(comparison.deviations == [.chapterText(number: "", heading: "Ausblick")])
    }

    @Test func `what the town took out of a chapter does not come back`() throws {
        let before = try Register().importing(whole)
        let chapter = try outlook(before)
        let later = try before.changing(chapter) { $0.prose.paragraphs.removeLast() }
        let again = PaperImport(
            whole,
            conceptTitle: "Unser Konzept",
            earlier: [chapter.id: [chapter.prose, try outlook(later).prose]]
        )
        var draft = Draft(later)
        try again.edits(later, &draft)
        #expect(draft.isEmpty)
        let comparison = try again.comparison(with: later)
        #expect(comparison.supplements.isEmpty)
        #expect(comparison.deviations == [.chapterText(number: "", heading: "Ausblick")])
    }

    @Test func `a chapter that broke off twice is made whole, and is public if it was`() throws {
        let pieces = [torn([.paragraph("Es")]), torn([.paragraph("Es geht weiter.")])]
        let first = try Register().importing(pieces[0]).publishing(pieces[0])
        let second = try first.importing(pieces[1])
        let earlier = try [outlook(first), outlook(second)].map(\.prose)
        let last = PaperImport(
            whole,
            conceptTitle: "Unser Konzept",
            earlier: [try outlook(second).id: earlier]
        )
        let gained = PaperSupplement.chapterText(number: "", heading: "Ausblick", isPublic: true)
        #expect(try last.comparison(with: second).supplements == [gained])
        var draft = Draft(second)
        try last.edits(second, &draft)
        let third = try second.with { $0 = draft }
        let seen = PublicRegister(of: third).all(Chapter.self).last
        #expect(seen?.prose.passages.count == 5)
    }

    @Test(arguments: PaperFiles.names)
    func `a paper that was cut anywhere is made whole, or said to stand otherwise`(
        name: String
    ) throws {
        let text = try PaperFiles.text(name)
        let paper = try PaperReader.read(text)
        for (number, end) in text.indices.enumerated() where number % 29 == 3 {
            // A cut inside the head makes no paper, or another one.
            guard let cut = try? PaperReader.read(String(text[..<end])),
                let before = try? Register().importing(cut),
                let after = try? before.importing(paper)
            else { continue }
            let texts = after.all(Chapter.self).map { $0.prose.passages.map(\.text) }
            let otherwise = try paper.imported.deviations(from: before)
            for chapter in paper.chapters {
                let isWhole = texts.contains(chapter.blocks.map(\.text))
                let deviation = PaperDeviation.chapterText(
                    number: chapter.number ?? "",
                    heading: chapter.heading
                )
                #expect(isWhole != otherwise.contains(deviation), "\(name) at \(number)")
            }
        }
    }

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
