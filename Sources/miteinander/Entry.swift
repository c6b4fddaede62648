import ArgumentParser
import Attachments
import Exchange
import Foundation
import Office
import Post
import Quarantine

/// Where the program begins.
///
/// It runs the command, or serves as the process in quarantine if it was started for that. Messages
/// of the argument parser are put into German.
@main
enum Entry {
    /// Runs the command and ends the process with its exit code.
    static func main() async {
        let arguments = CommandLine.arguments
        if arguments.count == 3, arguments[1] == Quarantine.command {
            exit(await Quarantine.serve(arguments[2], among: foreignReadings))
        }
        do {
            var command = try Miteinander.parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand {
                try await waiting.run()
            } else {
                try command.run()
            }
        } catch {
            let code = Miteinander.exitCode(for: error)
            let message = ParserWords.german(Miteinander.fullMessage(for: error))
            if !message.isEmpty {
                code.isSuccess ? Terminal.say(message) : Terminal.complain(message)
            }
            exit(code.rawValue)
        }
    }
}

/// Every kind of foreign file that is read in quarantine.
private let foreignReadings: [any ForeignReading.Type] = [
    CouncilPaperReading.self, MeasureSheetReading.self, RecordTableReading.self,
    AttachmentReading.self, PictureReading.self, ReturnedMailReading.self,
]

/// Puts the fixed phrases of ArgumentParser into German; the library has English only.
enum ParserWords {
    /// A message with every known phrase replaced; what is not known stays English.
    static func german(_ message: String) -> String {
        var text = message
        for (english, german) in phrases {
            text = text.replacingOccurrences(
                of: english,
                with: german,
                options: .regularExpression
            )
        }
        return text
    }

    /// Regular expressions and their replacements, applied one after another.
    private static let phrases: [(String, String)] = [
        ("(?m)^OVERVIEW: ", ""),
        ("(?m)^USAGE: ", "AUFRUF: "),
        ("(?m)^ARGUMENTS:", "ANGABEN:"),
        ("(?m)^OPTIONS:", "OPTIONEN:"),
        ("(?m)^SUBCOMMANDS:", "BEFEHLE:"),
        ("Show help information\\.", "Zeigt diese Hilfe."),
        ("\\(default:\\s+([^)]*)\\)", "(sonst $1)"),
        (
            "See '(\\S+) help (.*?)<subcommand>' for detailed help\\.",
            "Mehr dazu: $1 help $2<befehl>"
        ),
        ("See '(.*?)' for more information\\.", "Mehr dazu: $1"),
        ("<subcommand>", "<befehl>"),
        ("(?m)^Error: ", ""),
        ("(?m)^Usage: ", "Aufruf: "),
        ("(?m)^Help: ", "Hilfe: "),
        ("Missing expected argument '(.*?)'\\.?", "Die Angabe $1 fehlt."),
        ("Missing value for '(.*?)'\\.?", "Zu $1 fehlt der Wert."),
        ("Unknown option '(.*?)'\\. Did you mean '(.*?)'\\?", "$1 gibt es nicht. Meinen Sie $2?"),
        ("Unknown option '(.*?)'\\.?", "$1 gibt es nicht."),
        ("\\d+ unexpected arguments: (.*)", "Diese Angaben sind zu viel: $1"),
        ("Unexpected argument '(.*?)'\\.?", "Die Angabe $1 ist zu viel."),
        ("The value '(.*?)' is invalid for '(.*?)'\\.?", "„$1“ passt nicht zu $2."),
    ]
}
