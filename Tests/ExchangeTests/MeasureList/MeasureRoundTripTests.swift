import Concept
import Exchange
import Foundation
import Register
import TestKit
import Testing
import Words

@testable import Sheets

/// An exported list, imported unchanged, changes nothing; changed, it changes just that.
@Suite struct MeasureRoundTripTests {
    private func workbook(_ sheet: SheetDraft) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        let file = folder.file("x.xlsx")
        try sheet.writeWorkbook(to: file, madeAt: Instant(milliseconds: 1_600_000_000_000))
        return Array(try Data(contentsOf: file))
    }

    @Test(arguments: 1...60)
    func `measures made by chance come back as they were`(seed: UInt64) throws {
        var chance = Seeded(seed: seed)
        let register = try Register.random(&chance)
        let sheet = MeasureListExport(register).sheet
        #expect(sheet.rows.count == register.all(Measure.self).count)
        for bytes in [Array(sheet.csv.utf8), try workbook(sheet)] {
            let list = try MeasureList(bytes)
            let problems = MeasureListImport(list).problems(in: register)
            #expect(problems == [], "seed \(seed)")
            let changes = try register.changes(by: list)
            #expect(changes == [], "seed \(seed)")
        }
    }

    @Test(arguments: 1...10)
    func `histories made by chance come back as they were`(seed: UInt64) throws {
        let register = RandomHistory(seed: seed, changes: 60).register
        let list = try MeasureList(Array(MeasureListExport(register).sheet.csv.utf8))
        #expect(try register.changes(by: list) == [], "seed \(seed)")
        let report = MeasureListReport(list, on: register, .german)
        #expect(report.isUnchanged, "seed \(seed)")
    }

    @Test func `the same list is the same workbook`() throws {
        let sheet = MeasureListExport(try .small()).sheet
        #expect(try workbook(sheet) == workbook(sheet))
    }

    @Test func `a workbook that a person changed changes just that`() throws {
        let register = try Register.small()
        let sheet = MeasureListExport(register).sheet
        let place = try #require(sheet.head.firstIndex(of: "Ende"))
        var rows = sheet.rows
        rows[0][place] = .day(try #require(Day(iso: "2027-06-30")))
        let changed = SheetDraft(title: sheet.title, head: sheet.head, rows: rows)
        let after = try register.importing(MeasureList(workbook(changed)))
        var expected = try #require(register[ID<Measure>(1)]).record
        expected.period.until = Day(iso: "2027-06-30")
        #expect(after[ID<Measure>(1)]?.record == expected)
    }

    @Test func `somebody who is named in a saved list stays out of it`() throws {
        let register = try Register.small()
        let sheet = MeasureListExport(register).sheet
        let place = try #require(sheet.head.firstIndex(of: "Beschreibung"))
        var rows = sheet.rows
        rows[0][place] = .text("Frau Quarzhuber hilft, Fragen an e.quarzhuber@verein.example.")
        let changed = SheetDraft(title: sheet.title, head: sheet.head, rows: rows)
        let list = try MeasureList(workbook(changed))
        let after = try register.importing(list)
        let measure = try #require(after[ID<Measure>(1)]).record
        #expect(measure.description.paragraphs.map(\.text) == ["[…] hilft, Fragen an […]."])
        let told = MeasureListImport(list).problems(in: register).map(\.fact)
        #expect(told == [.personInText])
    }

    @Test func `a cell that is too long for a workbook is told`() throws {
        let long = String(repeating: "a", count: 40_000)
        let sheet = SheetDraft(title: "x", head: ["a"], rows: [[.text(long)]])
        #expect(throws: WorkbookNotWritten.self) { try workbook(sheet) }
    }
}

