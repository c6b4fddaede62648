import ArgumentParser
import Concept
import Foundation
import Journal
import Register
import Words

/// `miteinander clock`: compares the machine's clock with the record and lets somebody confirm it.
///
/// It ends with 1 while the clock is in doubt.
struct ClockCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clock",
        abstract: "Vergleicht die Uhr dieses Rechners mit dem, was aufgezeichnet ist.",
        discussion: """
            Passt die Uhr nicht zu dem, was bekannt ist, endet der Befehl mit 1: Bis jemand sie \
            bestätigt oder stellt, speichert, löscht und verschickt das Programm nichts.
            """
    )

    @Flag(help: "Bestätigt, dass die Uhr stimmt.")
    var right = false

    @OptionGroup var folder: TownFolder

    /// Opens the town whatever the clock says, because that is what the command is for.
    ///
    /// - Throws: `ExitCode` 1 while the clock is in doubt.
    func run() async throws {
        try await complaining(about: folder.url) {
            let opened = try await folder.open(for: .serving)
            let isBelieved: Bool
            do {
                isBelieved = try await look(at: opened.town, opened.store)
                try opened.close()
            } catch {
                throw Complaint(error, file: opened.file)
            }
            if !isBelieved { throw ExitCode(1) }
        }
    }

    /// Prints both times, confirms the clock if that was asked, and returns whether it is believed
    /// now.
    private func look(at town: Town, _ store: SQLiteStore) async throws -> Bool {
        let words = Catalogue.german
        let doubt = town.clockDoubt
        let now = words.dateAndTime(doubt?.machine ?? town.world.now())
        let last = town.register.last?.recordedAt
        Terminal.say(
            last.map { words(.clock(.saysAndLast), ["now": now, "last": words.dateAndTime($0)]) }
                ?? words(.clock(.says), ["now": now])
        )
        guard let doubt else {
            Terminal.say(words[.clock(.fine)])
            return true
        }
        guard right else {
            Terminal.say(doubt.sentence(.commandAsk))
            return false
        }
        try await town.confirmClock(by: Author(.administration), via: .command, in: store)
        Terminal.say(words[.clock(.confirmed)])
        return true
    }
}

extension ClockDoubt {
    /// The facts and what to do about them, for the person at the keyboard.
    func sentence(_ key: TextKey.Clock) -> String {
        let words = Catalogue.german
        let values = ["now": words.dateAndTime(machine), "known": words.dateAndTime(known)]
        return words(.clock(key), values)
    }
}
