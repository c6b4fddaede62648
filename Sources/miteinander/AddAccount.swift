import ArgumentParser
import Concept
import Journal
import Register
import Vault

/// `account add`: makes an account and prints the link with which its owner sets it up.
struct AddAccount: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Legt ein Konto an und gibt den Link aus, mit dem es eingerichtet wird.",
        usage: """
            miteinander account add <mail> --name <name> --role <rolle> ...
                [--organization <nummer>] [--address <address>]
                [--data <ordner>] [--town <name>]
            """
    )

    @Argument(help: "Die E-Mail-Adresse, mit der sich die Person anmeldet.")
    var mail: String

    @Option(help: "Wie die Person heißt.")
    var name: String

    @OptionGroup var roles: RoleOptions
    @OptionGroup var publicAddress: PublicAddressOption
    @OptionGroup var place: AccountFolder

    func run() async throws {
        try await complaining(about: place.folder.url) {
            try await place.run { accounts in
                let token = try await accounts.invite(
                    Invitation(
                        mail: mail,
                        name: name,
                        roles: roles.roles,
                        organization: roles.organizationID
                    ),
                    by: AccountFolder.author,
                    via: .command
                )
                accounts.say(
                    token,
                    for: accounts.account(mail: mail),
                    at: publicAddress.address
                )
            }
        }
    }
}

/// `account reset`: removes password and second factor and prints a new set-up link.
struct ResetAccount: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "Setzt ein Konto zurück: Passwort und zweiter Faktor werden neu eingerichtet.",
        discussion: """
            Das alte Passwort gilt sofort nicht mehr, und wer angemeldet ist, ist abgemeldet. \
            Der Link, der ausgegeben wird, gilt einmal und 24 Stunden.
            """
    )

    @Argument(help: "Die E-Mail-Adresse des Kontos.")
    var mail: String

    @OptionGroup var publicAddress: PublicAddressOption
    @OptionGroup var place: AccountFolder

    func run() async throws {
        try await complaining(about: place.folder.url) {
            try await place.run { accounts in
                let account = try accounts.required(mail)
                let token = try await accounts.reset(
                    account.id,
                    by: AccountFolder.author,
                    via: .command
                )
                accounts.say(
                    token,
                    for: accounts.account(account.id),
                    at: publicAddress.address
                )
            }
        }
    }
}
