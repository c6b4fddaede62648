import ArgumentParser
import Concept
import Exchange
import Foundation
import OpenID
import Register
import Vault
import Words

/// `account provider`: connects signing in with the administration's identity provider.
///
/// - Source: decision 33; OpenID Connect Core 1.0.
struct ProviderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "provider",
        abstract: "Verbindet die Anmeldung mit dem Anmeldedienst der Verwaltung (OpenID Connect).",
        usage: """
            miteinander account provider --issuer <adresse> --client <name>
                                         [--secret-file <datei>] [--trust-mail]
                                         [--remove] [--data <ordner>] [--town <name>]
            """,
        discussion: """
            Tragen Sie dort als Rücksprungadresse die öffentliche Adresse mit /anmelden/zurueck \
            ein. Ein Konto braucht jede Person auch hier; der zweite Faktor bleibt.
            """
    )

    @Option(
        help: ArgumentHelp(
            "Die Adresse des Dienstes, wie er sich selbst nennt (issuer).",
            valueName: "adresse"
        )
    )
    var issuer: String?

    @Option(
        help: ArgumentHelp("Wie dieses Programm dort heißt (client_id).", valueName: "name")
    )
    var client: String?

    @Option(
        help: ArgumentHelp(
            "Eine Datei, in der nur das Geheimnis steht (client_secret).",
            valueName: "datei"
        )
    )
    var secretFile: String?

    @Flag(help: "Die E-Mail-Adressen des Dienstes gelten, auch wenn er sie nicht selbst bestätigt.")
    var trustMail = false

    @Flag(help: "Löst die Verbindung.")
    var remove = false

    @OptionGroup var place: AccountFolder

    /// Checks how the options go together, before anything is opened.
    ///
    /// - Throws: `ValidationError` if issuer or client is missing, or anything stands beside
    ///   `--remove`.
    func validate() throws {
        if remove {
            guard issuer == nil, client == nil, secretFile == nil, !trustMail else {
                throw ValidationError("Neben --remove steht nichts: Es löst die Verbindung.")
            }
            return
        }
        guard let issuer, let client, !client.isEmpty else {
            throw ValidationError("Nennen Sie --issuer und --client, oder lösen Sie mit --remove.")
        }
        guard ProviderAddress.isIssuer(issuer) else {
            throw ValidationError(
                "„\(issuer)“ ist keine Adresse eines Dienstes: "
                    + "Sie beginnt mit https:// und hat weder ? noch #."
            )
        }
    }

    func run() async throws {
        try await complaining(about: place.folder.url) {
            let provider = remove ? nil : try self.provider()
            try await place.run { accounts in
                try await accounts.setProvider(
                    provider,
                    by: AccountFolder.author,
                    via: .command
                )
            }
            let words = Catalogue.german
            Terminal.say(
                provider.map { words(.account(.providerSet), ["issuer": $0.issuer]) }
                    ?? words[.account(.providerRemoved)]
            )
        }
    }

    /// The provider that the options describe, with the secret read from its file.
    ///
    /// - Throws: `Complaint` if the file cannot be read or is empty.
    private func provider() throws -> IdentityProvider {
        var secret: String?
        if let secretFile {
            let bytes = try InputFile.read(secretFile, upTo: 4096)
            secret = String(decoding: bytes, as: UTF8.self)
                .trimmingCharacters(in: .whitespacesAndNewlines)
            if secret?.isEmpty ?? true {
                throw Complaint(.badData, .account(.secretEmpty), ["file": secretFile])
            }
        }
        return IdentityProvider(
            issuer: issuer ?? "",
            client: client ?? "",
            secret: secret,
            vouchesForMail: trustMail
        )
    }
}
