package import Concept
package import Register
import Web
package import Words

/// A page of the office: never public, never cached, never in the site map.
package enum OfficeAddress: Hashable, Sendable {
    /// The kinds of records the visitor may change.
    case kinds
    /// All records of a kind.
    case records(Kind)
    /// The form for a new record; `owner` is the number of the record it becomes a part of.
    case new(Kind, owner: Int?)
    /// A record with its topics.
    case record(Reference)
    /// The form for one topic of a record.
    case topic(Reference, FormTopicName)
    /// A record as the public would see it.
    case preview(Reference)
    /// The versions of a record; two of them side by side if chosen, named by the sequence of their
    /// change.
    case history(Reference, from: Int? = nil, to: Int? = nil)
    /// Takes back what one change did to a record.
    case undoing(Reference, sequence: Int)
    /// Removes a record.
    case ending(Reference)
    /// Redacts a passage of a record in all its versions.
    case redacting(Reference)
    /// The status of many measures in one form; only those of a field of action if one is chosen.
    case measureTable(ID<FieldOfAction>?)
    /// What the public told the office, and one notice by its key.
    case notices
    case notice(String)
    /// The settings of the town, and its logo.
    case settings
    case logo
    /// What needs attention now; all of it, or what has one cause.
    case desk(Hint.Cause? = nil)
    /// The dates of the next twelve months, as a page and as a calendar file.
    case coming, comingFile
    /// Which part of the administration is responsible for what.
    case overview
    /// What a successor in the office has to know.
    case handover
    /// The visitor's own account, and one thing to change about it.
    case ownAccount
    case ownAccountPart(OwnAccountPart)
    /// All accounts, the form for an invitation, and one account by its random identifier.
    case accounts, invitation
    case account(String)
    /// The contact persons.
    case persons(PersonAddress)
    /// All records of a kind as a file.
    case savedTable(Kind, TableFormat)
    /// A list of what is stored beside the record, as a file.
    case shelfTable(ShelfTable, TableFormat)
    /// The status queries.
    case rounds(RoundAddress)
    /// The letters that were sent or wait.
    case outbox
    /// Confirms that the clock of the machine is right.
    case clock
    /// Where files are sent to be imported, and earlier imports.
    case imports
    /// An imported file that waits to be checked, by its random key.
    case upload(String)
    /// What one import changed, by the sequence of its change.
    case importedChange(Int)
    /// Takes back a whole import, by the sequence of its change.
    case takingBack(Int)
    /// What imports leave for a person to decide.
    case proposals

    /// The route with the values of its captures.
    package var place: RoutePlace {
        switch self {
        case .kinds: RoutePlace(OfficeRoute.kinds)
        case .records(let kind): RoutePlace(OfficeRoute.records, kind.officePath ?? "")
        case .new(let kind, _): RoutePlace(OfficeRoute.new, kind.officePath ?? "")
        case .savedTable(let kind, let format):
            RoutePlace(OfficeRoute.savedTable, kind.officePath ?? "", format.rawValue)
        case .measureTable: RoutePlace(OfficeRoute.measureTable)
        case .record(let reference): Self.place(.record, reference)
        case .topic(let reference, let topic):
            RoutePlace(
                OfficeRoute.topic,
                reference.kind.officePath ?? "",
                "\(reference.number)",
                topic.rawValue
            )
        case .preview(let reference): Self.place(.preview, reference)
        case .history(let reference, _, _): Self.place(.history, reference)
        case .undoing(let reference, let sequence):
            RoutePlace(
                OfficeRoute.undoing,
                reference.kind.officePath ?? "",
                "\(reference.number)",
                "\(sequence)"
            )
        case .ending(let reference): Self.place(.ending, reference)
        case .redacting(let reference): Self.place(.redaction, reference)
        case .notices: RoutePlace(OfficeRoute.notices)
        case .notice(let key): RoutePlace(OfficeRoute.notice, key)
        case .settings: RoutePlace(OfficeRoute.settings)
        case .logo: RoutePlace(OfficeRoute.logo)
        case .desk(nil): RoutePlace(OfficeRoute.desk)
        case .desk(let cause?): RoutePlace(OfficeRoute.hints, cause.path)
        case .coming: RoutePlace(OfficeRoute.coming)
        case .comingFile: RoutePlace(OfficeRoute.comingFile)
        case .overview: RoutePlace(OfficeRoute.overview)
        case .handover: RoutePlace(OfficeRoute.handover)
        case .ownAccount: RoutePlace(OfficeRoute.ownAccount)
        case .ownAccountPart(let part): RoutePlace(OfficeRoute.ownAccountPart, part.rawValue)
        case .accounts: RoutePlace(OfficeRoute.accounts)
        case .invitation: RoutePlace(OfficeRoute.invitation)
        case .account(let id): RoutePlace(OfficeRoute.account, id)
        case .shelfTable(let table, let format): table.place(format)
        case .outbox: RoutePlace(OfficeRoute.outbox)
        case .clock: RoutePlace(OfficeRoute.clock)
        case .imports: RoutePlace(OfficeRoute.imports)
        case .upload(let key): RoutePlace(OfficeRoute.upload, key)
        case .importedChange(let sequence): RoutePlace(OfficeRoute.importedChange, "\(sequence)")
        case .takingBack(let sequence): RoutePlace(OfficeRoute.takingBack, "\(sequence)")
        case .proposals: RoutePlace(OfficeRoute.proposals)
        case .persons(let address): address.place
        case .rounds(let address): address.place
        }
    }

    private static func place(_ route: OfficeRoute, _ reference: Reference) -> RoutePlace {
        RoutePlace(route, reference.kind.officePath ?? "", "\(reference.number)")
    }

    /// The path without the language.
    package var path: String { place.path }

    /// The parameters that belong to the address; empty for most pages.
    var query: Query {
        var query = Query()
        switch self {
        case .persons(let address): return address.query
        case .rounds(let address): return address.query
        case .new(_, let owner): query.append("zu", owner.map { String($0) })
        case .measureTable(let field): query.append("feld", field.map { String($0.number) })
        case .history(_, let from, let to):
            query.append("von", from.map { String($0) })
            query.append("mit", to.map { String($0) })
        case .kinds, .records, .record, .topic, .preview, .undoing, .ending, .desk, .coming,
            .comingFile, .overview, .handover, .ownAccount, .ownAccountPart, .accounts, .invitation,
            .account, .notices, .notice, .settings, .logo, .redacting, .savedTable,
            .shelfTable, .imports, .upload, .importedChange, .takingBack, .proposals, .outbox,
            .clock:
            break
        }
        return query
    }

    /// The office's page that shows a record.
    ///
    /// Records that are settings share one page; rounds and status requests have pages of their
    /// own.
    package static func home(of reference: Reference) -> OfficeAddress {
        switch reference.kind {
        case .statusRound: .rounds(.one(ID(reference.number)))
        case .statusRequest: .rounds(.request(ID(reference.number)))
        case let kind where kind.isSetting: .settings
        default: .record(reference)
        }
    }

    /// The path with its query, as a link in that language has it.
    package func text(in language: Language) -> String {
        let query = query
        return language.pathPrefix + path + (query.isEmpty ? "" : "?\(query.text)")
    }
}