extension Register {
    /// The small town with measures in which every field may hold anything.
    fileprivate static func random(_ chance: inout Seeded) throws -> Register {
        var register = try Register.small()
        for _ in 0..<6 {
            var draft = Draft(register)
            draft.add(Measure.random(&chance, &draft))
            // A law may refuse what chance proposes; then there is one measure less.
            register = (try? register.with { $0 = draft }) ?? register
        }
        return register
    }
}

extension Measure {
    fileprivate static func random(_ chance: inout Seeded, _ draft: inout Draft) -> Measure {
        var record = Measure(title: "T" + chance.cellText())
        let passages = (0..<Int.random(in: 0...3, using: &chance)).map { _ in
            Passage(
                [.heading, .bullet, .paragraph].randomElement(using: &chance) ?? .bullet,
                "a" + chance.cellText()
            )
        }
        record.description = draft.prose(passages)
        record.listNumber = chance.maybe { $0.oneIn(2) ? "2.1" : $0.cellText() }
        record.occasion = chance.text()
        record.sort = Sort.allCases.randomElement(using: &chance)
        record.priority = Priority.allCases.randomElement(using: &chance)
        record.fieldsOfAction = chance.ids()
        record.objectives = chance.ids()
        record.targetGroups = chance.ids()
        record.districts = chance.ids()
        record.strategicGoals = chance.ids()
        record.lead = chance.maybe { _ in ID(1) }
        record.partners = chance.oneIn(2) ? [ID(2), ID(1)] : []
        record.reportsTo = chance.ids()
        record.contact = chance.text()
        record.origin = chance.maybe {
            Origin(edition: ID(1), number: $0.text(), addedLater: $0.oneIn(2), reason: $0.text())
        }
        record.period = Period(from: chance.day(0), until: chance.day(30_000), words: chance.text())
        record.status = chance.status(hasEnd: record.period.until != nil)
        record.mergedInto = ID(1)
        record.asOf = chance.day(10_000)
        record.progress = chance.text()
        record.nextStep = chance.text()
        record.obstacle = chance.text()
        record.outcome = chance.text()
        record.successCriteria = chance.oneIn(2) ? ["a" + chance.cellText(), "b"] : []
        record.funding.once = chance.maybe { Cents(Int.random(in: 0...100_000_000, using: &$0)) }
        record.funding.yearly = chance.maybe { Cents(Int.random(in: 0...999, using: &$0)) }
        record.funding.staffHundredths = chance.maybe { Int.random(in: 0...500, using: &$0) }
        record.funding.source = chance.text()
        record.funding.programme = chance.text()
        record.funding.endsOn = chance.day(20_000)
        record.funding.budget = Funding.Budget.allCases.randomElement(using: &chance)
        record.links =
            chance.oneIn(3)
            ? [Link(title: chance.cellText(), address: "https://www.example.org/a")] : []
        record.isExample = chance.oneIn(2)
        record.internalNote = chance.text()
        return record
    }
}

extension Seeded {
    fileprivate mutating func maybe<Value>(_ make: (inout Seeded) -> Value?) -> Value? {
        oneIn(3) ? nil : make(&self)
    }

    fileprivate mutating func text() -> String? { maybe { $0.cellText() } }

    fileprivate mutating func day(_ from: Int) -> Day? {
        maybe { Day(daysSinceEpoch: from + Int.random(in: 0...9_000, using: &$0) - 20_000) }
    }

    fileprivate mutating func ids<R: Record>() -> [ID<R>] { oneIn(2) ? [ID(1)] : [] }

    fileprivate mutating func status(hasEnd: Bool) -> Status {
        let phase = Phase.allCases.randomElement(using: &self) ?? .unknown
        var status = Status(phase)
        if phase.hasTiming, hasEnd || !phase.timingNeedsEnd {
            status.timing = Timing.allCases.randomElement(using: &self)
        }
        let cause = Reason.Cause.allCases.randomElement(using: &self) ?? .other
        if phase.needsReason || status.timing == .late || oneIn(3) {
            status.reason = Reason(cause, "weil " + cellText())
        }
        return status
    }
}
