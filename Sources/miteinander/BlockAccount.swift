import ArgumentParser
import Concept
import Journal
import Register
import Vault
import Words

/// `account block`: keeps an account from signing in, and ends its sessions.
struct BlockAccount: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "block",
        abstract: "Sperrt ein Konto: Es ist sofort abgemeldet."
    )

    @Argument(help: "Die E-Mail-Adresse des Kontos.")
    var mail: String

    @OptionGroup var place: AccountFolder

    func run() async throws {
        try await complaining(about: place.folder.url) {
            try await place.run(on: mail) { accounts, account in
                try await accounts.block(account.id, by: AccountFolder.author, via: .command)
                Terminal.say(Catalogue.german(.account(.blocked), ["mail": account.mail ?? ""]))
            }
        }
    }
}

/// `account unblock`: lets a blocked account sign in again.
struct UnblockAccount: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unblock",
        abstract: "Hebt die Sperre eines Kontos auf."
    )

    @Argument(help: "Die E-Mail-Adresse des Kontos.")
    var mail: String

    @OptionGroup var place: AccountFolder

    func run() async throws {
        try await complaining(about: place.folder.url) {
            try await place.run(on: mail) { accounts, account in
                try await accounts.unblock(account.id, by: AccountFolder.author, via: .command)
                Terminal.say(Catalogue.german(.account(.unblocked), ["mail": account.mail ?? ""]))
            }
        }
    }
}
