import Addresses
import Concept
import Journal
import Markup
import OfficeKit
import Register
import Vault
import Words

/// All accounts by name, with their roles.
///
/// It does not show when somebody last signed in, because nobody needs to supervise that.
struct AccountsPage: Sendable {
    let context: OfficeContext
    let accounts: Accounts

    private var words: Catalogue { context.words }

    var content: OfficeContent {
        OfficeContent(words[.account(.accounts)]) {
            div(.class("stack")) {
                context.doneNotice
                h1 { words[.account(.accounts)] }
                p(.class("lead")) { words[.account(.accountsIntro)] }
                p {
                    a(.class("button"), .href(context.path(.invitation))) {
                        words[.account(.invite)]
                    }
                }
                table
                context.saveShelf(.accounts)
            }
        }
    }

    private var table: some Markup {
        let title = words[.account(.accounts)]
        return div(.class("scroll"), .role(.region), .tabindex(0), .aria(.label(title))) {
            Element<HTML.Table, _> {
                caption(.class("hidden")) { title }
                thead {
                    tr {
                        th(.scope(.col)) { words[.account(.name)] }
                        th(.scope(.col)) { words[.door(.mail)] }
                        th(.scope(.col)) { words[.account(.roles)] }
                        th(.scope(.col)) { words[.account(.state)] }
                    }
                }
                tbody { ForEach(accounts.all) { row($0) } }
            }
        }
    }

    private func row(_ account: Account) -> some Markup {
        tr {
            th(.scope(.row)) {
                a(.href(context.path(.account(account.id)))) {
                    account.name.isEmpty ? words[.account(.withoutMail)] : account.name
                }
            }
            td { account.mail ?? "–" }
            td {
                words.list(account.roles.map { words.word($0) })
                if let own = account.organization { ", " + context.label(own.reference) }
            }
            td { words[.account(AccountState(account, at: accounts.town.world.now()).key)] }
        }
    }
}
