import Addresses
import Concept
import Exchange
import Journal
import OfficeKit
import Participation
import Register
import Services
import Sheets
import Vault
import Words

extension Services {
    /// The file of a list of what is stored beside the record.
    func saved(
        _ table: ShelfTable,
        _ format: TableFormat,
        _ context: OfficeContext
    ) throws -> OfficeAnswer {
        .file(try format.file(table.fileName, sheet(of: table, context), madeAt: world.now()))
    }

    /// The table shows what the page shows to the same visitor, with the whole text of notices.
    private func sheet(of table: ShelfTable, _ context: OfficeContext) -> SheetDraft {
        switch table {
        case .persons where context.may(.managePersons):
            PersonTable(register: context.register).draft(of: persons.all)
        case .persons:
            context.sheet(of: persons.shown(to: audience(of: context), on: context.today).all)
        case .accounts: context.sheet(of: accounts.all, at: world.now())
        case .notices: context.sheet(of: notices.all)
        }
    }
}

extension OfficeContext {
    fileprivate func sheet(of persons: [ShownPerson]) -> SheetDraft {
        let head: [TextKey.Person] = [.function, .organization, .name, .telephone, .mail]
        return SheetDraft(
            title: words[.person(.heading)],
            head: head.map { words[.person($0)] },
            rows: persons.map { person in
                let organization = person.post.organization.map { label($0.reference) }
                return [
                    .text(postLine(person.post)),
                    .text(organization ?? words[.person(.ownOffice)]),
                    SheetCell(person.name), SheetCell(person.telephone), SheetCell(person.mail),
                ]
            }
        )
    }

    fileprivate func sheet(of accounts: [Account], at now: Instant) -> SheetDraft {
        SheetDraft(
            title: words[.account(.accounts)],
            head: [
                words[.account(.name)], words[.door(.mail)], words[.account(.roles)],
                words[.person(.organization)], words[.account(.state)],
            ],
            rows: accounts.map { account in
                [
                    .text(account.name), SheetCell(account.mail),
                    .text(words.list(account.roles.map { words.word($0) })),
                    SheetCell(account.organization.map { label($0.reference) }),
                    .text(words[.account(AccountState(account, at: now).key)]),
                ]
            }
        )
    }

    fileprivate func sheet(of notices: [Notice]) -> SheetDraft {
        let head: [TextKey.Notice] = [.receivedAt, .topic, .told, .state, .page, .answer]
        return SheetDraft(
            title: words[.notice(.heading)],
            head: head.map { words[.notice($0)] },
            rows: notices.map { notice in
                [
                    .text(words.dateAndTime(notice.receivedAt)),
                    .text(words[notice.subject.title]), .text(notice.text),
                    .text(words[notice.state]), SheetCell(notice.page),
                    SheetCell(notice.answer?.text),
                ]
            }
        )
    }
}
