import Concept
import Exchange
import Foundation
import Register
import Testing

/// The paper of the town of Offenburg for which all this is made.
@Suite(.enabled(if: PaperFiles.real != nil)) struct RealPaperTests {
    private let reading: PaperReading

    init() async throws {
        let file = try #require(PaperFiles.real)
        reading = try await CouncilPaperReader.read([UInt8](Data(contentsOf: file)))
    }

    @Test func `its head is read`() {
        #expect(reading.reference == "168/20")
        #expect(reading.paperType == "Beschlussvorlage")
        #expect(reading.subject == "Weiterentwicklung des Integrationskonzeptes")
        #expect(reading.department == "Fachbereich 9, Familien, Schulen und Soziales")
        #expect(reading.date == Day(year: 2020, month: 10, day: 15))
        #expect(reading.authors == ["(Name 1)", "(Name 2)"])
        #expect(reading.telephone == "82-0000")
        #expect(reading.resolution == .open)
        #expect(
            reading.proposedResolution == [
                .paragraph(
                    "Der Integrationsbeirat und der Ausschuss für Familie und Jugend empfehlen dem "
                        + "Gemeinderat das weiterentwickelte Integrationskonzept zustimmend zur "
                        + "Kenntnis zu nehmen."
                )
            ]
        )
    }

    @Test func `its three stations are read in order`() {
        #expect(
            reading.consultations == [
                Station(
                    position: 1,
                    body: "Integrationsbeirat",
                    date: Day(year: 2020, month: 11, day: 4),
                    publicness: .public
                ),
                Station(
                    position: 2,
                    body: "Ausschuss für Familie und Jugend",
                    date: Day(year: 2020, month: 11, day: 18),
                    publicness: .public
                ),
                Station(
                    position: 3,
                    body: "Gemeinderat",
                    date: Day(year: 2020, month: 12, day: 14),
                    publicness: .public
                ),
            ]
        )
    }

    @Test func `its goals are read with their whole wording`() {
        #expect(
            reading.strategicGoals == [
                GoalLine(
                    code: "A3",
                    wording: "Offenburg versteht sich als offene Stadt. Sie heißt Menschen "
                        + "willkommen und fördert die Integration"
                ),
                GoalLine(
                    code: "A4",
                    wording: "Das Engagement und die Beteiligung der Bürgerinnen und Bürger für "
                        + "Offenburg und die Identifikation mit ihrer Stadt werden gestärkt."
                ),
                GoalLine(
                    code: "E4",
                    wording: "Die Stadt bietet allen Menschen in Offenburg die Chance auf "
                        + "kulturelle Teilhabe und achtet auf ein breites Angebotsspektrum für "
                        + "unterschiedliche Zielgruppen."
                ),
            ]
        )
    }

    @Test func `its eleven fields are read in order, five of them new`() {
        #expect(
            reading.fields == [
                FieldLine(name: "Sprache", isNew: false),
                FieldLine(name: "Bildung und Schule", isNew: false),
                FieldLine(name: "Kultur und kulturelle Vielfalt", isNew: false),
                FieldLine(
                    name: "Wohnen, Nachbarschaften, Zusammenleben im Stadtteil",
                    isNew: false
                ),
                FieldLine(name: "Offene Arbeit mit Kindern und Jugendlichen", isNew: false),
                FieldLine(name: "Ausbildung, Beschäftigung und Arbeit/Betriebe", isNew: true),
                FieldLine(name: "Pflege und Altern", isNew: true),
                FieldLine(name: "Interreligiöser Dialog - Miteinander der Religionen", isNew: true),
                FieldLine(
                    name: "Zusammenarbeit der Migrantenorganisationen und der Stadt Offenburg",
                    isNew: true
                ),
                FieldLine(name: "Freizeit und Sport", isNew: false),
                FieldLine(name: "Interkulturelle Öffnung der Verwaltung", isNew: true),
            ]
        )
    }

    @Test func `one of its fifteen actors is proposed for splitting`() {
        #expect(reading.actors.map(\.name) == RealPaperTests.actors)
        #expect(
            reading.actors.filter { !$0.proposedParts.isEmpty } == [
                ActorLine(
                    name: "Migrantenorganisationen Interreligiöser Arbeitskreis",
                    proposedParts: ["Migrantenorganisationen", "Interreligiöser Arbeitskreis"]
                )
            ]
        )
    }

    private static let actors = [
        "Wohlfahrtsverbände", "Jobcenter (KOA)", "Agentur für Arbeit", "Staatl. Schulamt Offenburg",
        "Institut für Deutsche Sprache", "Hochschule Offenburg",
        "Migrantenorganisationen Interreligiöser Arbeitskreis", "Vorschulbereich",
        "Ausländerbehörde", "Seniorenbüro", "Stadtteil- und Familienzentren",
        "Abteilung Schule und Sport", "Fachbereich Kultur", "Kinder- und Jugendarbeit",
        "Stabsstelle Stadtentwicklung Stadt Offenburg",
    ]

    @Test func `its chapters are read as prose without the heads of the pages`() throws {
        #expect(
            reading.chapters.map(Outline.init) == [
                Outline(
                    "A",
                    nil,
                    "Strategische Ziele",
                    "...",
                    "A3 Offenburg",
                    "unterschiedliche Zielgruppen."
                ),
                Outline("B", nil, "Sachverhalt", "", "", ""),
                Outline(
                    "1",
                    "B",
                    "Ausgangslage, aktueller Anlass und Zielsetzung der Fortschreibung",
                    "ppp",
                    "Das Zusammenleben",
                    "werden kann."
                ),
                Outline(
                    "2",
                    "B",
                    "Methodik, Vorgehensweise sowie Zielgruppe dieser Konzeption",
                    "pp...............p",
                    "Die Erarbeitung",
                    "Integrationsfragen beschäftigen."
                ),
                Outline(
                    "3",
                    "B",
                    "Schwerpunkte der Fortschreibung",
                    "p...........p.....",
                    "Die Ziele",
                    "der Verwaltung"
                ),
                Outline(
                    "4",
                    "B",
                    "Vernetzung",
                    "pppp",
                    "Die Zusammenarbeit",
                    "der Unterstützung."
                ),
                Outline("5", "B", "Ausblick", "pp", "Aufgabe eines", "diese Entwicklungen."),
            ]
        )
        let texts = reading.chapters.flatMap(\.blocks).map(\.text)
        #expect(!texts.contains { $0.contains("Drucksache") || $0.contains("Dezernat") })
    }

    @Test func `each paragraph is kept to the letter`() throws {
        let file = try #require(PaperFiles.real)
        let lines = Set(try String(contentsOf: file, encoding: .utf8).split(separator: "\n"))
        for case .paragraph(let text) in reading.chapters.flatMap(\.blocks) {
            #expect(lines.contains(text[...]))
        }
    }

    @Test func `cut inside a sentence it is said to break off`() throws {
        let file = try #require(PaperFiles.real)
        let text = try String(contentsOf: file, encoding: .utf8)
        for (number, end) in text.indices.enumerated() where number > 100 && number % 101 == 0 {
            let cut = String(text[..<end])
            let reading = try PaperReader.read(cut)
            let isSentence = cut.last?.isLetter == true
            #expect(reading.breaksOff || !isSentence, "after …\(cut.suffix(40))")
        }
    }

    @Test func `nothing of it is left over`() {
        #expect(reading.findings.isEmpty)
        #expect(reading.attachments.isEmpty)
    }
}

/// A chapter told by its ends: `p` stands for a paragraph, a dot for an item of a list.
private struct Outline: Equatable {
    let number: String?
    let parent: String?
    let heading: String
    let blocks: String
    let start: String
    let end: String

    init(
        _ number: String?,
        _ parent: String?,
        _ heading: String,
        _ blocks: String,
        _ start: String,
        _ end: String
    ) {
        self.number = number
        self.parent = parent
        self.heading = heading
        self.blocks = blocks
        self.start = start
        self.end = end
    }

    /// Takes two words from the start and two from the end.
    init(_ chapter: ChapterReading) {
        number = chapter.number
        parent = chapter.parent
        heading = chapter.heading
        blocks = chapter.blocks.map(\.sign).joined()
        let first = chapter.blocks.first?.text.split(separator: " ").prefix(2) ?? []
        let last = chapter.blocks.last?.text.split(separator: " ") ?? []
        start = first.joined(separator: " ")
        end = last.suffix(2).joined(separator: " ")
    }
}

extension TextBlock {
    fileprivate var sign: String {
        switch self {
        case .heading: "h"
        case .paragraph: "p"
        case .bullet: "."
        }
    }
}
