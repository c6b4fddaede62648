import Concept
import Register
import Web

extension OfficeAddress {
    /// Makes the address of a route from the captures of the path and from the query.
    ///
    /// - Throws: `NoAddress` if the text in a capture cannot be read.
    init(_ route: OfficeRoute, _ captures: inout Captures) throws(NoAddress) {
        self =
            switch route {
            case .kinds: .kinds
            case .records: .records(try captures.kind())
            case .new: .new(try captures.kind(), owner: captures.chosenNumber("zu"))
            case .savedTable: .savedTable(try captures.kind(), try captures.format())
            case .measureTable: .measureTable(captures.chosen("feld"))
            case .record: .record(try captures.reference())
            case .topic: .topic(try captures.reference(), try captures.topic())
            case .preview: .preview(try captures.reference())
            case .history:
                .history(
                    try captures.reference(),
                    from: captures.chosenNumber("von"),
                    to: captures.chosenNumber("mit")
                )
            case .undoing: .undoing(try captures.reference(), sequence: try captures.number())
            case .ending: .ending(try captures.reference())
            case .redaction: .redacting(try captures.reference())
            case .notices: .notices
            case .noticesTable: .shelfTable(.notices, try captures.format())
            case .notice: .notice(try captures.text())
            case .settings: .settings
            case .logo: .logo
            case .desk: .desk()
            case .hints: .desk(try captures.cause())
            case .coming: .coming
            case .comingFile: .comingFile
            case .overview: .overview
            case .handover: .handover
            case .ownAccount: .ownAccount
            case .ownAccountPart: .ownAccountPart(try captures.part())
            case .accounts: .accounts
            case .accountsTable: .shelfTable(.accounts, try captures.format())
            case .invitation: .invitation
            case .account: .account(try captures.text())
            case .outbox: .outbox
            case .clock: .clock
            case .imports: .imports
            case .proposals: .proposals
            case .upload: .upload(try captures.key())
            case .importedChange: .importedChange(try captures.number())
            case .takingBack: .takingBack(try captures.number())
            }
    }

    /// Makes the address of a page about contact persons.
    ///
    /// - Throws: `NoAddress` if the text in a capture cannot be read.
    init(_ route: PersonRoute, _ captures: inout Captures) throws(NoAddress) {
        self =
            switch route {
            case .persons: .persons(.all)
            case .personsTable: .shelfTable(.persons, try captures.format())
            case .newPerson: .persons(.new(of: captures.chosen("fuer")))
            case .person: .persons(.one(try captures.key()))
            case .changePerson: .persons(.changing(try captures.key()))
            case .withdrawConsent: .persons(.withdrawing(try captures.key()))
            case .erasePerson: .persons(.erasing(try captures.key()))
            case .holding: .persons(.holding(try captures.key()))
            case .holdingFile: .persons(.holdingFile(try captures.key()))
            }
    }

    /// Makes the address of a page about status queries.
    ///
    /// - Throws: `NoAddress` if the text in a capture cannot be read.
    init(_ route: RoundRoute, _ captures: inout Captures) throws(NoAddress) {
        let address: RoundAddress =
            switch route {
            case .rounds: .all
            case .newRound: .new(like: captures.chosen("wie"))
            case .round: .one(try captures.id())
            case .roundFacts: .facts(try captures.id())
            case .roundAddressees: .addressees(try captures.id())
            case .roundSending: .sending(try captures.id())
            case .roundReminding: .reminding(try captures.id())
            case .roundClosing: .closing(try captures.id())
            case .statusRequest: .request(try captures.id())
            case .statusAnswer: .answer(try captures.id(), try captures.id())
            case .statusAttachment:
                .attachment(try captures.id(), try captures.id(), try captures.key())
            case .roundReport: .report(try captures.id())
            case .roundReportFile: .reportFile(try captures.id(), try captures.format())
            }
        self = .rounds(address)
    }
}

extension Captures {
    fileprivate mutating func kind() throws(NoAddress) -> Kind {
        try value { Kind(officePath: $0) }
    }

    fileprivate mutating func reference() throws(NoAddress) -> Reference {
        Reference(try kind(), try number())
    }

    fileprivate mutating func topic() throws(NoAddress) -> FormTopicName {
        try value(FormTopicName.init)
    }

    fileprivate mutating func format() throws(NoAddress) -> TableFormat {
        try value(TableFormat.init)
    }

    fileprivate mutating func part() throws(NoAddress) -> OwnAccountPart {
        try value(OwnAccountPart.init)
    }

    fileprivate mutating func cause() throws(NoAddress) -> Hint.Cause {
        try value { path in Hint.Cause.allCases.first { $0.path == path } }
    }
}
