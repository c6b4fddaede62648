import Foundation
import Quarantine
import TestKit

/// A small program that the tests of the quarantine start in place of `miteinander`.
///
/// It knows one reading, `TrialReading`, which misbehaves in all the ways a hostile file might.
@main
enum QuarantineTrial {
    static func main() async {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, arguments[1] == Quarantine.command else { exit(EX_USAGE) }
        exit(await Quarantine.serve(arguments[2], among: [TrialReading.self]))
    }
}
