import Concept
import Foundation
import Journal
import Register

/// What the groups of one run share: a folder for towns, and the program that is measured from
/// outside.
struct Bench {
    /// A temporary folder with the towns, removed at the end.
    let folder: URL
    /// The path of the program `miteinander`.
    let program: String

    /// Makes the folder.
    init(program: String) throws {
        self.program = program
        folder = FileManager.default.temporaryDirectory
            .appending(path: "miteinander-bench-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// The path of a town, where a server that is given `folder` finds it.
    func file(_ name: String) -> URL { folder.appending(path: "towns/\(name).sqlite") }

    var longFile: URL { file("long") }

    /// A town of 8,000 live records after 20,000 changes, made for the first group that asks for
    /// it.
    func longTown() async throws -> Town {
        if FileManager.default.fileExists(atPath: longFile.path(percentEncoded: false)) {
            return try await Town(try SQLiteStore.open(longFile), .bench)
        }
        return try await BenchTown.long(longFile)
    }

    /// Deletes the folder; what cannot be deleted stays for the system to clear.
    func remove() {
        try? FileManager.default.removeItem(at: folder)  // the system clears its temporary folder
    }
}

extension Town.World {
    /// The machine's clock, not watched, and random numbers of the system.
    static let bench = Town.World(
        now: { Instant(Date.now) },
        chance: { count in
            var generator = SystemRandomNumberGenerator()
            // The system's generator answers eight bytes each time.
            let words = stride(from: 0, to: count, by: 8).map { _ in generator.next() }
            return Data(words.flatMap { withUnsafeBytes(of: $0, Array.init) }.prefix(count))
        }
    )
}

/// Makes towns of a given size, through `Town` like everybody else.
enum BenchTown {
    /// A town without any record.
    static func empty(_ file: URL) async throws -> Town {
        try await Town.found("bench", in: try SQLiteStore.create(file), .bench)
    }

    /// A town with a concept, eleven fields and this many public measures.
    static func make(_ file: URL, measures: Int) async throws -> Town {
        let town = try await empty(file)
        try await fill(town, measures: measures)
        return town
    }

    /// Puts a concept, eleven fields and this many public measures into an empty town.
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

    /// The attribution that all changes here carry.
    static let attribution = Attribution(by: Author(.office), via: .command, action: .addedMeasure)

    /// A measure of usual length; the number decides its field, phase and day.
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

    /// A town of 8,000 live records after 20,000 changes: first measures, then reports on them.
    static func long(_ file: URL) async throws -> Town {
        let town = try await make(file, measures: 100)
        let new = 8_000 - 114
        try await perform(20_000 - town.register.sequence, on: town) { number in
            number < new
                ? adding(measure(number + 101))
                : reporting(ID(number % 7_000 + 1), "Bericht \(number): Es geht voran.")
        }
        return town
    }

    /// Makes this many changes, with at most 512 waiting at once.
    ///
    /// Enough wait that many share a transaction, and few enough that not all are in memory.
    static func perform(
        _ count: Int,
        on town: Town,
        _ command: @Sendable @escaping (Int) -> Command
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<count {
                if number >= 512 { try await group.next() }
                group.addTask { try await town.perform(command(number)) }
            }
            try await group.waitForAll()
        }
    }

    private static func adding(_ measure: Measure) -> Command {
        Command(attribution) { _, draft in draft.add(measure) }
    }

    /// A change to what was done in a measure; nothing if it does not exist.
    static func reporting(_ id: ID<Measure>, _ progress: String) -> Command {
        Command(attribution) { register, draft in
            guard var measure = register[id]?.record else { return }
            measure.progress = progress
            draft.put(id, measure)
        }
    }
}
