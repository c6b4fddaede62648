import ArgumentParser
import Concept
import Journal
import Office
import Register
import Vault
import Words

/// `account list`: prints all accounts, one in each line.
struct ListAccounts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Zeigt alle Konten mit Rollen und Stand, eines in jeder Zeile."
    )

    @OptionGroup var place: AccountFolder

    func run() async throws {
        try await complaining(about: place.folder.url) {
            try await place.run(for: .serving) { accounts in
                let words = Catalogue.german
                let all = accounts.all
                if all.isEmpty { Terminal.say(words[.account(.none)]) }
                for account in all {
                    let roles = account.roles.map { words.word($0) }.joined(separator: ", ")
                    let state = AccountState(account, at: accounts.town.world.now())
                    let parts = [
                        account.mail ?? words[.account(.withoutMail)], account.name, roles,
                        words[.account(state.key)],
                    ]
                    Terminal.say(parts.filter { !$0.isEmpty }.joined(separator: " · "))
                }
            }
        }
    }
}
