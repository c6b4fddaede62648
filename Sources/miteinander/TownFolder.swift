import ArgumentParser
import Concept
import Foundation
import Journal
import Register
import Words

/// The option `--data`: the folder with the towns, each a file of its own.
struct DataFolder: ParsableArguments {
    @Option(
        name: .customLong("data"),
        help: ArgumentHelp("Der Ordner mit den Daten.", valueName: "ordner")
    )
    var folder: String?

    /// The folder that was named, or `MITEINANDER_DATA`, or "data".
    var url: URL {
        let path = folder ?? ProcessInfo.processInfo.environment["MITEINANDER_DATA"] ?? "data"
        return URL(filePath: path, directoryHint: .isDirectory)
    }

    /// The path of a town's file.
    func file(of town: String) -> URL {
        url.appending(path: "towns/\(town).sqlite")
    }
}

/// The options `--data` and `--town`: one town in a folder.
struct TownFolder: ParsableArguments {
    @OptionGroup var data: DataFolder

    @Option(
        help: ArgumentHelp(
            "Welche Stadt gemeint ist, wenn im Ordner mehrere stehen.",
            valueName: "name"
        )
    )
    var town: String?

    var url: URL { data.url }

    func file(of town: String) -> URL { data.file(of: town) }

    /// The names of the towns in the folder, sorted.
    var towns: [String] {
        let folder = url.appending(path: "towns").path(percentEncoded: false)
        // A folder that does not exist holds no town.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".sqlite") }.map { String($0.dropLast(7)) }.sorted()
    }

    /// What a command opens a town for.
    enum Use {
        /// Only to read, even from a medium on which nothing can be written.
        case reading
        /// To record something; refused while the machine's clock is in doubt.
        case writing
        /// To serve it, or to confirm the clock: opened whatever the clock says.
        case serving
    }

    /// Opens the town that is meant and checks its whole log.
    ///
    /// - Throws: `Complaint` if it cannot be found or opened, or if the clock forbids writing.
    func open(for use: Use) async throws -> OpenTown {
        let name = try chosen()
        let file = file(of: name)
        do {
            let opened = try await OpenTown(name, file, use)
            if use == .writing, let doubt = opened.town.clockDoubt {
                throw Complaint(.later, doubt.sentence(.commandWrite))
            }
            return opened
        } catch {
            throw Complaint(error, file: file)
        }
    }

    /// The name of the town that is meant: the one named, or the only one.
    ///
    /// - Throws: `Complaint` if there is none, or several and none is named.
    func chosen() throws -> String {
        let towns = towns
        if let town {
            guard towns.contains(town) else {
                let values = ["town": town, "towns": Catalogue.german.list(towns)]
                throw towns.isEmpty
                    ? Complaint(.noInput, .command(.noTown))
                    : Complaint(.noInput, .command(.noSuchTown), values)
            }
            return town
        }
        guard let only = towns.first else { throw Complaint(.noInput, .command(.noTown)) }
        guard towns.count == 1 else {
            throw Complaint(
                .usage,
                .command(.severalTowns),
                ["towns": Catalogue.german.list(towns)]
            )
        }
        return only
    }
}

extension Town.World {
    /// The machine's clock, not watched, and random numbers of the system.
    static let real = Town.World(
        now: { Instant(Date.now) },
        chance: { count in
            var generator = SystemRandomNumberGenerator()
            // The system's generator answers eight bytes each time.
            let words = stride(from: 0, to: count, by: 8).map { _ in generator.next() }
            return Data(words.flatMap { withUnsafeBytes(of: $0, Array.init) }.prefix(count))
        }
    )
}
