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

    /// The first names of all paths that the office answers.
    package enum Root: String, CaseIterable {
        case records = "bearbeiten"
        case notices = "hinweise"
        case settings = "einstellungen"
        case desk = "aufgaben"
        case coming = "was-kommt"
        case comingFile = "was-kommt.ics"
        case overview = "ueberblick"
        case handover = "uebergabe"
        case ownAccount = "konto"
        case accounts = "konten"
        case persons = "personen"
        case imports = "einlesen"
        case rounds = "abfragen"
        case outbox = "postausgang"
        case clock = "uhr"
    }

    /// The path without the language.
    package var path: String {
        "/" + ([root.rawValue] + names).joined(separator: "/")
    }

    private var root: Root {
        switch self {
        case .kinds, .records, .new, .record, .topic, .preview, .history, .undoing, .ending,
            .redacting, .measureTable, .savedTable:
            .records
        case .notices, .notice: .notices
        case .settings, .logo: .settings
        case .desk: .desk
        case .coming: .coming
        case .comingFile: .comingFile
        case .overview: .overview
        case .handover: .handover
        case .ownAccount, .ownAccountPart: .ownAccount
        case .accounts, .invitation, .account: .accounts
        case .persons: .persons
        case .shelfTable(let table, _): table.root
        case .imports, .upload, .importedChange, .takingBack, .proposals: .imports
        case .rounds: .rounds
        case .outbox: .outbox
        case .clock: .clock
        }
    }

    /// What follows the root.
    private var names: [String] {
        switch self {
        case .kinds, .notices, .settings: []
        case .logo: ["logo"]
        case .notice(let key): [key]
        case .records(let kind): [kind.officePath ?? ""]
        case .new(let kind, _): [kind.officePath ?? "", "neu"]
        case .record(let reference): Self.names(of: reference)
        case .topic(let reference, let topic): Self.names(of: reference) + [topic.rawValue]
        case .preview(let reference): Self.names(of: reference) + ["ansicht"]
        case .history(let reference, _, _): Self.names(of: reference) + ["verlauf"]
        case .undoing(let reference, let sequence):
            Self.names(of: reference) + ["verlauf", String(sequence)]
        case .ending(let reference): Self.names(of: reference) + ["entfernen"]
        case .redacting(let reference): Self.names(of: reference) + ["schwaerzen"]
        case .persons(let address): address.names
        case .measureTable: [Kind.measure.officePath ?? "", "sachstand"]
        case .desk(let cause): cause.map { [$0.path] } ?? []
        case .coming, .comingFile, .overview, .handover, .ownAccount, .accounts: []
        case .ownAccountPart(let part): [part.rawValue]
        case .invitation: ["einladen"]
        case .account(let id): [id]
        case .savedTable(let kind, let format): [kind.officePath ?? "", format.path]
        case .shelfTable(_, let format): [format.path]
        case .imports, .outbox, .clock: []
        case .upload(let key): ["datei", key]
        case .importedChange(let sequence): ["aenderung", String(sequence)]
        case .takingBack(let sequence): ["aenderung", String(sequence), "zuruecknehmen"]
        case .proposals: ["vorschlaege"]
        case .rounds(let address): address.names
        }
    }

    private static func names(of reference: Reference) -> [String] {
        [reference.kind.officePath ?? "", String(reference.number)]
    }

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
        let prefix = language == .german ? "" : "/\(language.tag)"
        let query = query
        return prefix + path + (query.isEmpty ? "" : "?\(query.text)")
    }
}
