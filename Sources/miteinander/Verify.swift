import ArgumentParser
import Foundation
import Journal
import Words

/// `miteinander verify`: checks the whole record of a town, from its first change on.
struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Prüft die Aufzeichnung einer Stadt von der ersten Änderung an."
    )

    @OptionGroup var folder: TownFolder

    /// Checks the file itself, then every change and version in it.
    ///
    /// - Throws: `ExitCode` 65 if the record does not hold.
    func run() async throws {
        try await complaining(about: folder.url) {
            let file = folder.file(of: try folder.chosen())
            do {
                let place = try ReadPlace(file)
                do {
                    try await place.store.checkFile()
                    report(try await Verification.run(place.store))
                } catch {
                    // The reason why it does not hold counts, not that closing fails too.
                    try? place.close()
                    throw error
                }
                try place.close()
            } catch {
                throw Complaint(error, file: file)
            }
        }
    }

    /// Prints how much was checked, and the last digest.
    private func report(_ found: Verification) {
        let words = Catalogue.german
        Terminal.say(
            words(
                .command(.verified),
                count: found.changes,
                ["records": words.number(found.records)]
            )
        )
        Terminal.say(words(.command(.lastDigest), ["digest": found.digest]))
    }
}
