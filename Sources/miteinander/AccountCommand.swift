import Addresses
import ArgumentParser
import Concept
import Foundation
import Journal
import Register
import Vault
import Words

/// `miteinander account …`: who may sign in, and as what.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Verwaltet die Konten derer, die sich anmelden.",
        discussion: """
            Ein laufender Server übernimmt die Änderung innerhalb einer Sekunde: Wer gesperrt \
            ist, ist abgemeldet.
            """,
        subcommands: [
            AddAccount.self, BlockAccount.self, UnblockAccount.self, ChangeRole.self,
            ResetAccount.self, ListAccounts.self, ProviderCommand.self,
        ]
    )
}

/// What all commands about accounts share: the town and who acts.
struct AccountFolder: ParsableArguments {
    @OptionGroup var folder: TownFolder

    /// Changes made at the keyboard are recorded as made by the administration.
    static let author = Author(.administration)

    /// Opens the town and its accounts, does the work, and closes the town.
    ///
    /// - Throws: `Complaint` for what opening and the work throw; what closing throws.
    func run(
        for use: TownFolder.Use = .writing,
        _ work: (Accounts) async throws -> Void
    ) async throws {
        let opened = try await folder.open(for: use)
        do {
            try await work(try await Accounts(opened.town, opened.store))
        } catch {
            throw Complaint(error, file: opened.file)
        }
        try opened.close()
    }

    /// The same for the account with this mail address.
    ///
    /// - Throws: as `run(for:_:)`, also if there is no such account.
    func run(on mail: String, _ work: (Accounts, Account) async throws -> Void) async throws {
        try await run { try await work($0, try $0.required(mail)) }
    }
}

extension Accounts {
    /// The account with this mail address.
    ///
    /// - Throws: `Complaint` if there is none.
    func required(_ mail: String) throws -> Account {
        guard let account = account(mail: mail) else {
            throw Complaint(.noInput, .account(.unknownMail), ["mail": mail])
        }
        return account
    }

    /// Prints the set-up link of an account and until when it works.
    ///
    /// Without a public `address` the link leads to this machine.
    func say(_ token: String, for account: Account?, at address: String?) {
        Terminal.say(
            Catalogue.german(
                .account(.linkFor),
                [
                    "name": account?.name ?? "",
                    "until": Catalogue.german.dateAndTime(
                        account?.setupUntil ?? town.world.now()
                    ),
                ]
            )
        )
        let base = address ?? "http://127.0.0.1:8080"
        Terminal.say("\(base)\(DoorAddress.setup(token: token).path)")
    }
}

/// The options that give an account its roles.
struct RoleOptions: ParsableArguments {
    @Option(
        name: .customLong("role"),
        help: ArgumentHelp(
            "Eine Rolle: \(RoleOptions.list). Darf mehrmals stehen.",
            valueName: "rolle"
        ),
        transform: RoleOptions.read
    )
    var roles: [Role]

    @Option(
        help: ArgumentHelp(
            "Die Nummer der Organisation, für die das Konto handelt.",
            valueName: "nummer"
        )
    )
    var organization: Int?

    /// The organization for which the account acts, such as a partner; `nil` if none was named.
    var organizationID: ID<Organization>? { organization.map { ID($0) } }

    /// All roles as they can be typed, with their German words.
    private static var list: String {
        Role.allCases.map { "\($0.rawValue) (\(Catalogue.german.word($0)))" }
            .joined(separator: ", ")
    }

    /// A role by its name in the code or its German word, whatever the case.
    ///
    /// - Throws: `ValidationError` if there is no such role.
    private static func read(_ typed: String) throws -> Role {
        let found = Role.allCases.first {
            [$0.rawValue, Catalogue.german.word($0)].map { $0.lowercased() }
                .contains(typed.lowercased())
        }
        guard let found else {
            throw ValidationError("„\(typed)“ ist keine Rolle. Es gibt: \(list).")
        }
        return found
    }
}
