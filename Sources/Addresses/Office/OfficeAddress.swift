package import Concept
package import Register
import Web
package import Words

/// A page of the office: never public, never kept, never in the site map.
package enum OfficeAddress: Hashable, Sendable {
    /// All kinds of records that the visitor may change.
    case kinds
    /// All records of a kind.
    case records(Kind)
    /// A form for a new one; the number is that of the record it belongs to.
    case new(Kind, owner: Int?)
    /// One record with its topics.
    case record(Reference)
    case topic(Reference, FormTopicName)
    /// How the record would look to the public.
    case preview(Reference)
    /// All versions, two of them side by side where they are chosen; named by the sequence that put them.
    case history(Reference, from: Int? = nil, to: Int? = nil)
    /// Takes back what one change did to the record.
    case undoing(Reference, sequence: Int)
    case ending(Reference)
    /// Takes a passage out of all versions of the record.
    case redacting(Reference)
    /// How the measures stand, many at once; those of a field where one is chosen.
    case measureTable(ID<FieldOfAction>?)
    /// What the public told, and one of it.
    case notices
    case notice(String)
    /// All that the town sets for its pages, and its logo.
    case settings
    case logo
    /// What needs attention now: of all causes, or all of one.
    case desk(Hint.Cause? = nil)
    /// What comes in the next twelve months, as a page and as a calendar to save.
    case coming, comingFile
    /// Which part of the administration carries what.
    case overview
    /// What a successor has to know.
    case handover
    /// The own account, and what it signs in with.
    case ownAccount
    case ownAccountPart(OwnAccountPart)
    /// All accounts, the form of an invitation, and one account by its random number.
    case accounts, invitation
    case account(String)
    case persons(PersonAddress)
    /// All records of a kind as a table to be saved.
    case savedTable(Kind, TableFormat)
    /// A list of what stands beside the record, to be saved.
    case shelfTable(ShelfTable, TableFormat)
    /// The status queries.
    case rounds(RoundAddress)
    /// The letters of the town.
    case outbox
    /// Whether the clock of the machine is right.
    case clock
    /// Where lists and papers are sent, and what came of them.
    case imports
    /// A file that waits to be taken over, by its random key.
    case upload(String)
    /// What one import brought, by the sequence of its change.
    case importedChange(Int)
    /// Takes back a whole import.
    case takingBack(Int)
    /// What the importers leave to a person.
    case proposals

    /// The route, and what stands in its captures.
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

    /// The page that shows a record: what the town has set stands on one page, and status queries on
    /// pages of their own.
    package static func home(of reference: Reference) -> OfficeAddress {
        switch reference.kind {
        case .statusRound: .rounds(.one(ID(reference.number)))
        case .statusRequest: .rounds(.request(ID(reference.number)))
        case let kind where kind.isSetting: .settings
        default: .record(reference)
        }
    }

    package func text(in language: Language) -> String {
        let query = query
        return language.pathPrefix + path + (query.isEmpty ? "" : "?\(query.text)")
    }
}
