import Foundation
import Journal
import Register

/// A folder for the towns of one run.
struct BenchFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appending(path: "miteinander-bench-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    func file(_ name: String) -> URL { url.appending(path: "towns/\(name).sqlite") }

    func remove() {
        try? FileManager.default.removeItem(at: url)  // it lies where the system clears
    }
}

extension Town.World {
    static let bench = Town.World(
        now: { Instant(Date.now) },
        chance: { count in
            var generator = SystemRandomNumberGenerator()
            // Eight bytes for each question to the system.
            let words = stride(from: 0, to: count, by: 8).map { _ in generator.next() }
            return Data(words.flatMap { withUnsafeBytes(of: $0, Array.init) }.prefix(count))
        }
    )
}

/// Towns of a given size, made through the one door.
enum BenchTown {
    static func empty(_ file: URL) async throws -> Town {
        try await Town.found("bench", in: try SQLiteStore.create(file), .bench)
    }

    /// A town with a concept, eleven fields and so many public measures.
    static func make(_ file: URL, measures: Int) async throws -> Town {
        let town = try await empty(file)
        try await fill(town, measures: measures)
        return town
    }

    /// Puts a concept, eleven fields and so many public measures into an empty town.
    static func fill(_ town: Town, measures: Int) async throws {
        try await town.perform(
            Command(attribution) { _, draft in
                var place = Municipality(title: "Stadt Messfeld", shortName: "Messfeld")
                place.visibility = .public
                draft.add(place)
                var concept = Concept(title: "Integrationskonzept")
                concept.visibility = .public
                draft.add(concept)
                var office = Organization(title: "Büro für Vielfalt", sort: .townUnit)
                office.visibility = .public
                draft.add(office)
                for position in 1...11 {
                    var field = FieldOfAction(
                        position: position,
                        title: "Handlungsfeld \(position)"
                    )
                    field.visibility = .public
                    draft.add(field)
                }
            }
        )
        try await town.perform(
            Command(attribution) { _, draft in
                for number in 1...measures { draft.add(measure(number)) }
            }
        )
    }

    static let attribution = Attribution(by: Author(.office), via: .command, action: .addedMeasure)

    static func measure(_ number: Int) -> Measure {
        var measure = Measure(
            title: "Maßnahme \(number) für das Zusammenleben in allen Stadtteilen",
            field: ID(number % 11 + 1)
        )
        measure.visibility = .public
        measure.lead = ID(1)
        measure.status = Status(Phase.allCases[number % 6])
        measure.asOf = Day(daysSinceEpoch: 19_000 + number % 365)
        measure.progress = "Im Berichtszeitraum haben zwölf Treffen stattgefunden."
        measure.nextStep = "Im Herbst folgt die Auswertung mit den Beteiligten."
        return measure
    }

    /// 8,000 live records after 20,000 changes: 8,000 measures, then reports on them.
    static func long(_ file: URL) async throws -> Town {
        let town = try await make(file, measures: 100)
        let changes = 20_000 - town.register.sequence
        let new = 8_000 - 114
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<changes {
                // Enough waiting ones that many share a transaction, not so many that all wait.
                if number >= 512 { try await group.next() }
                group.addTask {
                    try await town.perform(number < new ? adding(number) : reporting(number))
                }
            }
            try await group.waitForAll()
        }
        return town
    }

    private static func adding(_ number: Int) -> Command {
        Command(attribution) { _, draft in draft.add(measure(number + 101)) }
    }

    private static func reporting(_ number: Int) -> Command {
        Command(attribution) { register, draft in
            let id = ID<Measure>(number % 7_000 + 1)
            guard var measure = register[id]?.record else { return }
            measure.progress = "Bericht \(number): Es geht voran."
            draft.put(id, measure)
        }
    }
}
