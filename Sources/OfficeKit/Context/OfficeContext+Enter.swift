package import Addresses
import Concept
import Register

extension OfficeContext {
    /// Whether the account may look at the page at all; what it may change there is asked again.
    package func mayEnter(_ address: OfficeAddress) -> Bool {
        switch address {
        case .desk, .ownAccount, .ownAccountPart, .clock: return true
        case .notices, .notice, .shelfTable(.notices, _): return may(.answerNotices)
        case .accounts, .invitation, .account, .shelfTable(.accounts, _):
            return may(.manageAccounts)
        case .shelfTable(.persons, _): return mayEnter(PersonAddress.all)
        case .persons(let address): return mayEnter(address)
        case .rounds(let address): return mayEnter(address)
        case .outbox: return may(.runRounds) || may(.manageAccounts)
        case .imports, .upload, .importedChange, .takingBack, .proposals:
            return may(.importFiles)
        case .kinds, .records, .preview, .history, .undoing, .ending, .overview, .handover,
            .redacting, .savedTable:
            return may(.readInternal)
        case _ where may(.readInternal): return true
        case .settings, .logo: return may(.change(Reference(.municipality, 1), fields: []))
        case .measureTable, .coming, .comingFile: return visitor.actor.roles.contains(.lead)
        case .new(let kind, let owner):
            let part = kind.form?.ownerKind
            return may(.add(kind, to: part.flatMap { part in owner.map { Reference(part, $0) } }))
        case .record(let reference), .topic(let reference, _):
            return may(.change(reference, fields: []))
        }
    }

    private func mayEnter(_ address: RoundAddress) -> Bool {
        switch address {
        case .all, .report, .reportFile: may(.readInternal)
        case .new, .one, .facts, .addressees, .sending, .reminding, .closing, .request, .answer,
            .attachment:
            may(.runRounds)
        }
    }

    /// What is held about somebody is asked again where it is known who that is.
    private func mayEnter(_ address: PersonAddress) -> Bool {
        switch address {
        case .all, .one: may(.readNetwork)
        case .new, .changing, .withdrawing: may(.managePersons)
        case .erasing: may(.managePersons) || may(.manageAccounts)
        case .holding, .holdingFile: true
        }
    }
}
