import ArgumentParser
import Concept
import Journal
import Register
import Vault
import Words

/// `account role`: replaces the roles of an account.
struct ChangeRole: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "role",
        abstract: "Gibt einem Konto andere Rollen.",
        usage: """
            miteinander account role <mail> --role <rolle> ... [--organization <nummer>]
                [--address <address>] [--data <ordner>] [--town <name>]
            """,
        discussion: """
            Die neuen Rollen treten an die Stelle der alten. Verlangt eine davon einen zweiten \
            Faktor und hat das Konto keinen, wird es mit einem Link neu eingerichtet.
            """
    )

    @Argument(help: "Die E-Mail-Adresse des Kontos.")
    var mail: String

    @OptionGroup var roles: RoleOptions
    @OptionGroup var publicAddress: PublicAddressOption
    @OptionGroup var place: AccountFolder

    func run() async throws {
        try await complaining(about: place.folder.url) {
            try await place.run { accounts in
                let id = try accounts.required(mail).id
                let token = try await accounts.change(
                    roles: roles.roles,
                    organization: roles.organizationID,
                    of: id,
                    by: AccountFolder.author,
                    via: .command
                )
                let words = Catalogue.german
                let names = accounts.account(id)?.roles.map { words.word($0) } ?? []
                let values = ["mail": mail, "roles": names.joined(separator: ", ")]
                Terminal.say(words(.account(.rolesChanged), values))
                if let token {
                    accounts.say(token, for: accounts.account(id), at: publicAddress.address)
                }
            }
        }
    }
}
