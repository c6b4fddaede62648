import Foundation
import Quarantine
import TestKit

/// A program that reads in quarantine, for the tests of the quarantine itself.
@main
enum QuarantineTrial {
    static func main() async {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, arguments[1] == Quarantine.command else { exit(EX_USAGE) }
        exit(await Quarantine.serve(arguments[2], among: [TrialReading.self]))
    }
}
