import Concept
import Exchange
import Foundation
import Register
import Sheets
import TestKit
import Testing
import Words

/// Where the real list lies, if it does.
private enum RealList {
    static let file: URL? = {
        let file = Places.shared?.appending(path: "data/mainz-massnahmen/massnahmen.csv")
        return file.flatMap { FileManager.default.fileExists(atPath: $0.path()) ? $0 : nil }
    }()
}

/// A real list of 55 rows in levels, where it lies beside the project.
@Suite(.enabled(if: RealList.file != nil))
struct RealMeasureListTests {
    private let list: MeasureList
    private let register: Register

    init() throws {
        let file = try #require(RealList.file)
        list = try MeasureList(Array(Data(contentsOf: file)))
        register = try Register().importing(list)
    }

    @Test func `every row is understood, with hints only`() {
        #expect(list.rows.count == 55)
        let problems = MeasureListImport(list).problems(in: Register())
        #expect(problems.errors == [])
        #expect(!problems.isEmpty)
        #expect(register.all(FieldOfAction.self).count == 5)
        #expect(register.all(Measure.self).count == 50)
        #expect(register.all(Organization.self).isEmpty, "nothing is invented")
    }

    @Test func `the columns are understood, but for one`() {
        #expect(
            list.columns.map(\.holds) == [
                .listNumber, .level, .fieldsOfAction, .title, .description, .lead, .status, .from,
                .until, .note, .reason,
            ]
        )
    }

    @Test func `numbers, days, states and words are kept`() throws {
        let measures = register.all(Measure.self)
        let lead = try #require(measures.first { $0.listNumber == "2.2" })
        #expect(lead.title == "Förderung von privaten Photovoltaik-Anlagen")
        #expect(lead.period.from == Day(iso: "2017-06-30"))
        #expect(lead.period.until == Day(iso: "2035-12-31"))
        #expect(lead.fieldsOfAction.compactMap { register[$0]?.title } == ["Strom"])
        let reason = Reason(.other, "Die Maßnahmenliste nennt keinen Grund.")
        #expect(lead.status == Status(.unknown, .late, reason: reason))
        #expect(
            lead.internalNote == """
                Verantwortlich: Grün- und Umweltamt / Mainzer Stiftung Klimaschutz und \
                Energieeffizienz
                """
        )
        #expect(measures.count { $0.status.phase == .unknown && $0.status.timing == .late } == 24)
        #expect(measures.first { $0.listNumber == "5.5.6" }?.status.phase == .dropped)
        let group = try #require(measures.first { $0.listNumber == "5.2" })
        #expect(group.internalNote?.contains("Ebene: Gruppe") == true)
        #expect(group.status.reason?.sentence.hasPrefix("Bisher sind die") == true)
        #expect(measures.first { $0.listNumber == "4.1.1" }?.status.phase == .completed)
        #expect(measures.count { $0.status.phase == .underway } == 15)
    }

    @Test func `nothing of the file is lost`() throws {
        let kept = Kind.allCases.flatMap { register.table.versions(of: $0) }.flatMap { version in
            version.record.fields.flatMap { Self.words($0.value) }
        }
        let all = Self.bare(kept.joined(separator: "|"))
        for row in list.rows {
            for column in list.columns where [.title, .lead, .reason, .note].contains(column.holds)
            {
                let cell = Self.bare(row[column.place])
                #expect(cell.isEmpty || all.contains(cell), "row \(row.number), \(column.head)")
            }
        }
    }

    @Test func `the same list again changes nothing, remembered or not`() throws {
        #expect(try register.changes(by: list) == [])
        let file = try #require(RealList.file)
        let saved = [list.headKey: list.map]
        let again = try MeasureList(Array(Data(contentsOf: file)), saved: saved)
        #expect(again.isRemembered)
        #expect(try register.changes(by: again) == [])
        let report = MeasureListReport(again, on: register, .german)
        #expect(report.isUnchanged)
        #expect(report.lines.allSatisfy { $0.count <= 100 || $0.hasPrefix("Zeile ") })
    }

    private static func words(_ value: Field.Value) -> [String] {
        switch value {
        case .text(let text), .code(let text): [text]
        case .prose(let prose): prose.paragraphs.map(\.text)
        default: []
        }
    }

    private static func bare(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
