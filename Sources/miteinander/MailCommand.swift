import ArgumentParser
import Concept
import Foundation
import Post
import Register
import Vault
import Words

/// `miteinander mail`: shows or sets how letters leave, and takes in returned mail.
struct MailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail",
        abstract: "Legt fest, wie E-Mails die Stadt verlassen, oder zeigt es.",
        usage: """
            miteinander mail [--smtp <adresse> [--user <name>] [--password-file <datei>]]
                             [--sendmail <programm>] [--from <mail>] [--hours <von-bis>]
                             [--off] [--returned <datei>] [--data <ordner>] [--town <name>]
            """,
        discussion: """
            Ohne Angaben zeigt der Befehl, was gilt. E-Mails gehen nur hinaus, wenn „serve“ mit \
            --address läuft. Eine Probe schicken Sie sich unter „Einstellungen“.
            """
    )

    @Option(
        help: ArgumentHelp(
            "Der Mailserver: smtps://mail.stadt.example oder smtp://mail.stadt.example:587.",
            valueName: "adresse"
        )
    )
    var smtp: String?

    @Option(help: ArgumentHelp("Der Name, mit dem sich das Programm anmeldet.", valueName: "name"))
    var user: String?

    @Option(
        help: ArgumentHelp("Eine Datei, in der nur das Passwort steht.", valueName: "datei")
    )
    var passwordFile: String?

    @Option(
        help: ArgumentHelp(
            "Ein Programm, das Nachrichten wie sendmail annimmt.",
            valueName: "programm"
        )
    )
    var sendmail: String?

    @Option(
        name: .customLong("from"),
        help: ArgumentHelp("Die Adresse des Absenders.", valueName: "mail")
    )
    var sender: String?

    @Option(
        help: ArgumentHelp(
            "Von welcher bis zu welcher Stunde E-Mails hinausgehen, zum Beispiel 8-20.",
            valueName: "von-bis"
        )
    )
    var hours = "8-20"

    @Flag(help: "Keine E-Mails mehr.")
    var off = false

    @Option(
        help: ArgumentHelp(
            "Ein Rückläufer, wie ihn ein Mailserver schickt; „-“ liest ihn von der Eingabe.",
            valueName: "datei"
        )
    )
    var returned: String?

    @OptionGroup var folder: TownFolder

    /// Checks everything that can be checked without the town, so that a typing error changes
    /// nothing.
    ///
    /// - Throws: `ValidationError` for options that exclude each other or cannot be read.
    func validate() throws {
        if returned != nil, off || smtp != nil || sendmail != nil || sender != nil {
            throw ValidationError("Nennen Sie --returned allein.")
        }
        if off || smtp == nil && sendmail == nil {
            guard smtp == nil, sendmail == nil, sender == nil else {
                throw ValidationError("Nennen Sie --smtp oder --sendmail, oder allein --off.")
            }
            return
        }
        guard smtp == nil || sendmail == nil else {
            throw ValidationError("Nennen Sie --smtp oder --sendmail, nicht beide.")
        }
        guard let sender, MailAddress.isWellFormed(sender) else {
            throw ValidationError("Nennen Sie mit --from die Adresse des Absenders.")
        }
        guard MailWay.Hours(hours) != nil else {
            throw ValidationError(
                "„\(hours)“ sind keine zwei Stunden: Schreiben Sie zum Beispiel 8-20."
            )
        }
        if let smtp, MailWay.Server.read(smtp) == nil {
            throw ValidationError(
                "„\(smtp)“ ist kein Mailserver: Schreiben Sie smtps://rechner oder smtp://rechner:587."
            )
        }
        if let sendmail, !FileManager.default.isExecutableFile(atPath: sendmail) {
            throw ValidationError(
                "\(sendmail) lässt sich nicht ausführen: Nennen Sie ein Programm."
            )
        }
    }

    /// Takes in the returned mail or sets the way, then prints the way that holds now.
    ///
    /// Opened for writing only if something changes, so that the way can be shown while the clock
    /// is in doubt.
    func run() async throws {
        try await complaining(about: folder.url) {
            let opened = try await folder.open(for: changes ? .writing : .serving)
            let persons = try await Persons(opened.town, opened.store)
            let answers = try await StatusAnswers(opened.town, opened.store)
            let outbox = try await Outbox(
                opened.town,
                persons,
                answers,
                opened.store,
                isServing: false
            )
            if let returned { try await take(returned, outbox) }
            if off || smtp != nil || sendmail != nil {
                try await outbox.setWay(
                    off ? nil : try way(),
                    by: Author(.administration),
                    via: .command
                )
            }
            if returned == nil {
                let words = Catalogue.german
                Terminal.say(outbox.way?.sentence(in: words) ?? words[.outbox(.noWay)])
            }
            try opened.close()
        }
    }

    /// Whether the command writes, rather than showing the present setting.
    private var changes: Bool { off || smtp != nil || sendmail != nil || returned != nil }

    /// Takes in a returned mail from a file or from standard input.
    ///
    /// If it is not a return of ours the command still succeeds: a mail server that sees a failure
    /// would send a return of its own.
    ///
    /// - Throws: `Complaint` if the mail could not be examined; the mail server then tries again
    ///   later.
    private func take(_ path: String, _ outbox: Outbox) async throws {
        let file = path == "-" ? "/dev/stdin" : path
        let bytes = try InputFile.read(file, upTo: ReturnedMail.limit)
        let words = Catalogue.german
        let read: ReturnedMail?
        do {
            read = try await ReturnedMail.read(bytes)
        } catch {
            // With this exit code the mail server keeps the mail and tries again.
            throw Complaint(.later, .outbox(.returnNotRead))
        }
        guard let mail = read else { return Terminal.say(words[.outbox(.noReturn)]) }
        let key: TextKey.Outbox =
            switch try await outbox.takeReturn(mail, by: Author(.administration), via: .command) {
            case .barred: .returnTaken
            case .refused: .returnRefused
            case .ofAnotherAddress: .returnOfAnother
            case .ofAnotherLetter: .foreignReturn
            }
        Terminal.say(words[.outbox(key)])
    }

    /// The way that the options describe, with the password read from its file.
    private func way() throws -> MailWay? {
        guard let sender, let hours = MailWay.Hours(hours) else { return nil }
        if let sendmail { return MailWay(.sendmail(path: sendmail), sender: sender, hours: hours) }
        var password: String?
        if let passwordFile {
            password = String(decoding: try InputFile.read(passwordFile, upTo: 4096), as: UTF8.self)
                .trimmingCharacters(in: .whitespacesAndNewlines)
        }
        return smtp.flatMap { MailWay.Server.read($0, user: user, password: password) }
            .map { MailWay(.smtp($0), sender: sender, hours: hours) }
    }
}
