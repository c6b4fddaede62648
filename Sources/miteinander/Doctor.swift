import ArgumentParser
import Concept
import Foundation
import Journal
import Register
import Words

/// `miteinander doctor`: says what is missing or set wrongly on this machine.
///
/// It only reads, so it may run beside the server. It ends with 1 if something is missing.
struct Doctor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Sagt, was auf diesem Rechner fehlt oder falsch eingestellt ist.",
        discussion: """
            Eine Zeile für jede Prüfung: in Ordnung, Achtung oder Fehlt, und was zu tun ist. Fehlt \
            etwas, endet der Befehl mit 1. Er darf neben dem Server laufen.
            """
    )

    @OptionGroup var folder: TownFolder

    /// Prints all lines, first about the machine, then the data folder, then each town or the one
    /// named.
    ///
    /// - Throws: `ExitCode` 1 if something is missing.
    func run() async throws {
        let now = Town.World.real.now()
        var checkups = await MachineCheckup.checkups
        // Without the time zone no day can be computed, so no town can be opened.
        if MachineCheckup.knowsBerlin {
            checkups += DataCheckup(folder.data).checkups
            if folder.towns.isEmpty {
                checkups.append(.missing(Catalogue.german[.command(.noTown)]))
            }
            for town in folder.towns {
                if let chosen = folder.town, chosen != town { continue }
                checkups += await TownCheckup(town, folder.data, now).checkups
            }
        }
        for checkup in checkups { Terminal.say(checkup.line) }
        if checkups.contains(where: \.isMissing) { throw ExitCode(1) }
    }
}
