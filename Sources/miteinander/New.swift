import ArgumentParser
import Concept
import Exchange
import Foundation
import Journal
import Register
import Words

/// `miteinander new`: makes a town, empty or from the change files of an example.
struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Legt eine Stadt an, leer oder aus einem Ordner mit Beispieldateien."
    )

    @Argument(help: "Der Name der Datei: kleine Buchstaben, Ziffern und Bindestriche.")
    var name: String

    @Option(
        help: ArgumentHelp(
            "Der Ordner mit den Änderungen eines Beispiels.",
            valueName: "ordner"
        )
    )
    var example: String?

    @Option(
        help: ArgumentHelp("Wie die Stadt heißt; sonst ihr Dateiname.", valueName: "titel")
    )
    var title: String?

    @OptionGroup var folder: DataFolder

    /// Checks how the options go together, before anything is opened.
    ///
    /// - Throws: `ValidationError` if the name cannot be that of a file.
    func validate() throws {
        guard TownName.isPlain(name) else {
            throw ValidationError(
                "„\(name)“ ist kein Dateiname: Nehmen Sie kleine Buchstaben, Ziffern und "
                    + "Bindestriche, zum Beispiel bad-beispiel."
            )
        }
    }

    /// Makes the town as a draft and gives it its name in the end, so that a failed example leaves
    /// nothing.
    ///
    /// - Throws: `ExitCode` 73 if the town exists; 65 if a change of the example cannot be used.
    func run() async throws {
        let file = folder.file(of: name)
        try await complaining(about: file) {
            let changes = try example.map(Self.changes(in:)) ?? []
            let path = file.path(percentEncoded: false)
            guard !FileManager.default.fileExists(atPath: path) else {
                throw JournalFailure.exists(path: path)
            }
            let draft = TownDraft(file)
            try draft.remove()
            try await make(draft.file, changes)
            try draft.put()
            let values = ["town": title ?? name, "file": file.path(percentEncoded: false)]
            Terminal.say(Catalogue.german(.command(.townCreated), values))
        }
    }

    /// Makes the log and records the first changes.
    private func make(_ file: URL, _ changes: [ChangeFile]) async throws {
        let store = try SQLiteStore.create(file)
        let town = try await Town.found(name, in: store, .real)
        if changes.isEmpty {
            try await found(town)
        } else {
            try await load(changes, into: town)
        }
        try store.close()
    }

    /// Records the municipality, whose pages stay closed until the office opens them.
    private func found(_ town: Town) async throws {
        let title = title ?? name.prefix(1).uppercased() + name.dropFirst()
        let attribution = Attribution(
            by: Author(.administration),
            via: .command,
            action: .foundedTown
        )
        try await town.perform(
            Command(attribution) { _, draft in
                // The name of a town is no secret and stands on every page, so it is public at
                // once.
                var municipality = Municipality(title: title, shortName: title)
                municipality.visibility = .public
                municipality.isOpen = false
                draft.add(municipality)
            }
        )
    }

    /// Records the changes of an example with the times they give.
    ///
    /// - Throws: `Complaint` if a file cannot be read or a rule refuses its change.
    private func load(_ changes: [ChangeFile], into town: Town) async throws {
        for change in changes {
            let command = Command(change.attribution, recordedAt: change.recordedAt) {
                register,
                draft in
                draft = try change.edits(on: register)
            }
            do {
                try await town.perform(command)
            } catch let refusal as Refusal {
                throw Complaint(.badData, "\(change.name): \(refusal.message(in: .german))")
            } catch let error as ChangeFileError {
                throw Complaint(error)
            }
        }
    }

    /// The largest change file that is read, in bytes; no example comes near it.
    private static let mostBytes = 64 << 20

    /// The change files of a folder, in the order of their names.
    ///
    /// - Throws: `Complaint` if there are none or one cannot be read.
    private static func changes(in folder: String) throws -> [ChangeFile] {
        let url = URL(filePath: folder, directoryHint: .isDirectory)
        let path = url.path(percentEncoded: false)
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        let names =
            isThere && isFolder.boolValue
            ? try FileManager.default.contentsOfDirectory(atPath: path) : []
        let files = names.filter { $0.hasSuffix(".json") }.sorted()
        guard !files.isEmpty else {
            throw Complaint(.noInput, .command(.folderMissing), ["folder": folder])
        }
        return try files.map { name in
            do {
                let path = url.appending(path: name).path(percentEncoded: false)
                let bytes = try InputFile.read(path, upTo: mostBytes)
                return try ChangeFile.read(Data(bytes), name: name)
            } catch let error as ChangeFileError {
                throw Complaint(error)
            }
        }
    }
}

extension Complaint {
    /// Names the file of the example and the place in it that cannot be understood.
    fileprivate init(_ error: ChangeFileError) {
        let (file, place) = error.facts
        self.init(
            .badData,
            .command(place.isEmpty ? .exampleNoChange : .exampleUnreadable),
            ["file": file, "place": place]
        )
    }
}
